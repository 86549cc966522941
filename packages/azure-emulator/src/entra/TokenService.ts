import {
  CryptoKey,
  exportJWK,
  generateKeyPair,
  importJWK,
  JWK,
  JWTPayload,
  jwtVerify,
  SignJWT,
} from 'jose';
import { ArmError } from '../arm/ArmError';
import { Caller } from '../arm/Caller';
import { EmulatorContext } from '../EmulatorContext';
import { EmulatorRequest } from '../http/Surface';
import { tenantId } from '../seed';
import { canonicalAudience } from './audiences';

/** How many tokens are remembered as ours; a client sends each of its own many times. */
const KEPT_TOKENS = 2000;

type SigningKey = { kid: string; privateJwk: JWK; publicJwk: JWK };

/** Signs the tenant's tokens and checks them; the key is durable. */
export class TokenService {
  readonly #context: EmulatorContext;
  readonly #key: SigningKey;
  readonly #privateKey: CryptoKey;
  readonly #publicKey: CryptoKey;
  readonly #known = new Map<string, JWTPayload>();

  private constructor(
    context: EmulatorContext,
    key: SigningKey,
    privateKey: CryptoKey,
    publicKey: CryptoKey,
  ) {
    this.#context = context;
    this.#key = key;
    this.#privateKey = privateKey;
    this.#publicKey = publicKey;
  }

  static async create(context: EmulatorContext): Promise<TokenService> {
    const store = context.collection<SigningKey>('entra.signingKeys');
    const key = store.get('current') ?? (await makeKey());
    store.put('current', key);
    return new TokenService(
      context,
      key,
      (await importJWK(key.privateJwk, 'RS256')) as CryptoKey,
      (await importJWK(key.publicJwk, 'RS256')) as CryptoKey,
    );
  }

  /** The public keys, as `discovery/v2.0/keys` shows them. */
  get publicKeys(): { keys: JWK[] } {
    const { publicJwk, kid } = this.#key;
    return { keys: [{ ...publicJwk, kid, use: 'sig', alg: 'RS256' }] };
  }

  /** Signs claims; `iat`, `nbf` and `exp` are set here, in wall time of the clock. */
  async sign(
    claims: JWTPayload & { aud: string; iss: string },
    lifetimeSeconds: number,
  ): Promise<string> {
    const now = Math.floor(this.#context.clock.now() / 1000);
    return new SignJWT({
      ...claims,
      iat: now,
      nbf: now,
      exp: now + lifetimeSeconds,
    })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: this.#key.kid })
      .sign(this.#privateKey);
  }

  /** The claims of a token of ours that has not expired; throws otherwise. */
  async verify(token: string): Promise<JWTPayload> {
    const now = this.#context.clock.now();
    const known = this.#known.get(token);
    // An expired one is checked again, for jose's own error.
    if (known?.exp && known.exp * 1000 > now) {
      return known;
    }
    const { payload } = await jwtVerify(token, this.#publicKey, {
      currentDate: new Date(now),
    });
    if (this.#known.size >= KEPT_TOKENS) {
      this.#known.clear();
    }
    this.#known.set(token, payload);
    return payload;
  }

  /**
   * The caller of a request with a bearer token for one of `audiences` (as `audiences.ts` names
   * them, such as `https://management.azure.com`). Throws a 401 that says what is wrong.
   */
  async authenticate(
    request: EmulatorRequest,
    audiences: string[],
  ): Promise<Caller> {
    const header = request.headers.authorization ?? '';
    if (!/^bearer /i.test(header)) {
      throw this.#unauthorized(
        'AuthenticationFailed',
        "Authentication failed. The 'Authorization' header is missing.",
      );
    }
    let claims: JWTPayload;
    try {
      claims = await this.verify(header.slice('bearer '.length).trim());
    } catch (error) {
      const isExpired = error instanceof Error && error.name === 'JWTExpired';
      throw isExpired
        ? this.#unauthorized(
            'ExpiredAuthenticationToken',
            'The access token expiry UTC time has passed.',
          )
        : this.#unauthorized(
            'InvalidAuthenticationToken',
            'The access token is invalid.',
          );
    }
    const audience = canonicalAudience(String(claims.aud), this.#context);
    if (!audience || !audiences.includes(audience)) {
      throw this.#unauthorized(
        'InvalidAuthenticationTokenAudience',
        `The access token has been obtained for wrong audience or resource '${claims.aud}'. It should exactly match with one of the allowed audiences ${audiences.map(each => `'${each}'`).join(',')}.`,
      );
    }
    return callerOf(claims);
  }

  #unauthorized(code: string, message: string): ArmError {
    const challenge = `Bearer authorization_uri="${this.#context.httpsOrigin}/${tenantId}", error="invalid_token", error_description="${message.replaceAll('"', "'")}"`;
    return new ArmError(401, code, message, {
      headers: { 'WWW-Authenticate': challenge },
    });
  }
}

function callerOf(claims: JWTPayload): Caller {
  const isApp = claims.idtyp === 'app';
  return {
    objectId: String(claims.oid),
    appId: String(claims.appid ?? claims.azp ?? ''),
    name: String(
      claims.upn ?? claims.preferred_username ?? claims.app_displayname ?? '',
    ),
    kind: isApp ? 'app' : 'user',
  };
}

async function makeKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', {
    extractable: true,
  });
  const publicJwk = await exportJWK(publicKey);
  return {
    kid: String(publicJwk.n).slice(0, 24),
    privateJwk: await exportJWK(privateKey),
    publicJwk,
  };
}

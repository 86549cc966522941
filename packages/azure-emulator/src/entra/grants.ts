import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { EmulatorContext } from '../EmulatorContext';
import { canonicalAudience } from './audiences';
import {
  appTokenClaims,
  appTokenClaimsV2,
  idTokenClaims,
  userTokenClaims,
} from './claims';
import { DirectoryApplication, openDirectory } from './Directory';
import { EntraError } from './EntraError';
import { TokenService } from './TokenService';

const ACCESS_TOKEN_SECONDS = 3600;
const GRAPH = 'https://graph.microsoft.com';

/** A person's consent on its way to a token: kept under the code or the refresh token. */
export interface SignInGrant {
  clientId: string;
  userId: string;
  scope: string;
  redirectUri: string;
  nonce?: string;
  codeChallenge?: string;
  codeChallengeMethod?: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
}

/** What grants work with. */
export interface GrantTools {
  context: EmulatorContext;
  tokens: TokenService;
}

/** Keeps a grant under a new random name, which it returns. */
export function keepGrant(
  store: 'entra.codes' | 'entra.refreshTokens',
  grant: SignInGrant,
  context: EmulatorContext,
): string {
  const name = randomBytes(32).toString('base64url');
  context.collection<SignInGrant>(store).put(name, grant);
  return name;
}

/** Exchanges a code; it works once. */
export async function redeemCode(
  form: URLSearchParams,
  application: DirectoryApplication,
  tools: GrantTools,
) {
  const codes = tools.context.collection<SignInGrant>('entra.codes');
  const code = form.get('code') ?? '';
  const grant = codes.get(code);
  codes.delete(code);
  if (
    grant?.clientId !== application.clientId ||
    grant.expiresAt < tools.context.clock.now()
  ) {
    throw new EntraError(
      400,
      'invalid_grant',
      70008,
      'The provided authorization code has expired or was already redeemed.',
    );
  }
  if (grant.redirectUri !== form.get('redirect_uri')) {
    throw new EntraError(
      400,
      'invalid_grant',
      500112,
      'The reply address does not match the reply address provided when requesting the authorization code.',
    );
  }
  requireVerifier(grant, form.get('code_verifier'));
  return answerSignIn(grant, tools);
}

/** Exchanges a refresh token; the old one stays good, as Entra leaves it. */
export async function redeemRefreshToken(
  form: URLSearchParams,
  application: DirectoryApplication,
  tools: GrantTools,
) {
  const grant = tools.context
    .collection<SignInGrant>('entra.refreshTokens')
    .get(form.get('refresh_token') ?? '');
  if (grant?.clientId !== application.clientId) {
    throw new EntraError(
      400,
      'invalid_grant',
      9002313,
      'Invalid request. Request is malformed or invalid: the refresh token is not known.',
    );
  }
  const scope = form.get('scope') ?? grant.scope;
  return answerSignIn({ ...grant, nonce: undefined, scope }, tools);
}

/** A token for the application itself. */
export async function grantToApplication(
  application: DirectoryApplication,
  audience: string,
  tools: GrantTools,
) {
  const canonical = canonicalAudience(audience, tools.context);
  const own = openDirectory(tools.context).applications.get(
    audience.replace(/^api:\/\//, ''),
  );
  if (!canonical && !own) {
    throw unknownResource(audience);
  }
  const claims = own
    ? appTokenClaimsV2(application, own.clientId, tools.context)
    : appTokenClaims(application, audience, canonical === GRAPH, tools.context);
  return {
    token_type: 'Bearer',
    expires_in: ACCESS_TOKEN_SECONDS - 1,
    ext_expires_in: ACCESS_TOKEN_SECONDS - 1,
    access_token: await tools.tokens.sign(claims, ACCESS_TOKEN_SECONDS),
  };
}

async function answerSignIn(grant: SignInGrant, tools: GrantTools) {
  const { context, tokens } = tools;
  const { clientId, userId, nonce } = grant;
  const user = openDirectory(context).users.get(userId);
  if (!user) {
    throw new EntraError(
      400,
      'invalid_grant',
      50034,
      'The user account does not exist in the directory.',
    );
  }
  const scopes = grant.scope.split(/\s+/).filter(Boolean);
  const named = scopes.find(each => /^(https|api):\/\//.test(each));
  const audience = named ? named.replace(/\/[^/]*$/, '') : GRAPH;
  if (!canonicalAudience(audience, context)) {
    throw unknownResource(audience);
  }
  const granted = named ? 'user_impersonation' : 'openid profile User.Read';
  const claims = userTokenClaims(user, clientId, audience, granted, context);
  return {
    token_type: 'Bearer',
    scope: named ?? granted,
    expires_in: ACCESS_TOKEN_SECONDS - 1,
    ext_expires_in: ACCESS_TOKEN_SECONDS - 1,
    access_token: await tokens.sign(claims, ACCESS_TOKEN_SECONDS),
    ...(scopes.includes('offline_access') && {
      refresh_token: keepGrant('entra.refreshTokens', grant, context),
    }),
    ...(scopes.includes('openid') && {
      id_token: await tokens.sign(
        idTokenClaims(user, clientId, nonce, context),
        ACCESS_TOKEN_SECONDS,
      ),
    }),
  };
}

function requireVerifier(grant: SignInGrant, verifier: string | null): void {
  const { codeChallenge, codeChallengeMethod } = grant;
  if (!codeChallenge) {
    return;
  }
  const given =
    codeChallengeMethod === 'S256'
      ? createHash('sha256')
          .update(verifier ?? '')
          .digest('base64url')
      : (verifier ?? '');
  const [one, other] = [Buffer.from(given), Buffer.from(codeChallenge)];
  if (one.length !== other.length || !timingSafeEqual(one, other)) {
    throw new EntraError(
      400,
      'invalid_grant',
      501481,
      'The Code_Verifier does not match the code_challenge supplied in the authorization request.',
    );
  }
}

function unknownResource(audience: string): EntraError {
  return new EntraError(
    400,
    'invalid_resource',
    500011,
    `The resource principal named ${audience} was not found in the tenant. This can happen if the application has not been installed by the administrator of the tenant.`,
  );
}

import { Caller } from '../arm/Caller';
import { TokenService } from '../entra/TokenService';
import { EmulatorRequest, EmulatorResponse } from '../http/Surface';
import { RegistryError } from './RegistryError';

/** Seconds for which the registry's tokens are good, as ACR has them. */
const REFRESH_SECONDS = 3 * 3600;
const ACCESS_SECONDS = 75 * 60;

const ENTRA = [
  'https://management.azure.com',
  'https://containerregistry.azure.net',
];

/** `/oauth2/exchange`: an Entra token for the registry's refresh token. */
export async function exchangeToken(
  loginServer: string,
  request: EmulatorRequest,
  tokens: TokenService,
): Promise<EmulatorResponse> {
  const form = new URLSearchParams(request.body.toString('utf8'));
  const authorization = `Bearer ${form.get('access_token') ?? ''}`;
  let caller: Caller;
  try {
    caller = await tokens.authenticate(
      { ...request, headers: { authorization } },
      ENTRA,
    );
  } catch {
    throw unauthorized(loginServer, request);
  }
  const refresh = await tokens.sign(
    {
      iss: 'Azure Container Registry',
      aud: loginServer,
      grant_type: 'refresh_token',
      ...claimsOf(caller),
    },
    REFRESH_SECONDS,
  );
  return { status: 200, body: { refresh_token: refresh } };
}

/** `/oauth2/token`: the refresh token, by form or as a Basic password, for an access token of a scope. */
export async function issueToken(
  loginServer: string,
  request: EmulatorRequest,
  tokens: TokenService,
): Promise<EmulatorResponse> {
  const form =
    request.method === 'POST'
      ? new URLSearchParams(request.body.toString('utf8'))
      : request.query;
  const [, basic = ''] =
    /^basic (.+)$/i.exec(request.headers.authorization ?? '') ?? [];
  const password = Buffer.from(basic, 'base64').toString('utf8').split(':')[1];
  const caller = await readToken(
    form.get('refresh_token') ?? password ?? '',
    'refresh_token',
    loginServer,
    request,
    tokens,
  );
  const access = await tokens.sign(
    {
      iss: 'Azure Container Registry',
      aud: loginServer,
      grant_type: 'access_token',
      scope: form.getAll('scope').join(' '),
      ...claimsOf(caller),
    },
    ACCESS_SECONDS,
  );
  return { status: 200, body: { access_token: access } };
}

/** Who shows an access token of this registry; throws the challenge where nobody does. */
export async function requireAccessToken(
  loginServer: string,
  request: EmulatorRequest,
  tokens: TokenService,
): Promise<Caller> {
  const [, token = ''] =
    /^bearer (.+)$/i.exec(request.headers.authorization ?? '') ?? [];
  return readToken(token, 'access_token', loginServer, request, tokens);
}

async function readToken(
  token: string,
  kind: string,
  loginServer: string,
  request: EmulatorRequest,
  tokens: TokenService,
): Promise<Caller> {
  try {
    const claims = await tokens.verify(token);
    if (claims.aud === loginServer && claims.grant_type === kind) {
      return {
        objectId: String(claims.oid),
        appId: String(claims.appid ?? ''),
        name: String(claims.name),
        kind: claims.idtyp === 'app' ? 'app' : 'user',
      };
    }
  } catch {
    // No token, or not ours: the challenge says where to get one.
  }
  throw unauthorized(loginServer, request);
}

function claimsOf({ objectId, appId, name, kind }: Caller) {
  return { oid: objectId, appid: appId, name, idtyp: kind };
}

/** The 401 that tells a client where tokens are. */
function unauthorized(
  loginServer: string,
  request: EmulatorRequest,
): RegistryError {
  const [, , name] = request.path.split('/');
  const realm = `${request.origin}/_registry/${name}/oauth2/token`;
  const repository =
    /\/(?:acr\/v1|v2)\/(.+?)(?:\/(?:_tags|_manifests|tags|manifests)\b.*)?$/.exec(
      request.path,
    )?.[1];
  const scope =
    !repository || repository === '_catalog'
      ? 'registry:catalog:*'
      : `repository:${repository}:pull,metadata_read,delete`;
  return new RegistryError(
    401,
    'UNAUTHORIZED',
    'authentication required, visit https://aka.ms/acr/authorization for more information.',
    {
      'www-authenticate': `Bearer realm="${realm}",service="${loginServer}",scope="${scope}"`,
    },
  );
}

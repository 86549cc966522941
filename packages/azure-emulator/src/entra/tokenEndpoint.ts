import { timingSafeEqual } from 'node:crypto';
import { EmulatorRequest, EmulatorResponse } from '../http/Surface';
import { JWT_BEARER, requireFederation } from './clientAssertion';
import { DirectoryApplication, openDirectory } from './Directory';
import { EntraError } from './EntraError';
import {
  grantToApplication,
  GrantTools,
  redeemCode,
  redeemRefreshToken,
} from './grants';

const GRANT_TYPES = [
  'authorization_code',
  'client_credentials',
  'refresh_token',
];

/** The token endpoint, v2 (`scope`) and v1 (`resource`). */
export async function answerToken(
  request: EmulatorRequest,
  tools: GrantTools,
): Promise<EmulatorResponse> {
  const form = new URLSearchParams(request.body.toString('utf8'));
  requireGrantType(form.get('grant_type'));
  const application = await authenticateClient(request, form, tools);
  const body = await redeem(form, application, tools);
  return {
    status: 200,
    headers: { 'Cache-Control': 'no-store', Pragma: 'no-cache' },
    body,
  };
}

function redeem(
  form: URLSearchParams,
  application: DirectoryApplication,
  tools: GrantTools,
) {
  switch (form.get('grant_type')) {
    case 'authorization_code':
      return redeemCode(form, application, tools);
    case 'refresh_token':
      return redeemRefreshToken(form, application, tools);
    default:
      return grantToApplication(application, readAudience(form), tools);
  }
}

/** Passwords and device codes are not served: accounts here have no password. */
function requireGrantType(grantType: string | null): void {
  if (!grantType) {
    throw new EntraError(
      400,
      'invalid_request',
      900144,
      "The request body must contain the following parameter: 'grant_type'.",
    );
  }
  if (!GRANT_TYPES.includes(grantType)) {
    throw new EntraError(
      400,
      'unsupported_grant_type',
      70003,
      `The app requested an unsupported grant type '${grantType}'.`,
    );
  }
}

function readAudience(form: URLSearchParams): string {
  const resource = form.get('resource');
  if (resource) {
    return resource;
  }
  // MSAL adds scopes for sign-in that mean nothing here.
  const scope = (form.get('scope') ?? '')
    .split(/\s+/)
    .find(each => !['openid', 'profile', 'offline_access'].includes(each));
  if (!scope?.endsWith('/.default')) {
    throw new EntraError(
      400,
      'invalid_scope',
      1002012,
      `The provided value for scope ${scope ?? ''} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`,
    );
  }
  return scope.slice(0, -'/.default'.length);
}

async function authenticateClient(
  request: EmulatorRequest,
  form: URLSearchParams,
  tools: GrantTools,
): Promise<DirectoryApplication> {
  const { clientId, clientSecret } = readClient(request, form);
  const application = openDirectory(tools.context).applications.get(
    clientId.toLowerCase(),
  );
  if (!application) {
    throw new EntraError(
      400,
      'unauthorized_client',
      700016,
      `Application with identifier '${clientId}' was not found in the directory 'Slipway'.`,
    );
  }
  if (form.get('client_assertion_type') === JWT_BEARER) {
    const assertion = form.get('client_assertion') ?? '';
    await requireFederation(assertion, application, tools.context);
    return application;
  }
  if (!application.secrets.some(secret => isSame(secret, clientSecret))) {
    throw new EntraError(
      401,
      'invalid_client',
      7000215,
      `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${clientId}'.`,
    );
  }
  return application;
}

function readClient(request: EmulatorRequest, form: URLSearchParams) {
  const header = request.headers.authorization ?? '';
  if (/^basic /i.test(header)) {
    const text = Buffer.from(header.slice(6), 'base64').toString('utf8');
    const [clientId, ...rest] = text.split(':').map(decoded);
    return { clientId, clientSecret: rest.join(':') };
  }
  return {
    clientId: form.get('client_id') ?? '',
    clientSecret: form.get('client_secret') ?? '',
  };
}

/** OAuth encodes both parts; what is ill-formed stays as it is, and fits nothing. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function isSame(secret: string, given: string): boolean {
  const [one, other] = [Buffer.from(secret), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
}

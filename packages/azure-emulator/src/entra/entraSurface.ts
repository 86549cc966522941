import { EmulatorContext } from '../EmulatorContext';
import { EmulatorRequest, EmulatorResponse, Surface } from '../http/Surface';
import { SurfaceDependencies } from '../SurfaceDependencies';
import { answerAuthorize, answerLogout } from './authorizeEndpoint';
import { pairwiseSubject } from './claims';
import { openDirectory } from './Directory';
import { EntraError } from './EntraError';
import {
  adfsConfiguration,
  instanceDiscovery,
  openidConfiguration,
} from './metadata';
import { answerToken } from './tokenEndpoint';

const TENANT_PATH =
  /^\/([^/]+)\/((?:v2\.0\/)?\.well-known\/openid-configuration|oauth2\/(?:v2\.0\/)?(?:authorize|token|logout|devicecode)|discovery\/(?:v2\.0\/)?keys|discovery\/instance)$/;
const USERINFO = '/oidc/userinfo';
/** `adfs` is what az calls the tenant of an authority that is no Microsoft cloud. */
const ALIASES = ['common', 'organizations', 'adfs', 'slipway.example'];

/** Microsoft Entra: one tenant's OpenID Connect and OAuth 2.0 endpoints. */
export function createEntraSurface(
  context: EmulatorContext,
  deps: SurfaceDependencies,
): Surface {
  const { tokens } = deps;
  const { tenantId } = deps.credentials;

  async function answer(request: EmulatorRequest): Promise<EmulatorResponse> {
    if (request.path === USERINFO) {
      return answerUserinfo(request, context, deps);
    }
    const [, tenant, endpoint] = TENANT_PATH.exec(request.path) ?? [];
    if (tenant !== tenantId && !ALIASES.includes(tenant)) {
      throw new EntraError(
        400,
        'invalid_tenant',
        90002,
        `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud.`,
      );
    }
    switch (endpoint.split('/').at(-1)) {
      case 'openid-configuration':
        return {
          status: 200,
          body:
            tenant === 'adfs'
              ? adfsConfiguration(context)
              : openidConfiguration(context, tenantId),
        };
      case 'instance':
        return { status: 200, body: instanceDiscovery(context, tenantId) };
      case 'keys':
        return { status: 200, body: tokens.publicKeys };
      case 'authorize':
        return answerAuthorize(request, context);
      case 'devicecode':
        throw new EntraError(
          400,
          'unauthorized_client',
          7000218,
          'The device code flow is not served here: sign in with a browser, a client secret, a federated token or the managed identity.',
        );
      case 'logout':
        return answerLogout(request);
      default:
        return answerToken(request, { context, tokens });
    }
  }

  return {
    name: 'entra',
    matches: ({ path }) => path === USERINFO || TENANT_PATH.test(path),
    async handle(request) {
      try {
        return await answer(request);
      } catch (error) {
        if (error instanceof EntraError) {
          return error.toResponse(context.clock.now());
        }
        throw error;
      }
    },
  };
}

async function answerUserinfo(
  request: EmulatorRequest,
  context: EmulatorContext,
  deps: SurfaceDependencies,
): Promise<EmulatorResponse> {
  const caller = await deps.tokens.authenticate(request, [
    'https://graph.microsoft.com',
  ]);
  const user = openDirectory(context).users.get(caller.objectId);
  if (!user) {
    throw new EntraError(
      401,
      'invalid_token',
      50034,
      'The token is not a person’s.',
    );
  }
  return {
    status: 200,
    body: {
      sub: pairwiseSubject(user.id, caller.appId ?? ''),
      name: user.displayName,
      given_name: user.givenName,
      family_name: user.surname,
    },
  };
}

import { EmulatorContext } from '../EmulatorContext';
import { Surface } from '../http/Surface';
import { SurfaceDependencies } from '../SurfaceDependencies';
import { DirectoryApplication, openDirectory } from './Directory';
import { EntraError } from './EntraError';
import { grantToApplication } from './grants';

/** The endpoint on a machine that gives out its managed identity's tokens, without a secret. */
export function createManagedIdentitySurface(
  context: EmulatorContext,
  deps: SurfaceDependencies,
): Surface {
  return {
    name: 'managedIdentity',
    matches: ({ path }) => path === '/metadata/identity/oauth2/token',
    async handle(request) {
      const { query, headers } = request;
      const resource = query.get('resource');
      if (headers.metadata !== 'true' || headers['x-forwarded-for']) {
        return refusal('Required metadata header not specified');
      }
      if (!resource || !query.get('api-version')) {
        return refusal('Required query variables resource and api-version');
      }
      const identity = [...openDirectory(context).applications.values()].find(
        each => isMeant(each, query),
      );
      if (!identity) {
        return refusal('Identity not found');
      }
      try {
        const granted = await grantToApplication(identity, resource, {
          context,
          tokens: deps.tokens,
        });
        const nowSeconds = Math.floor(context.clock.now() / 1000);
        return {
          status: 200,
          body: {
            access_token: granted.access_token,
            client_id: identity.clientId,
            expires_in: String(granted.expires_in),
            expires_on: String(nowSeconds + granted.expires_in),
            ext_expires_in: String(granted.ext_expires_in),
            not_before: String(nowSeconds),
            resource,
            token_type: 'Bearer',
          },
        };
      } catch (error) {
        if (error instanceof EntraError) {
          return error.toResponse(context.clock.now());
        }
        throw error;
      }
    },
  };
}

function isMeant(
  identity: DirectoryApplication,
  query: URLSearchParams,
): boolean {
  const clientId = query.get('client_id');
  const objectId = query.get('object_id') ?? query.get('principal_id');
  return (
    identity.canUseManagedIdentityEndpoint &&
    (!clientId || identity.clientId === clientId) &&
    (!objectId || identity.objectId === objectId)
  );
}

function refusal(description: string) {
  return {
    status: 400,
    body: { error: 'invalid_request', error_description: description },
  };
}

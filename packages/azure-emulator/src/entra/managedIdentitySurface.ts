import { EmulatorContext } from '../EmulatorContext';
import { Surface } from '../http/Surface';
import { SurfaceDependencies } from '../SurfaceDependencies';
import { DirectoryApplication, openDirectory } from './Directory';
import { EntraError } from './EntraError';
import { grantToApplication } from './grants';

const METADATA_SERVICE = '/metadata/identity/oauth2/token';
/** Where the machine's extension answered before there was the metadata service; Azure CLI's `MSI_ENDPOINT`. */
const MACHINE_EXTENSION = '/oauth2/token';
/** Of the instance metadata service's versions, the first with identities. */
const OLDEST_VERSION = '2018-02-01';

/** The endpoint on a machine that gives out its managed identity's tokens, without a secret. */
export function createManagedIdentitySurface(
  context: EmulatorContext,
  deps: SurfaceDependencies,
): Surface {
  return {
    name: 'managedIdentity',
    matches: ({ path }) => [METADATA_SERVICE, MACHINE_EXTENSION].includes(path),
    async handle(request) {
      const { headers } = request;
      const isExtension = request.path === MACHINE_EXTENSION;
      const query = isExtension
        ? new URLSearchParams(request.body.toString('utf8'))
        : request.query;
      const resource = query.get('resource');
      if (headers['x-forwarded-for']) {
        return refusal(
          'invalid_request',
          'Requests by way of a proxy are refused',
        );
      }
      if (headers.metadata?.toString().toLowerCase() !== 'true') {
        return refusal(
          'bad_request_102',
          'Required metadata header not specified',
        );
      }
      const version = query.get('api-version') ?? '';
      if (!isExtension && !isKnownVersion(version)) {
        return refusal(
          'invalid_request',
          `The api-version '${version}' is not supported: it must be ${OLDEST_VERSION} or newer`,
        );
      }
      if (!resource) {
        return refusal(
          'invalid_request',
          "Required query variable 'resource' is missing",
        );
      }
      const identity = findIdentity(query, context);
      if (!identity) {
        return refusal('invalid_request', 'Identity not found');
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

function isKnownVersion(version: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(version) && version >= OLDEST_VERSION;
}

/** A named identity counts as assigned to this machine; without a name it is the machine's own. */
function findIdentity(
  query: URLSearchParams,
  context: EmulatorContext,
): DirectoryApplication | undefined {
  const { applications } = openDirectory(context);
  const all = [...applications.values()];
  const resourceId = query.get('msi_res_id') ?? query.get('mi_res_id');
  const clientId = resourceId
    ? String(context.resources.get(resourceId)?.properties.clientId)
    : query.get('client_id');
  const objectId = query.get('object_id') ?? query.get('principal_id');
  if (clientId) {
    const found = applications.get(clientId.toLowerCase());
    return found && isIdentity(found) ? found : undefined;
  }
  return all.find(each =>
    objectId
      ? isIdentity(each) && each.objectId === objectId.toLowerCase()
      : each.canUseManagedIdentityEndpoint,
  );
}

/** Managed identities have no secret; the machine's own application is one too. */
function isIdentity(application: DirectoryApplication): boolean {
  return (
    application.canUseManagedIdentityEndpoint ||
    application.secrets.length === 0
  );
}

function refusal(error: string, description: string) {
  return { status: 400, body: { error, error_description: description } };
}

import { ArmError } from '../arm/ArmError';
import { EmulatorContext } from '../EmulatorContext';
import {
  Directory,
  DirectoryApplication,
  openDirectory,
} from '../entra/Directory';
import { EmulatorRequest, EmulatorResponse, Surface } from '../http/Surface';
import { SurfaceDependencies } from '../SurfaceDependencies';
import { odataPage } from './odataPage';

const ROOT = '/_graph/v1.0';
const GRAPH = 'https://graph.microsoft.com';

/** Microsoft Graph, as far as reading people and groups goes. */
export function createGraphSurface(
  context: EmulatorContext,
  deps: SurfaceDependencies,
): Surface {
  const directory = openDirectory(context);
  return {
    name: 'graph',
    matches: ({ path }) => path.startsWith(`${ROOT}/`),
    async handle(request) {
      await deps.tokens.authenticate(request, [GRAPH]);
      await requireRole(request, deps);
      if (request.method !== 'GET') {
        throw new ArmError(
          405,
          'Request_BadRequest',
          `Specified HTTP method is not allowed for the request target.`,
        );
      }
      return answer(request, directory, context, deps.credentials.tenantId);
    },
  };
}

/** Reading the directory takes an application permission. */
async function requireRole(
  request: EmulatorRequest,
  deps: SurfaceDependencies,
): Promise<void> {
  const token = request.headers.authorization?.split(' ')[1] ?? '';
  const { roles } = await deps.tokens.verify(token);
  if (!Array.isArray(roles) || !roles.includes('User.Read.All')) {
    throw new ArmError(
      403,
      'Authorization_RequestDenied',
      'Insufficient privileges to complete the operation.',
    );
  }
}

function answer(
  request: EmulatorRequest,
  directory: Directory,
  context: EmulatorContext,
  tenantId: string,
): EmulatorResponse {
  const [kind, id, relation, cast] = request.path
    .slice(ROOT.length + 1)
    .split('/');
  const metadata = `${context.httpsOrigin}${ROOT}/$metadata#${kind}`;
  if (relation?.startsWith('photo')) {
    throw notFound(`The photo of '${id}'`);
  }
  if (kind === 'organization') {
    const organization = { id: tenantId, displayName: 'Slipway' };
    return { status: 200, body: organization };
  }
  if (kind === 'users') {
    const users = [...directory.users.values()];
    return id
      ? single(
          users.find(user => [user.id, user.userPrincipalName].includes(id)),
          id,
        )
      : odataPage(users.map(shownUser), metadata, request);
  }
  if (kind === 'servicePrincipals') {
    const all = [...directory.applications.values()];
    const one = all.find(({ objectId }) => objectId === id);
    return id
      ? single(one && shownPrincipal(one, tenantId), id)
      : odataPage(
          all.map(each => shownPrincipal(each, tenantId)),
          metadata,
          request,
        );
  }
  if (kind !== 'groups') {
    throw notFound(`The segment '${kind}'`);
  }
  if (!id) {
    const groups = [...directory.groups.values()].map(shownGroup);
    return odataPage(groups, metadata, request);
  }
  const group = directory.groups.get(id);
  if (!group) {
    throw notFound(`Resource '${id}'`);
  }
  if (relation !== 'members') {
    return single(shownGroup(group), id);
  }
  const members = group.members
    .map(member => directory.users.get(member))
    .filter(user => user !== undefined)
    .map(user => ({
      ...(!cast && { '@odata.type': '#microsoft.graph.user' }),
      ...shownUser(user),
    }));
  return odataPage(members, metadata, request);
}

function single(found: object | undefined, id: string): EmulatorResponse {
  if (!found) {
    throw notFound(`Resource '${id}'`);
  }
  return { status: 200, body: found };
}

function shownUser(user: object) {
  return { ...user, mail: null, accountEnabled: true, userType: 'Member' };
}

function shownPrincipal(application: DirectoryApplication, tenantId: string) {
  const { objectId, clientId, displayName, secrets } = application;
  const isIdentity =
    application.canUseManagedIdentityEndpoint || secrets.length === 0;
  return {
    id: objectId,
    appId: clientId,
    appDisplayName: displayName,
    displayName,
    accountEnabled: true,
    appOwnerOrganizationId: tenantId,
    servicePrincipalNames: [clientId],
    servicePrincipalType: isIdentity ? 'ManagedIdentity' : 'Application',
  };
}

function shownGroup(group: {
  id: string;
  displayName: string;
  description: string;
}) {
  const { id, displayName, description } = group;
  return {
    id,
    displayName,
    description,
    mailNickname: displayName,
    mail: null,
    securityEnabled: true,
    mailEnabled: false,
    groupTypes: [],
  };
}

function notFound(what: string): ArmError {
  return new ArmError(
    404,
    'Request_ResourceNotFound',
    `${what} does not exist or one of its queried reference-property objects are not present.`,
  );
}

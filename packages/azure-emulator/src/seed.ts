import { randomBytes } from 'node:crypto';
import { EmulatorContext } from './EmulatorContext';
import { EmulatorCredentials } from './EmulatorCredentials';
import { openDirectory } from './entra/Directory';
import { portalActions, portalCondition } from './portalRole';

const PREFIX = '5110a9e0-0000-4000-8000-00000000';

/** The one tenant. */
export const tenantId = '5110a9e0-0000-4000-8000-000000000001';
const subscriptions = {
  dev: `${PREFIX}00d0`,
  prod: `${PREFIX}00e0`,
};
const signInClientId = `${PREFIX}a001`;
const portalClientId = `${PREFIX}a002`;
const portalObjectId = `${PREFIX}a003`;
const administratorClientId = `${PREFIX}a005`;
const administratorObjectId = `${PREFIX}a006`;
const OWNER =
  '/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635';

const people = [
  { name: 'engineer', givenName: 'Eun', surname: 'Engineer', group: 'product' },
  { name: 'oncall', givenName: 'Olu', surname: 'Oncall', group: 'operations' },
  {
    name: 'platform',
    givenName: 'Pia',
    surname: 'Platform',
    group: 'platform',
  },
];

/**
 * Writes what a new emulator begins with: accounts, groups, subscriptions, the sign-in app, the
 * portal's identity and its role, the owner of the subscriptions. A second start changes nothing. Returns the credentials.
 */
export function seed(context: EmulatorContext): EmulatorCredentials {
  const store = context.collection<EmulatorCredentials>('seed');
  const known = store.get('credentials');
  // Without an administrator it is of an older emulator, and written anew.
  if (known?.administrator) {
    return known;
  }
  const credentials: EmulatorCredentials = {
    tenantId,
    signIn: { clientId: signInClientId, clientSecret: secret() },
    portal: { clientId: portalClientId, clientSecret: secret() },
    administrator: { clientId: administratorClientId, clientSecret: secret() },
    devopsToken: secret(),
    subscriptions,
    ...known,
  };
  seedDirectory(context, credentials);
  seedSubscriptions(context);
  // Last: a start that was killed in between seeds again, with new secrets.
  store.put('credentials', credentials);
  return credentials;
}

function seedDirectory(
  context: EmulatorContext,
  credentials: EmulatorCredentials,
): void {
  const directory = openDirectory(context);
  directory.applications.put(signInClientId, {
    clientId: signInClientId,
    objectId: `${PREFIX}a004`,
    displayName: 'Slipway',
    secrets: [credentials.signIn.clientSecret],
    graphRoles: ['User.Read.All', 'GroupMember.Read.All'],
    canUseManagedIdentityEndpoint: false,
  });
  directory.applications.put(portalClientId, {
    clientId: portalClientId,
    objectId: portalObjectId,
    displayName: 'Slipway portal',
    secrets: [credentials.portal.clientSecret],
    graphRoles: ['User.Read.All', 'GroupMember.Read.All'],
    canUseManagedIdentityEndpoint: true,
  });
  directory.applications.put(administratorClientId, {
    clientId: administratorClientId,
    objectId: administratorObjectId,
    displayName: 'Slipway administrator',
    secrets: [credentials.administrator.clientSecret],
    graphRoles: ['User.Read.All', 'GroupMember.Read.All'],
    canUseManagedIdentityEndpoint: false,
  });
  people.forEach((person, index) => {
    const userId = `${PREFIX}0b0${index + 1}`;
    const groupId = `${PREFIX}0c0${index + 1}`;
    directory.users.put(userId, {
      id: userId,
      userPrincipalName: `${person.name}@slipway.example`,
      displayName: `${person.givenName} ${person.surname}`,
      givenName: person.givenName,
      surname: person.surname,
    });
    directory.groups.put(groupId, {
      id: groupId,
      displayName: person.group,
      description: `The ${person.group} team`,
      members: [userId],
    });
  });
}

function seedSubscriptions(context: EmulatorContext): void {
  const systemData = {
    createdAt: new Date(context.clock.now()).toISOString(),
  };
  for (const [environment, subscriptionId] of Object.entries(subscriptions)) {
    const scope = `/subscriptions/${subscriptionId}`;
    context.collection('subscriptions').put(subscriptionId, {
      subscriptionId,
      displayName: `Slipway ${environment}`,
    });
    const roleId = `${scope}/providers/Microsoft.Authorization/roleDefinitions/${PREFIX}f001`;
    context.resources.put({
      id: roleId,
      name: `${PREFIX}f001`,
      type: 'Microsoft.Authorization/roleDefinitions',
      etag: '1',
      systemData,
      properties: {
        roleName: `Slipway portal (${environment})`,
        description: 'What the portal does in Azure, and nothing else.',
        type: 'CustomRole',
        permissions: [
          {
            actions: portalActions,
            notActions: [],
            dataActions: [
              'Microsoft.ContainerService/managedClusters/*',
              'Microsoft.Monitor/accounts/data/metrics/read',
              'Microsoft.OperationalInsights/workspaces/tables/data/read',
            ],
            notDataActions: [],
          },
        ],
        assignableScopes: [scope],
      },
    });
    context.resources.put({
      id: `${scope}/providers/Microsoft.Authorization/roleAssignments/${PREFIX}f002`,
      name: `${PREFIX}f002`,
      type: 'Microsoft.Authorization/roleAssignments',
      etag: '1',
      systemData,
      properties: {
        roleDefinitionId: roleId,
        principalId: portalObjectId,
        principalType: 'ServicePrincipal',
        scope,
        condition: portalCondition,
        conditionVersion: '2.0',
      },
    });
    context.resources.put({
      id: `${scope}/providers/Microsoft.Authorization/roleAssignments/${PREFIX}f003`,
      name: `${PREFIX}f003`,
      type: 'Microsoft.Authorization/roleAssignments',
      etag: '1',
      systemData,
      properties: {
        roleDefinitionId: OWNER,
        principalId: administratorObjectId,
        principalType: 'ServicePrincipal',
        scope,
      },
    });
  }
}

function secret(): string {
  return randomBytes(30).toString('base64url');
}

import { ClientSecretCredential } from '@azure/identity';
import { ResourceManagementClient } from '@azure/arm-resources';
import { startTrustedEmulator } from '../../__testUtils__/startTrustedEmulator';
import { openDirectory } from '../../entra/Directory';

const CLIENT_ID = '6f1c1e0a-93a5-4d5e-8f0f-5c5b8f3c2a01';
const OBJECT_ID = '6f1c1e0a-93a5-4d5e-8f0f-5c5b8f3c2a02';
const OWNER = '8e3af657-a8ff-443c-a75c-2fe8c4bcb635';
const SECRET = 'only-in-this-test';

/** A fast emulator with the group `rg`, and the credential of an owner of its dev subscription. */
export async function startAsOwner() {
  const { emulator } = await startTrustedEmulator({ speed: 10_000 });
  const { context, credentials, httpsOrigin } = emulator;
  const subscription = credentials.subscriptions.dev;
  openDirectory(context).applications.put(CLIENT_ID, {
    clientId: CLIENT_ID,
    objectId: OBJECT_ID,
    displayName: 'Owner',
    secrets: [SECRET],
    graphRoles: [],
    canUseManagedIdentityEndpoint: false,
  });
  const scope = `/subscriptions/${subscription}`;
  const type = 'Microsoft.Authorization/roleAssignments';
  context.resources.put({
    id: `${scope}/providers/${type}/${OBJECT_ID}`,
    name: OBJECT_ID,
    type,
    etag: '1',
    properties: {
      roleDefinitionId: `${scope}/providers/Microsoft.Authorization/roleDefinitions/${OWNER}`,
      principalId: OBJECT_ID,
      principalType: 'ServicePrincipal',
      scope,
    },
  });
  const credential = new ClientSecretCredential(
    credentials.tenantId,
    CLIENT_ID,
    SECRET,
    { authorityHost: httpsOrigin, disableInstanceDiscovery: true },
  );
  const options = { endpoint: httpsOrigin };
  const resources = new ResourceManagementClient(
    credential,
    subscription,
    options,
  );
  await resources.resourceGroups.createOrUpdate('rg', {
    location: 'koreacentral',
  });
  return {
    emulator,
    credential,
    subscription,
    options,
    resources,
    /** Id of the group. */
    group: `${scope}/resourceGroups/rg`,
    /** Writes a resource by its path below the group's providers, and waits. */
    put: (path: string, apiVersion: string, body: object) =>
      resources.resources.beginCreateOrUpdateByIdAndWait(
        `${scope}/resourceGroups/rg/providers/${path}`,
        apiVersion,
        body,
        { updateIntervalInMs: 5 },
      ),
  };
}

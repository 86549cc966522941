import { Emulator } from '../startEmulator';

const OWNER = '8e3af657-a8ff-443c-a75c-2fe8c4bcb635';
const PORTAL_OBJECT_ID = '5110a9e0-0000-4000-8000-00000000a003';

/** Makes the portal's principal an owner of the dev subscription, beside its own role. */
export function makeOwner(emulator: Emulator): void {
  const scope = `/subscriptions/${emulator.credentials.subscriptions.dev}`;
  const name = '5110a9e0-0000-4000-8000-00000000f0f0';
  emulator.context.resources.put({
    id: `${scope}/providers/Microsoft.Authorization/roleAssignments/${name}`,
    name,
    type: 'Microsoft.Authorization/roleAssignments',
    etag: '1',
    properties: {
      roleDefinitionId: `/providers/Microsoft.Authorization/roleDefinitions/${OWNER}`,
      principalId: PORTAL_OBJECT_ID,
      principalType: 'ServicePrincipal',
      scope,
    },
  });
}

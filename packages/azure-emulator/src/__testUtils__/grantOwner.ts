import { TokenCredential } from '@azure/identity';
import { Emulator } from '../startEmulator';

const owner = '8e3af657-a8ff-443c-a75c-2fe8c4bcb635';

/** Makes whoever a credential stands for Owner of `scope`; resolves with their object id. */
export async function grantOwner(
  emulator: Emulator,
  credential: TokenCredential,
  scope: string,
): Promise<string> {
  const found = await credential.getToken(
    'https://management.azure.com/.default',
  );
  const [, claims] = found?.token.split('.') ?? [];
  const { oid } = JSON.parse(Buffer.from(claims, 'base64url').toString());
  emulator.context.resources.put({
    id: `${scope}/providers/Microsoft.Authorization/roleAssignments/${oid}`,
    name: oid,
    type: 'Microsoft.Authorization/roleAssignments',
    etag: '1',
    properties: {
      principalId: oid,
      scope,
      roleDefinitionId: `/providers/Microsoft.Authorization/roleDefinitions/${owner}`,
    },
  });
  return oid;
}

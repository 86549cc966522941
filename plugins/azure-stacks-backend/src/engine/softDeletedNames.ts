import { AzureClients } from '@slipway/azure-node';
import { Blocker, ResourceChange } from '@slipway/plugin-azure-stacks-common';
import { z } from 'zod';

/** Types whose deleted resources go on holding their names, in lower case. */
const KEEPERS: Record<string, { path: string; apiVersion: string }> = {
  'microsoft.apimanagement/service': {
    path: 'Microsoft.ApiManagement/deletedservices',
    apiVersion: '2024-05-01',
  },
  'microsoft.keyvault/vaults': {
    path: 'Microsoft.KeyVault/deletedVaults',
    apiVersion: '2023-07-01',
  },
};

const deletedSchema = z.object({ name: z.string() });

/** What a deployment would create under a name that a deleted resource holds. */
export async function findSoftDeletedNames(
  azure: AzureClients,
  subscriptionId: string,
  changes: ResourceChange[],
  field: string,
): Promise<Blocker[]> {
  const created = changes.filter(({ change }) => change === 'Create');
  const found = await Promise.all(
    Object.entries(KEEPERS).map(async ([type, { path, apiVersion }]) => {
      const wanted = created.filter(one => one.type.toLowerCase() === type);
      if (wanted.length === 0) {
        return [];
      }
      const items = await azure
        .arm()
        .list(`/subscriptions/${subscriptionId}/providers/${path}`, apiVersion);
      const held = new Set(
        z
          .array(deletedSchema)
          .parse(items)
          .map(({ name }) => name.toLowerCase()),
      );
      return wanted.filter(({ name }) => held.has(name.toLowerCase()));
    }),
  );
  return found.flat().map(({ name, type }) => ({
    code: 'SoftDeleted',
    field,
    message: `Azure still keeps a deleted ${type} '${name}', which holds the name: recover or purge it first`,
  }));
}

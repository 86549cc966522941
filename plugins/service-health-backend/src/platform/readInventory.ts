import type { AzureClients } from '@slipway/azure-node';
import { z } from 'zod';

const INVENTORY_QUERY = `resources
| where type in~ ('microsoft.containerservice/managedclusters', 'microsoft.apimanagement/service', 'microsoft.eventhub/namespaces', 'microsoft.cache/redisenterprise', 'microsoft.cache/redis')
| project id, sku, provisioningState = tostring(properties.provisioningState), powerState = tostring(properties.powerState.code), pools = properties.agentPoolProfiles`;

const rowSchema = z.object({
  id: z.string(),
  sku: z
    .object({ name: z.string().optional(), capacity: z.number().optional() })
    .nullish(),
  provisioningState: z.string().nullish(),
  powerState: z.string().nullish(),
  pools: z.array(z.unknown()).nullish(),
});

/** What Resource Graph says of a shared resource. */
export type InventoryRow = z.infer<typeof rowSchema>;

/** All resources of the kinds that services share, by ARM id in lower case. */
export async function readInventory(
  azure: AzureClients,
  subscriptions: string[],
  signal: AbortSignal,
): Promise<Map<string, InventoryRow>> {
  const rows = await azure.query(INVENTORY_QUERY, subscriptions, signal);
  return new Map(
    z
      .array(rowSchema)
      .parse(rows)
      .map(row => [row.id.toLowerCase(), row]),
  );
}

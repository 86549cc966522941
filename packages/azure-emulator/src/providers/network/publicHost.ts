import { parseResourcePath } from '../../arm/resourceId';

/** Public zones by what a private endpoint leads to; in lower case. */
const zones: Record<string, string> = {
  blob: 'blob.core.windows.net',
  dfs: 'dfs.core.windows.net',
  file: 'file.core.windows.net',
  namespace: 'servicebus.windows.net',
  queue: 'queue.core.windows.net',
  rediscache: 'redis.cache.windows.net',
  registry: 'azurecr.io',
  sql: 'documents.azure.com',
  sqlserver: 'database.windows.net',
  table: 'table.core.windows.net',
  vault: 'vault.azure.net',
};

/** The public name of what a private endpoint leads to; undefined for services that have none. */
export function publicHost(
  resourceId = '',
  groupIds: string[] = [],
): string | undefined {
  const zone = zones[groupIds[0]?.toLowerCase()];
  const name = parseResourcePath(resourceId)?.name?.toLowerCase();
  return zone && name ? `${name}.${zone}` : undefined;
}

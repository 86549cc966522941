import type { MetricReading } from './readLatest';

/** One of Azure's two kinds of Redis, and what it measures. */
export interface CacheType {
  type: string;
  metrics: MetricReading[];
  /** The shortest interval that Azure Monitor keeps for it. */
  grain: 'PT1M' | 'PT5M';
}

/**
 * Azure Managed Redis, and Azure Cache for Redis, which retires in 2028. Names of metrics:
 * https://learn.microsoft.com/azure/azure-monitor/reference/supported-metrics/microsoft-cache-redisenterprise-metrics,
 * https://learn.microsoft.com/azure/azure-monitor/reference/supported-metrics/microsoft-cache-redis-metrics.
 */
export const cacheTypes: readonly CacheType[] = [
  {
    type: 'Microsoft.Cache/redisEnterprise',
    grain: 'PT5M',
    metrics: [
      { metric: 'usedmemorypercentage', reading: 'memoryPercent', unit: '%' },
      { metric: 'serverLoad', reading: 'serverLoadPercent', unit: '%' },
      { metric: 'connectedclients', reading: 'connectedClients', unit: '' },
      { metric: 'evictedkeys', reading: 'evictedKeys', unit: 'keys' },
    ],
  },
  {
    type: 'Microsoft.Cache/redis',
    grain: 'PT1M',
    metrics: [
      { metric: 'usedmemorypercentage', reading: 'memoryPercent', unit: '%' },
      { metric: 'serverLoad', reading: 'serverLoadPercent', unit: '%' },
      { metric: 'connectedclients', reading: 'connectedClients', unit: '' },
      { metric: 'evictedkeys', reading: 'evictedKeys', unit: 'keys' },
    ],
  },
];

/** Which kind of Redis an ARM id names. */
export function cacheTypeOf(id: string): CacheType | undefined {
  return cacheTypes.find(({ type }) =>
    id.toLowerCase().includes(`/providers/${type.toLowerCase()}/`),
  );
}

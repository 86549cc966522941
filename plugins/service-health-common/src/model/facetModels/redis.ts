import type { FacetModel } from '../FacetModel';

/**
 * The service's Redis, from Azure Monitor. Azure advises to scale at 75 % of
 * memory and to alert on a server load above 80 %:
 * https://learn.microsoft.com/azure/redis/best-practices-memory-management,
 * https://learn.microsoft.com/azure/redis/best-practices-server-load. A hundred
 * evicted keys in five minutes is Slipway's own limit.
 */
export const redisModel: FacetModel = {
  id: 'redis',
  title: 'Redis',
  staleAfterSeconds: 600,
  rules: [
    {
      kind: 'above',
      reading: 'memoryPercent',
      label: 'Redis memory in use',
      unit: '%',
      code: 'redisMemoryHigh',
      degradedAbove: 75,
      criticalAbove: 95,
      recoverBy: 3,
    },
    {
      kind: 'above',
      reading: 'serverLoadPercent',
      label: 'Redis server load',
      unit: '%',
      code: 'redisLoadHigh',
      degradedAbove: 80,
      criticalAbove: 95,
      recoverBy: 5,
    },
    {
      kind: 'above',
      reading: 'evictedKeys',
      label: 'The number of keys thrown out for want of memory',
      code: 'redisEvictions',
      degradedAbove: 100,
      isOptional: true,
    },
  ],
};

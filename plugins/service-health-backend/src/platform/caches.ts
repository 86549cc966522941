import { cacheTypeOf, cacheTypes } from '../facets/cacheTypes';
import { readLatest } from '../facets/readLatest';
import type { PlatformProvider } from './PlatformProvider';

const labels: Record<string, string> = {
  memoryPercent: 'Memory',
  serverLoadPercent: 'Server load',
};

/** Shared caches of both types: memory and load. */
export function createCacheProvider(): PlatformProvider {
  return {
    kind: 'redis',
    async collect({ environment, resources, azure, findings }) {
      await Promise.all(
        cacheTypes.map(async cacheType => {
          const own = resources.filter(
            ({ id }) => cacheTypeOf(id) === cacheType,
          );
          if (own.length === 0) {
            return;
          }
          await findings.observations.ask('Azure Monitor', own, async () => {
            const latest = await readLatest({
              azure,
              location: azure.environment(environment).location,
              namespace: cacheType.type.toLowerCase(),
              metrics: cacheType.metrics,
              resourceIds: own.map(({ id }) => id),
              aggregation: 'maximum',
              grain: cacheType.grain,
            });
            for (const cache of own) {
              for (const reading of latest.get(cache.key) ?? []) {
                findings.observations.add(cache, reading);
                if (labels[reading.name]) {
                  findings.addCapacity(cache, {
                    id: reading.name,
                    label: labels[reading.name],
                    used: Number(reading.value),
                    limit: 100,
                    unit: '%',
                  });
                }
              }
            }
          });
        }),
      );
    },
  };
}

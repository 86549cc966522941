import { readLatest } from '../facets/readLatest';
import type { PlatformProvider } from './PlatformProvider';

const TYPE = 'microsoft.apimanagement/service';

/** API Management services: how much of their capacity is in use. */
export function createGatewayProvider(): PlatformProvider {
  return {
    kind: 'apiManagement',
    async collect({ environment, resources, azure, findings }) {
      await findings.observations.ask('Azure Monitor', resources, async () => {
        const latest = await readLatest({
          azure,
          location: azure.environment(environment).location,
          namespace: TYPE,
          metrics: [
            { metric: 'Capacity', reading: 'capacityPercent', unit: '%' },
          ],
          resourceIds: resources.map(({ id }) => id),
          aggregation: 'average',
          grain: 'PT1M',
        });
        for (const gateway of resources) {
          for (const reading of latest.get(gateway.key) ?? []) {
            findings.observations.add(gateway, reading);
            findings.addCapacity(gateway, {
              id: 'capacityPercent',
              label: 'Capacity',
              used: Number(reading.value),
              limit: 100,
              unit: '%',
            });
          }
        }
      });
    },
  };
}

import type { AzureClients, AzureClock } from '@slipway/azure-node';
import { readMetrics } from '../facets/readMetrics';
import type { AskedPlatform, PlatformProvider } from './PlatformProvider';
import type { InventoryRow } from './readInventory';

const TYPE = 'microsoft.eventhub/namespaces';

/** Event hubs that a namespace takes by tier; Premium's is for each unit: https://learn.microsoft.com/azure/event-hubs/event-hubs-quotas. */
const HUB_LIMITS: ReadonlyMap<string, number> = new Map([
  ['Basic', 10],
  ['Standard', 10],
  ['Premium', 100],
  ['Dedicated', 1_000],
]);

/** Resource Graph has no event hubs; each list is a call of its own, and few are made a day. */
const COUNT_TTL_MS = 300_000;

/** Event Hubs namespaces: throttled requests, and hubs left. */
export function createEventHubsProvider(options: {
  clock: AzureClock;
}): PlatformProvider {
  const counts = new Map<string, { hubs: number; readAt: number }>();

  async function countHubs(
    { id, key }: AskedPlatform,
    azure: AzureClients,
    signal: AbortSignal,
  ): Promise<number> {
    const now = options.clock.now();
    const known = counts.get(key);
    if (known && now - known.readAt < COUNT_TTL_MS) {
      return known.hubs;
    }
    const [, , subscriptionId, , group, , , , name] = id.split('/');
    const { eventHubs } = azure.eventHubs(subscriptionId);
    let hubs = 0;
    const listed = eventHubs.listByNamespace(group, name, {
      abortSignal: signal,
    });
    for await (const hub of listed) {
      hubs += hub.name ? 1 : 0;
    }
    counts.set(key, { hubs, readAt: now });
    return hubs;
  }

  return {
    kind: 'eventHubsNamespace',
    async collect(asked) {
      const { environment, resources, inventory, azure, signal } = asked;
      const { observations, addCapacity } = asked.findings;
      const metrics = observations.ask('Azure Monitor', resources, async () => {
        const { series, hasAnswered } = await readMetrics({
          azure,
          location: azure.environment(environment).location,
          namespace: TYPE,
          metrics: ['ThrottledRequests'],
          resourceIds: resources.map(({ id }) => id),
          aggregation: 'total',
          grain: 'PT1M',
        });
        const sampledAt = new Date().toISOString();
        for (const namespace of resources) {
          if (hasAnswered(namespace.id, 'ThrottledRequests')) {
            observations.add(namespace, {
              name: 'throttledRequests',
              value: series
                .filter(one => one.resourceId.toLowerCase() === namespace.key)
                .flatMap(({ points }) => points)
                .reduce((sum, { total = 0 }) => sum + total, 0),
              unit: 'requests/5min',
              source: 'Azure Monitor',
              sampledAt,
            });
          }
        }
      });
      const lists = resources.map(namespace =>
        observations.ask('Azure Resource Manager', [namespace], async () => {
          const used = await countHubs(namespace, azure, signal);
          const limit = hubLimit(inventory.get(namespace.key));
          if (limit === undefined) {
            return;
          }
          observations.add(namespace, {
            name: 'eventHubsShare',
            value: used / limit,
            unit: 'share',
            source: 'Azure Resource Manager',
            sampledAt: new Date().toISOString(),
          });
          addCapacity(namespace, {
            id: 'eventHubs',
            label: 'Event hubs',
            used,
            limit,
            unit: '',
          });
        }),
      );
      await Promise.all([metrics, ...lists]);
    },
  };
}

function hubLimit(row: InventoryRow | undefined): number | undefined {
  const tier = row?.sku?.name ?? '';
  const limit = HUB_LIMITS.get(tier);
  return limit && limit * (tier === 'Premium' ? (row?.sku?.capacity ?? 1) : 1);
}

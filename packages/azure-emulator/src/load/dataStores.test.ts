import { MonitorClient } from '@azure/arm-monitor';
import { LoadedPlatform } from '../__testUtils__/LoadedPlatform';

const STORES: Array<[type: string, ...names: string[]]> = [
  ['Microsoft.Sql/servers/databases', 'sql-market', 'items'],
  ['Microsoft.DocumentDB/databaseAccounts', 'cosmos-market'],
  ['Microsoft.Storage/storageAccounts', 'stmarket'],
  ['Microsoft.ServiceBus/namespaces', 'sb-market'],
];

describe('data stores, asked by @azure/arm-monitor', () => {
  let platform: LoadedPlatform;
  let client: MonitorClient;

  beforeAll(async () => {
    platform = await LoadedPlatform.start();
    client = new MonitorClient(platform.credential, platform.subscriptionId, {
      endpoint: platform.emulator.httpsOrigin,
    });
    for (const [type, ...names] of STORES) {
      platform.emulator.context.resources.put({
        id: platform.id(type, ...names),
        name: names.at(-1)!,
        type,
        etag: '1',
        tags: { 'backstage-entity': 'component:default/market' },
        properties: { provisioningState: 'Succeeded' },
      });
    }
    platform.play(300);
  });

  afterAll(() => platform.emulator.close());

  /** Sum, or greatest, of what the last minutes hold. */
  async function read(
    [type, ...names]: [string, ...string[]],
    metric: string,
    aggregation: 'total' | 'average' | 'maximum',
    filter?: string,
  ): Promise<number> {
    const end = platform.now();
    const start = end - 5 * 60_000;
    const { value } = await client.metrics.list(platform.id(type, ...names), {
      metricnames: metric,
      aggregation,
      filter,
      interval: 'PT1M',
      timespan: [start, end]
        .map(each => new Date(each).toISOString())
        .join('/'),
    });
    const values = value[0].timeseries!.flatMap(each =>
      each.data!.map(point => Number(point[aggregation] ?? 0)),
    );
    return aggregation === 'total'
      ? values.reduce((sum, each) => sum + each, 0)
      : Math.max(...values);
  }

  it('are asked once for each request that their service serves', async () => {
    const [sql, cosmos, storage, bus] = STORES;
    const requests = await read(sql, 'connection_successful', 'total');
    expect(requests).toBeGreaterThan(0);
    expect(await read(cosmos, 'TotalRequests', 'total')).toBe(requests);
    expect(await read(storage, 'Transactions', 'total')).toBe(requests);
    expect(await read(bus, 'IncomingMessages', 'total')).toBeGreaterThan(0);
    expect(await read(storage, 'Availability', 'average')).toBe(100);
    expect(await read(sql, 'cpu_percent', 'average')).toBeLessThan(90);
  });

  it.each([
    [STORES[0], 'connection_failed', undefined],
    [STORES[1], 'TotalRequests', "StatusCode eq '429'"],
    [STORES[2], 'Transactions', "ResponseType eq 'ServerBusyError'"],
    [STORES[3], 'ThrottledRequests', undefined],
  ] as const)(
    'refuse some while they are throttled: %j',
    async (store, metric, filter) => {
      const [type, ...names] = store;
      const clear = platform.strike('throttled', platform.id(type, ...names));
      platform.play(120);
      expect(await read(store, metric, 'total', filter)).toBeGreaterThan(0);
      clear();
      platform.play(360);
      expect(await read(store, metric, 'total', filter)).toBe(0);
    },
  );

  it('answer late while they are slow', async () => {
    const storage = STORES[2];
    const [type, ...names] = storage;
    const clear = platform.strike(
      'slowDependency',
      platform.id(type, ...names),
    );
    platform.play(60);
    expect(await read(storage, 'SuccessE2ELatency', 'maximum')).toBeGreaterThan(
      500,
    );
    clear();
  });
});

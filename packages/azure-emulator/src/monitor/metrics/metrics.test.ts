import { MonitorClient } from '@azure/arm-monitor';
import {
  MetricsClient,
  MetricsQueryResult,
} from '@azure/monitor-query-metrics';
import { LoadedPlatform } from '../../__testUtils__/LoadedPlatform';

describe('metrics, asked by @azure/monitor-query-metrics and @azure/arm-monitor', () => {
  let platform: LoadedPlatform;
  let metrics: MetricsClient;
  let monitor: MonitorClient;

  beforeAll(async () => {
    platform = await LoadedPlatform.start();
    const { emulator, credential, subscriptionId } = platform;
    metrics = new MetricsClient(
      `${emulator.httpsOrigin}/_metrics`,
      credential,
      {
        retryOptions: { maxRetries: 0 },
      },
    );
    monitor = new MonitorClient(credential, subscriptionId, {
      endpoint: emulator.httpsOrigin,
    });
    platform.play(300);
  });

  afterAll(() => platform.emulator.close());

  function ask(
    id: string,
    names: string[],
    options: { interval?: string; aggregation?: string; filter?: string } = {},
  ) {
    const [type] = /[^/]+\/[^/]+(?=\/[^/]+$)/.exec(id) ?? [''];
    return metrics.queryResources([id], names, type, {
      startTime: new Date(platform.now() - 300_000),
      endTime: new Date(platform.now()),
      ...options,
    });
  }

  function valuesOf([result]: MetricsQueryResult[], metric: string) {
    return result.metrics
      .filter(({ id }) => id.endsWith(`/${metric}`))
      .flatMap(({ timeseries }) => timeseries)
      .map(({ metadatavalues, data }) => ({
        dimension: metadatavalues?.[0]?.value,
        total: data?.reduce((sum, { total = 0 }) => sum + total, 0),
        maximum: Math.max(...(data ?? []).map(({ maximum = 0 }) => maximum)),
      }));
  }

  it('splits the traffic of an Event Hubs namespace by hub', async () => {
    const answer = await ask(
      platform.id('Microsoft.EventHub/namespaces', 'evhns-dev'),
      ['IncomingMessages', 'ThrottledRequests'],
      {
        interval: 'PT1M',
        aggregation: 'total',
        filter: "EntityName eq '*'",
      },
    );
    const [orders, deadLetters] = valuesOf(answer, 'IncomingMessages');
    expect(orders.dimension).toBe('market.orders');
    expect(orders.total).toBeGreaterThan(50);
    expect(deadLetters).toMatchObject({
      dimension: 'market.orders.dlt',
      total: 0,
    });
    expect(valuesOf(answer, 'ThrottledRequests')[0].total).toBe(0);
  });

  it('shows a cache that is full, and one that no longer is', async () => {
    const id = platform.id('Microsoft.Cache/redisEnterprise', 'redis-dev');
    const memory = async () =>
      valuesOf(
        await ask(id, ['usedmemorypercentage', 'evictedkeys'], {
          interval: 'PT5M',
          aggregation: 'maximum,total',
        }),
        'usedmemorypercentage',
      )[0].maximum;
    expect(await memory()).toBeLessThan(50);

    const end = platform.strike('cacheFull', id);
    platform.play(10);
    expect(await memory()).toBeGreaterThan(95);

    end();
    platform.play(370);
    expect(await memory()).toBeLessThan(50);
  });

  it('tells capacity and node metrics by ARM', async () => {
    const capacity = await monitor.metrics.list(
      platform.id('Microsoft.ApiManagement/service', 'apim-dev'),
      { metricnames: 'Capacity', timespan: 'PT5M', aggregation: 'Average' },
    );
    const latest = capacity.value[0].timeseries?.[0].data?.findLast(
      point => point.average !== undefined,
    );
    expect(latest?.average).toBeGreaterThan(0);
    expect(latest?.average).toBeLessThan(70);

    const nodes = await monitor.metrics.list(
      platform.id('Microsoft.ContainerService/managedClusters', 'aks-dev'),
      {
        metricnames: 'node_cpu_usage_percentage',
        timespan: 'PT5M',
        filter: "node eq '*'",
      },
    );
    expect(nodes.value[0].timeseries?.[0].metadatavalues?.[0].value).toBe(
      'aks-shared-0',
    );
  });

  it('refuses a metric, an interval and a dimension that the type has not', async () => {
    const id = platform.id('Microsoft.Cache/redisEnterprise', 'redis-dev');
    await expect(ask(id, ['UsedMemory%'])).rejects.toMatchObject({
      statusCode: 400,
      message: expect.stringContaining('Failed to find metric configuration'),
    });
    await expect(
      ask(id, ['serverLoad'], { interval: 'PT1M' }),
    ).rejects.toMatchObject({
      statusCode: 400,
      message: expect.stringContaining('PT5M,PT1H'),
    });
    await expect(
      ask(id, ['serverLoad'], { filter: "Shard eq '*'" }),
    ).rejects.toMatchObject({ statusCode: 400 });
    await expect(ask(`${id}-gone`, ['serverLoad'])).rejects.toMatchObject({
      statusCode: 404,
    });
  });

  it('refuses a token for another service', async () => {
    const { emulator, credential } = platform;
    const wrong = new MetricsClient(
      `${emulator.httpsOrigin}/_metrics`,
      credential,
      {
        audience: 'https://vault.azure.net/.default',
      },
    );
    await expect(
      wrong.queryResources(
        [platform.id('Microsoft.Cache/redisEnterprise', 'redis-dev')],
        ['serverLoad'],
        'Microsoft.Cache/redisEnterprise',
      ),
    ).rejects.toMatchObject({ statusCode: 401 });
  });
});

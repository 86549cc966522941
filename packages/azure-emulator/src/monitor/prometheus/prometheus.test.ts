import { LoadedPlatform } from '../../__testUtils__/LoadedPlatform';

describe('Prometheus queries of an Azure Monitor workspace', () => {
  let platform: LoadedPlatform;

  beforeEach(async () => {
    platform = await LoadedPlatform.start();
  });

  afterEach(() => platform.emulator.close());

  async function ask(
    query: string,
    options: {
      path?: string;
      scope?: string;
      more?: Record<string, string>;
    } = {},
  ) {
    const {
      path = 'amw-dev/api/v1/query',
      scope = 'https://prometheus.monitor.azure.com/.default',
      more = {},
    } = options;
    const { token } = await platform.credential.getToken(scope);
    const response = await fetch(
      `${platform.emulator.httpsOrigin}/_prometheus/${path}?${new URLSearchParams({ query, ...more })}`,
      { headers: { authorization: `Bearer ${token}` } },
    );
    return { status: response.status, body: await response.json() };
  }

  async function valueOf(query: string): Promise<number> {
    const { body } = await ask(query);
    return Number(body.data.result[0]?.value[1]);
  }

  it('has lag near zero, then a backlog while consumers hang, then none again', async () => {
    const lag =
      'sum by (namespace, topic) (slipway_kafka_consumer_lag{namespace="market",topic!~".*dlt"})';
    platform.play(60);
    expect(await valueOf(lag)).toBeLessThan(100);

    const end = platform.strike(
      'consumerLag',
      platform.id(
        'Microsoft.EventHub/namespaces/eventhubs',
        'evhns-dev',
        'market.orders',
      ),
    );
    platform.play(30);
    expect(await valueOf(lag)).toBeGreaterThan(10_000);

    end();
    platform.play(120);
    expect(await valueOf(lag)).toBeLessThan(100);
  });

  it('tells how well the cache is used, and worse when it is full', async () => {
    const ratio =
      'sum(increase(cache_gets_total{namespace="market",result="hit"}[5m])) / sum(increase(cache_gets_total{namespace="market"}[5m]))';
    platform.play(300);
    expect(await valueOf(ratio)).toBeGreaterThan(0.8);

    platform.strike(
      'cacheFull',
      platform.id('Microsoft.Cache/redisEnterprise', 'redis-dev'),
    );
    platform.play(300);
    expect(await valueOf(ratio)).toBeLessThan(0.7);
  });

  it('answers ranges', async () => {
    platform.play(300);
    const end = platform.now() / 1000;
    const { body } = await ask(
      'sum by (namespace) (rate(http_server_requests_seconds_count[1m]))',
      {
        path: 'amw-dev/api/v1/query_range',
        more: { start: String(end - 120), end: String(end), step: '60' },
      },
    );
    expect(body.data.resultType).toBe('matrix');
    expect(body.data.result[0].metric).toEqual({ namespace: 'market' });
    expect(body.data.result[0].values).toHaveLength(3);
    expect(Number(body.data.result[0].values[2][1])).toBeGreaterThan(0.3);
  });

  it('refuses what it cannot read, no token, and another workspace', async () => {
    expect(await ask('sum(')).toMatchObject({
      status: 400,
      body: { status: 'error', errorType: 'bad_data' },
    });
    expect(
      await ask('up', { scope: 'https://vault.azure.net/.default' }),
    ).toMatchObject({ status: 401 });
    expect(await ask('up', { path: 'amw-none/api/v1/query' })).toMatchObject({
      status: 404,
    });
  });
});

import {
  LogsQueryClient,
  LogsQueryResultStatus,
} from '@azure/monitor-query-logs';
import { LoadedPlatform } from '../../__testUtils__/LoadedPlatform';

const customerId = '0c0ffee0-0000-4000-8000-000000000001';
const byApi = `ApiManagementGatewayLogs
  | where TimeGenerated > ago(5m)
  | summarize requests = count(), failed = countif(ResponseCode >= 500),
      p95 = percentile(TotalTime, 95) by ApiId`;

describe('gateway logs, asked by @azure/monitor-query-logs', () => {
  let platform: LoadedPlatform;
  let logs: LogsQueryClient;

  beforeEach(async () => {
    platform = await LoadedPlatform.start();
    logs = new LogsQueryClient(platform.credential, {
      endpoint: `${platform.emulator.httpsOrigin}/_logs/v1`,
      retryOptions: { maxRetries: 0 },
    });
  });

  afterEach(() => platform.emulator.close());

  async function ask(query = byApi): Promise<Record<string, unknown>[]> {
    const answer = await logs.queryWorkspace(customerId, query, {
      duration: 'PT1H',
    });
    if (answer.status !== LogsQueryResultStatus.Success) {
      throw new Error('the answer is only partial');
    }
    const [{ columnDescriptors, rows }] = answer.tables;
    return rows.map(row =>
      Object.fromEntries(
        columnDescriptors.map(({ name = '' }, at) => [name, row[at]]),
      ),
    );
  }

  it('counts what callers of a healthy service see', async () => {
    platform.play(300);
    const [market] = await ask();
    expect(market).toMatchObject({ ApiId: 'market', failed: 0 });
    expect(market.requests).toBeGreaterThan(150);
    expect(market.p95).toBeGreaterThan(20);
    expect(market.p95).toBeLessThan(400);

    const [{ columns }] = (await ask(
      'ApiManagementGatewayLogs | take 1 | project columns = pack_array(gettype(TimeGenerated), gettype(ResponseCode))',
    )) as Array<{ columns: unknown }>;
    expect(columns).toEqual(['datetime', 'int']);
  });

  it('has no rows before the service was ever up, and 503 once it is down', async () => {
    platform.readyPods = 0;
    platform.play(60);
    expect(await ask()).toEqual([]);

    platform.readyPods = 3;
    platform.play(60);
    platform.readyPods = 0;
    platform.play(60);
    expect(
      await ask(
        'ApiManagementGatewayLogs | where TimeGenerated > ago(50s) | summarize n = count() by ResponseCode',
      ),
    ).toEqual([{ ResponseCode: 503, n: expect.any(Number) }]);
  });

  it('shows a gateway that fails, and a dependency that is slow', async () => {
    const api = platform.id(
      'Microsoft.ApiManagement/service/apis',
      'apim-dev',
      'market',
    );
    const end = platform.strike('apim5xx', api);
    platform.play(60);
    const [failing] = await ask();
    expect(Number(failing.failed) / Number(failing.requests)).toBeGreaterThan(
      0.3,
    );
    end();

    platform.strike(
      'slowDependency',
      platform.id('Microsoft.Cache/redisEnterprise', 'redis-dev'),
    );
    platform.play(300);
    const [slow] = await ask();
    expect(slow.p95).toBeGreaterThan(1_000);
  });

  it('refuses a query that it cannot resolve, and a workspace that is not there', async () => {
    await expect(ask('NoSuchTable | take 1')).rejects.toMatchObject({
      statusCode: 400,
      code: 'BadArgumentError',
    });
    await expect(
      logs.queryWorkspace('0c0ffee0-0000-4000-8000-00000000dead', byApi, {
        duration: 'PT1H',
      }),
    ).rejects.toMatchObject({ statusCode: 404 });
  });
});

import {
  LogsQueryClient,
  LogsQueryResultStatus,
} from '@azure/monitor-query-logs';
import { startWithCluster } from '../kubernetes/__testUtils__/startWithCluster';
import { until } from '../__testUtils__/until';

type Started = Awaited<ReturnType<typeof startWithCluster>>;

const deployment = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'market' },
  spec: {
    replicas: 2,
    selector: { matchLabels: { app: 'market' } },
    template: {
      metadata: { labels: { app: 'market' } },
      spec: { containers: [{ name: 'app', image: 'example/market:1' }] },
    },
  },
};

describe('the load of a cluster', () => {
  let started: Started;

  beforeAll(async () => {
    started = await startWithCluster();
    await createGateway(started.azure);
  });

  afterAll(() => started.azure.emulator.close());

  it('follows the pods: 200 while some are ready, 503 when none is', async () => {
    const { azure, apps, core } = started;
    await core.createNamespace({ body: { metadata: { name: 'market' } } });
    await apps.createNamespacedDeployment({
      namespace: 'market',
      body: deployment,
    });
    const { id } = await azure.put(
      'Microsoft.OperationalInsights/workspaces/log-dev',
      '2023-09-01',
      { location: 'koreacentral', properties: {} },
    );
    const workspace = azure.emulator.context.resources.get(String(id));
    const logs = new LogsQueryClient(azure.credential, {
      endpoint: `${azure.emulator.httpsOrigin}/_logs/v1`,
    });
    const codes = async () => {
      const answer = await logs.queryWorkspace(
        String(workspace?.properties.customerId),
        'ApiManagementGatewayLogs | where ApiId == "market" | distinct ResponseCode',
        { duration: 'PT5M' },
      );
      return answer.status === LogsQueryResultStatus.Success
        ? answer.tables[0].rows.map(([code]) => code)
        : [];
    };
    await until(async () => (await codes()).includes(200));
    expect(await codes()).not.toContain(503);

    await apps.patchNamespacedDeployment({
      namespace: 'market',
      name: 'market',
      body: [{ op: 'replace', path: '/spec/replicas', value: 0 }],
    });
    await until(async () => (await codes()).includes(503));
  });
});

async function createGateway(azure: Started['azure']): Promise<void> {
  const workspace = await azure.put(
    'Microsoft.OperationalInsights/workspaces/log-dev',
    '2023-09-01',
    { location: 'koreacentral', properties: {} },
  );
  const gateway = 'Microsoft.ApiManagement/service/apim-dev';
  await azure.put(gateway, '2024-05-01', {
    location: 'koreacentral',
    sku: { name: 'Developer', capacity: 1 },
    properties: {
      publisherEmail: 'platform@slipway.example',
      publisherName: 'Platform',
    },
  });
  await azure.put(
    `${gateway}/providers/Microsoft.Insights/diagnosticSettings/logs`,
    '2021-05-01-preview',
    {
      properties: {
        workspaceId: workspace.id,
        logs: [{ category: 'GatewayLogs', enabled: true }],
      },
    },
  );
  await azure.put(`${gateway}/apis/market`, '2024-05-01', {
    properties: {
      displayName: 'market',
      path: 'market',
      protocols: ['https'],
      serviceUrl: 'http://market.market.svc.cluster.local:8080',
    },
  });
}

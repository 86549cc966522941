import { ResourceManagementClient } from '@azure/arm-resources';
import {
  LogsQueryClient,
  LogsQueryResult,
  LogsQueryResultStatus,
} from '@azure/monitor-query-logs';
import { LoadedPlatform } from '../../__testUtils__/LoadedPlatform';
import { makeOwner } from '../../__testUtils__/makeOwner';

const customerId = '0c0ffee0-0000-4000-8000-000000000001';
const hour = { duration: 'PT1H' };

describe('Log Analytics, asked by @azure/monitor-query-logs', () => {
  let platform: LoadedPlatform;
  let logs: LogsQueryClient;

  beforeAll(async () => {
    platform = await LoadedPlatform.start();
    makeOwner(platform.emulator);
    logs = new LogsQueryClient(platform.credential, {
      endpoint: `${platform.emulator.httpsOrigin}/_logs/v1`,
      retryOptions: { maxRetries: 0 },
    });
    platform.play(120);
  });

  afterAll(() => platform.emulator.close());

  function rowsOf(answer: LogsQueryResult) {
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

  async function ask(query: string) {
    return rowsOf(await logs.queryWorkspace(customerId, query, hour));
  }

  /** Sends a kind of data to the workspace. */
  function connect(id: string, properties: Record<string, unknown>): void {
    platform.emulator.context.resources.put({
      id: `${id}/providers/Microsoft.Insights/diagnosticSettings/all`,
      name: 'all',
      type: 'Microsoft.Insights/diagnosticSettings',
      etag: '1',
      properties: {
        workspaceId: platform.id(
          'Microsoft.OperationalInsights/workspaces',
          'log-dev',
        ),
        ...properties,
      },
    });
  }

  it('asks many queries at once; one that fails leaves the others', async () => {
    const answers = await logs.queryBatch([
      {
        workspaceId: customerId,
        query: 'ApiManagementGatewayLogs | count',
        timespan: hour,
      },
      { workspaceId: customerId, query: 'Nothing | count', timespan: hour },
      {
        workspaceId: '0c0ffee0-0000-4000-8000-00000000dead',
        query: 'print 1',
        timespan: hour,
      },
    ]);
    expect(answers.map(({ status }) => status)).toEqual([
      LogsQueryResultStatus.Success,
      LogsQueryResultStatus.PartialFailure,
      LogsQueryResultStatus.PartialFailure,
    ]);
  });

  it('asks for one resource, and takes the request and the query for bounds', async () => {
    const gateway = platform.id('Microsoft.ApiManagement/service', 'apim-dev');
    const query = 'ApiManagementGatewayLogs | summarize n = count()';
    const [own] = rowsOf(await logs.queryResource(gateway, query, hour));
    expect(own.n).toBeGreaterThan(0);
    const cluster = platform.id(
      'Microsoft.ContainerService/managedClusters',
      'aks-dev',
    );
    expect(rowsOf(await logs.queryResource(cluster, query, hour))).toEqual([
      { n: 0 },
    ]);
    const earlier = await logs.queryWorkspace(customerId, query, {
      startTime: new Date(platform.now() - 7_200_000),
      duration: 'PT1H',
    });
    expect(rowsOf(earlier)).toEqual([{ n: 0 }]);
  });

  it('counts rows for who asks for statistics, and cuts what is too long', async () => {
    const { statistics } = await logs.queryWorkspace(
      customerId,
      'range x from 1 to 3 step 1',
      hour,
      { includeQueryStatistics: true },
    );
    expect(statistics).toMatchObject({
      query: { datasetStatistics: [{ tableRowCount: 3 }] },
    });
    const long = await logs.queryWorkspace(
      customerId,
      'let T = range x from 1 to 300000 step 1; T | union T',
      hour,
    );
    if (long.status !== LogsQueryResultStatus.PartialFailure) {
      throw new Error('the answer should be partial');
    }
    expect(long.partialError.code).toBe('PartialError');
    expect(long.partialTables[0].rows).toHaveLength(500_000);
  });

  it('has the activity of subscriptions that send it', async () => {
    const subscription = `/subscriptions/${platform.subscriptionId}`;
    connect(subscription, {
      logs: [{ category: 'Administrative', enabled: true }],
    });
    const { resourceGroups } = new ResourceManagementClient(
      platform.credential,
      platform.subscriptionId,
      { endpoint: platform.emulator.httpsOrigin },
    );
    await resourceGroups.createOrUpdate('rg-new', { location: 'koreacentral' });
    expect(
      await ask(`AzureActivity
        | where ResourceGroup =~ 'rg-new' and ActivityStatusValue == 'Success'
        | project OperationNameValue, action = tostring(Authorization_d.action)`),
    ).toEqual([
      {
        OperationNameValue:
          'MICROSOFT.RESOURCES/SUBSCRIPTIONS/RESOURCEGROUPS/WRITE',
        action: expect.stringMatching(/resourcegroups\/write$/i),
      },
    ]);
  });

  it('has metrics of resources that send them, dimensions summed', async () => {
    connect(platform.id('Microsoft.EventHub/namespaces', 'evhns-dev'), {
      metrics: [{ category: 'AllMetrics', enabled: true }],
    });
    const rows = await ask(`AzureMetrics
      | where MetricName == 'IncomingMessages'
      | summarize messages = sum(Total), minutes = dcount(TimeGenerated) by UnitName`);
    expect(rows).toEqual([
      {
        UnitName: 'Count',
        messages: expect.any(Number),
        minutes: expect.any(Number),
      },
    ]);
    expect(rows[0].messages).toBeGreaterThan(10);
  });

  it('has the pods of clusters whose add-on watches them', async () => {
    const { resources, collection } = platform.emulator.context;
    const cluster = resources.get(
      platform.id('Microsoft.ContainerService/managedClusters', 'aks-dev'),
    );
    if (!cluster) {
      throw new Error('the cluster is gone');
    }
    resources.put({
      ...cluster,
      properties: {
        ...cluster.properties,
        addonProfiles: {
          omsagent: {
            enabled: true,
            config: {
              logAnalyticsWorkspaceResourceID: platform.id(
                'Microsoft.OperationalInsights/workspaces',
                'log-dev',
              ),
            },
          },
        },
      },
    });
    collection('kubernetes.aks-dev').put('pods/market/market-1', {
      metadata: { name: 'market-1', namespace: 'market', uid: 'u1' },
      spec: { containers: [{ name: 'app', image: 'x' }], nodeName: 'node-0' },
      status: {
        phase: 'Running',
        containerStatuses: [
          {
            name: 'app',
            restartCount: 4,
            state: { waiting: { reason: 'CrashLoopBackOff' } },
          },
        ],
      },
    });
    expect(
      await ask(`KubePodInventory
        | project Namespace, Name, Computer, PodRestartCount, ContainerStatus, ContainerStatusReason`),
    ).toEqual([
      {
        Namespace: 'market',
        Name: 'market-1',
        Computer: 'node-0',
        PodRestartCount: 4,
        ContainerStatus: 'waiting',
        ContainerStatusReason: 'CrashLoopBackOff',
      },
    ]);
  });

  it.each([
    ['ApiManagementGatewayLogs | where (', 'SyntaxError', 'SYN0002'],
    ['ApiManagementGatewayLogs | where Nope == 1', 'SemanticError', 'SEM0100'],
  ])('says what is wrong with %s', async (query, outer, inner) => {
    await expect(ask(query)).rejects.toMatchObject({
      statusCode: 400,
      code: 'BadArgumentError',
      details: {
        error: { innererror: { code: outer, innererror: { code: inner } } },
      },
    });
  });
});

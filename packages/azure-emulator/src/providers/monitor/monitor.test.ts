import { MonitorClient } from '@azure/arm-monitor';
import { OperationalInsightsManagementClient } from '@azure/arm-operationalinsights';
import { startAsOwner } from '../__testUtils__/startAsOwner';

const location = 'koreacentral';
const wait = { updateIntervalInMs: 5 };

describe('alerts and logs, asked by @azure/arm-monitor and @azure/arm-operationalinsights', () => {
  let started: Awaited<ReturnType<typeof startAsOwner>>;
  let client: MonitorClient;
  let insights: OperationalInsightsManagementClient;
  let workspaceId: string;

  beforeAll(async () => {
    started = await startAsOwner();
    const { credential, subscription, options } = started;
    client = new MonitorClient(credential, subscription, options);
    insights = new OperationalInsightsManagementClient(
      credential,
      subscription,
      options,
    );
    const workspace = await insights.workspaces.createOrUpdate(
      'rg',
      'log-market',
      { location, sku: { name: 'PerGB2018' }, retentionInDays: 30 },
      wait,
    );
    workspaceId = String(workspace.id);
  });

  afterAll(() => started.emulator.close());

  const metricAlert = (change: object = {}) => ({
    location: 'global',
    severity: 2,
    enabled: true,
    scopes: [workspaceId],
    evaluationFrequency: 'PT5M',
    windowSize: 'PT15M',
    criteria: {
      odataType:
        'Microsoft.Azure.Monitor.MultipleResourceMultipleMetricCriteria' as const,
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion' as const,
          name: 'many',
          metricName: 'Heartbeat',
          operator: 'GreaterThan',
          threshold: 1,
          timeAggregation: 'Total',
        },
      ],
    },
    ...change,
  });

  it('makes a workspace with its keys, and none that keeps logs for a day', async () => {
    expect(await insights.workspaces.get('rg', 'log-market')).toMatchObject({
      customerId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      retentionInDays: 30,
    });
    const keys = await insights.sharedKeys.getSharedKeys('rg', 'log-market');
    expect(keys.primarySharedKey).not.toBe(keys.secondarySharedKey);
    await expect(
      insights.workspaces.createOrUpdate(
        'rg',
        'log-other',
        { location, retentionInDays: 1 },
        wait,
      ),
    ).rejects.toMatchObject({ statusCode: 400 });
  });

  it('makes an action group and an alert that tells it', async () => {
    const group = await client.actionGroups.createOrUpdate('rg', 'ag', {
      location: 'global',
      groupShortName: 'market',
      enabled: true,
      emailReceivers: [{ name: 'team', emailAddress: 'team@slipway.example' }],
    });
    expect(group.emailReceivers).toMatchObject([{ status: 'Enabled' }]);
    expect(
      await client.metricAlerts.createOrUpdate(
        'rg',
        'many',
        metricAlert({ actions: [{ actionGroupId: group.id }] }),
      ),
    ).toMatchObject({ autoMitigate: true, severity: 2 });
  });

  it.each([
    ['a short name of 13 letters', { groupShortName: 'thirteen-long' }],
    [
      'an address that is none',
      { emailReceivers: [{ name: 'a', emailAddress: 'b' }] },
    ],
    [
      'two receivers of one name',
      {
        emailReceivers: [
          { name: 'a', emailAddress: 'a@slipway.example' },
          { name: 'A', emailAddress: 'b@slipway.example' },
        ],
      },
    ],
  ])('refuses an action group with %s', async (_, change) => {
    await expect(
      client.actionGroups.createOrUpdate('rg', 'ag-other', {
        location: 'global',
        groupShortName: 'other',
        enabled: true,
        ...change,
      }),
    ).rejects.toMatchObject({ statusCode: 400, code: 'BadRequest' });
  });

  it.each([
    ['a severity of 5', { severity: 5 }, 'BadRequest'],
    ['a look every 7 minutes', { evaluationFrequency: 'PT7M' }, 'BadRequest'],
    ['a window below its pace', { windowSize: 'PT1M' }, 'BadRequest'],
    ['no scope', { scopes: [] }, 'BadRequest'],
    ['a region', { location }, 'LocationNotAvailableForResourceType'],
    [
      'nobody to tell',
      { actions: [{ actionGroupId: '/subscriptions/x/resourceGroups/y' }] },
      'InvalidResourceReference',
    ],
  ])('refuses a metric alert with %s', async (_, change, code) => {
    await expect(
      client.metricAlerts.createOrUpdate('rg', 'other', metricAlert(change)),
    ).rejects.toMatchObject({ statusCode: 400, code });
  });

  it('makes an alert on logs, and none without a query', async () => {
    const rule = (query: string) => ({
      location,
      severity: 1,
      enabled: true,
      evaluationFrequency: 'PT5M',
      windowSize: 'PT5M',
      scopes: [workspaceId],
      criteria: {
        allOf: [
          {
            query,
            timeAggregation: 'Count',
            operator: 'GreaterThan' as const,
            threshold: 0,
          },
        ],
      },
    });
    expect(
      await client.scheduledQueryRules.createOrUpdate(
        'rg',
        'errors',
        rule('ApiManagementGatewayLogs | where ResponseCode >= 500'),
      ),
    ).toMatchObject({ kind: 'LogAlert' });
    await expect(
      client.scheduledQueryRules.createOrUpdate('rg', 'nothing', rule('')),
    ).rejects.toMatchObject({ statusCode: 400, code: 'BadRequest' });
  });

  it('sends one category to one place once', async () => {
    const write = (name: string, change: object = {}) =>
      client.diagnosticSettings.createOrUpdate(workspaceId, name, {
        workspaceId,
        logs: [{ categoryGroup: 'allLogs', enabled: true }],
        ...change,
      });
    await write('one');
    await expect(write('two')).rejects.toMatchObject({
      statusCode: 409,
      code: 'Conflict',
    });
    await expect(
      write('three', { workspaceId: undefined }),
    ).rejects.toMatchObject({ statusCode: 400, code: 'BadRequest' });
  });

  it('collects data only to where a rule says', async () => {
    const rule = (destination: string) => ({
      location,
      destinations: {
        logAnalytics: [{ name: 'logs', workspaceResourceId: workspaceId }],
      },
      dataFlows: [
        { streams: ['Microsoft-Syslog'], destinations: [destination] },
      ],
    });
    const made = await client.dataCollectionRules.create('rg', 'dcr', {
      body: rule('logs'),
    });
    expect(made.immutableId).toMatch(/^dcr-[0-9a-f]{32}$/);
    await expect(
      client.dataCollectionRules.create('rg', 'other', {
        body: rule('elsewhere'),
      }),
    ).rejects.toMatchObject({ statusCode: 400, code: 'InvalidPayload' });
  });

  it('takes Prometheus rules that record or alert, each one of the two', async () => {
    const account = await started.put(
      'Microsoft.Monitor/accounts/amw-market',
      '2023-04-03',
      { location },
    );
    const write = (name: string, rule: object) =>
      started.put(
        `Microsoft.AlertsManagement/prometheusRuleGroups/${name}`,
        '2023-03-01',
        {
          location,
          properties: {
            scopes: [account.id],
            rules: [{ expression: 'up == 0', ...rule }],
          },
        },
      );
    expect((await write('good', { alert: 'Down' })).properties).toMatchObject({
      enabled: true,
      interval: 'PT1M',
    });
    await expect(
      write('bad', { alert: 'Down', record: 'down' }),
    ).rejects.toMatchObject({ statusCode: 400 });
  });
});

import { check, words } from '../check.mjs';

export const monitor = [
  check(
    'eventhubs namespace create',
    ({ group }) => words`-g ${group} -n evhns-az-monitor -l koreacentral`,
    { isSample: true, keep: answer => ({ namespaceId: answer.id }) },
  ),
  check(
    'monitor log-analytics workspace create',
    ({ group }) =>
      words`-g ${group} -n log-az -l koreacentral --retention-time 60`,
    {
      isSample: true,
      expect: { retentionInDays: 60, provisioningState: 'Succeeded' },
      keep: answer => ({
        workspaceId: answer.id,
        customerId: answer.customerId,
      }),
    },
  ),
  check(
    'monitor log-analytics workspace show',
    ({ group }) => words`-g ${group} -n log-az`,
    { expect: { name: 'log-az' } },
  ),
  check(
    'monitor log-analytics workspace list',
    ({ group }) => words`-g ${group}`,
    { expect: answer => answer.length === 1 },
  ),
  check(
    'monitor log-analytics workspace get-shared-keys',
    ({ group }) => words`-g ${group} -n log-az`,
    { expect: answer => Boolean(answer.primarySharedKey) },
  ),
  check(
    'monitor metrics list-definitions',
    ({ namespaceId }) => words`--resource ${namespaceId}`,
    {
      isSample: true,
      expect: answer =>
        answer.some(each => each.name.value === 'IncomingMessages'),
    },
  ),
  check(
    'monitor metrics list',
    ({ namespaceId }) =>
      words`--resource ${namespaceId} --metric IncomingMessages OutgoingMessages --interval PT1M --aggregation Total`,
    { isSample: true, expect: answer => answer.value.length === 2 },
  ),
  check(
    'monitor metrics list',
    ({ namespaceId }) =>
      words`--resource ${namespaceId} --metric IncomingMessages --interval PT5M --offset 2h --dimension EntityName --top 5`,
    { expect: answer => answer.value.length === 1 },
  ),
  check(
    'monitor metrics list',
    ({ namespaceId }) => words`--resource ${namespaceId} --metric Nothing`,
    { refused: 'BadRequest' },
  ),
  check(
    'monitor activity-log list',
    ({ group }) => words`-g ${group} --offset 1h`,
    {
      isSample: true,
      expect: answer =>
        answer.some(
          each =>
            each.operationName.value === 'Microsoft.EventHub/namespaces/write',
        ),
    },
  ),
  check(
    'monitor activity-log list',
    ({ namespaceId }) =>
      words`--resource-id ${namespaceId} --max-events 3 --select operationName status`,
    { expect: answer => answer.length > 0 && answer.length <= 3 },
  ),
  check(
    'monitor action-group create',
    ({ group }) =>
      words`-g ${group} -n ag-az --short-name az --action email oncall oncall@slipway.example`,
    {
      isSample: true,
      expect: answer => answer.emailReceivers.length === 1,
      keep: answer => ({ actionGroupId: answer.id }),
    },
  ),
  check('monitor action-group list', ({ group }) => words`-g ${group}`, {
    expect: answer => answer.length === 1,
  }),
  check(
    'monitor action-group show',
    ({ group }) => words`-g ${group} -n ag-az`,
    {
      expect: { groupShortName: 'az' },
    },
  ),
  check(
    'monitor metrics alert create',
    ({ group, namespaceId, actionGroupId }) =>
      words`-g ${group} -n throttled --scopes ${namespaceId} --condition ${'total ThrottledRequests > 10'} --window-size 5m --evaluation-frequency 1m --action ${actionGroupId} --severity 2`,
    { expect: { severity: 2, enabled: true } },
  ),
  check('monitor metrics alert list', ({ group }) => words`-g ${group}`, {
    expect: answer => answer.length === 1,
  }),
  check(
    'monitor metrics alert show',
    ({ group }) => words`-g ${group} -n throttled`,
    { expect: { windowSize: '0:05:00' } },
  ),
  check(
    'monitor metrics alert update',
    ({ group }) => words`-g ${group} -n throttled --enabled false`,
    { expect: { enabled: false } },
  ),
  check(
    'monitor metrics alert delete',
    ({ group }) => words`-g ${group} -n throttled`,
  ),
  check(
    'monitor activity-log alert create',
    ({ group, actionGroupId }) =>
      words`-g ${group} -n health --condition category=ServiceHealth --action-group ${actionGroupId}`,
    { expect: { enabled: true } },
  ),
  check(
    'monitor diagnostic-settings create',
    ({ namespaceId, workspaceId }) =>
      words`--resource ${namespaceId} -n to-log --workspace ${workspaceId} --metrics ${JSON.stringify([{ category: 'AllMetrics', enabled: true }])}`,
    { isSample: true, expect: { name: 'to-log' } },
  ),
  check(
    'monitor diagnostic-settings list',
    ({ namespaceId }) => words`--resource ${namespaceId}`,
    { isSample: true },
  ),
  check(
    'monitor diagnostic-settings show',
    ({ namespaceId }) => words`--resource ${namespaceId} -n to-log`,
    { expect: answer => answer.workspaceId.endsWith('/log-az') },
  ),
  check(
    'monitor diagnostic-settings categories list',
    ({ namespaceId }) => words`--resource ${namespaceId}`,
  ),
  check(
    'monitor diagnostic-settings delete',
    ({ namespaceId }) => words`--resource ${namespaceId} -n to-log`,
  ),
  check(
    'monitor action-group delete',
    ({ group }) => words`-g ${group} -n ag-az`,
  ),
  check(
    'monitor log-analytics workspace delete',
    ({ group }) => words`-g ${group} -n log-az --yes`,
  ),
];

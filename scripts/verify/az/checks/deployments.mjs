import { check, words } from '../check.mjs';

/** Bodies: az sends `template` without quotes and the file as it is, comments and all. */
export const deployments = [
  check(
    'deployment group validate',
    ({ group, files }) =>
      words`-g ${group} -f ${files.network} -p ${`@${files.networkParameters}`}`,
    { isSample: true, expect: answer => answer.error === null },
  ),
  check(
    'deployment group what-if',
    ({ group, files }) =>
      words`-g ${group} -f ${files.network} -p ${`@${files.networkParameters}`} --no-pretty-print`,
    {
      isSample: true,
      expect: answer =>
        answer.status === 'Succeeded' &&
        answer.changes.some(
          each =>
            each.changeType === 'Create' &&
            each.resourceId.endsWith('/vnet-deployed'),
        ),
    },
  ),
  check(
    'deployment group create',
    ({ group, files }) =>
      words`-g ${group} -n network -f ${files.network} -p ${`@${files.networkParameters}`} -p size=24`,
    {
      isSample: true,
      expect: answer =>
        answer.properties.provisioningState === 'Succeeded' &&
        answer.properties.outputs.prefix.value === '10.3.0.0/24',
    },
  ),
  check(
    'deployment group create',
    ({ group, files }) =>
      words`-g ${group} -n commented -f ${files.commented} -p name=id-commented`,
    {
      isSample: true,
      expect: answer => answer.properties.outputs.clientId.value.length === 36,
    },
  ),
  check(
    'deployment group what-if',
    ({ group, files }) =>
      words`-g ${group} -f ${files.commented} -p name=id-commented --no-pretty-print`,
    {
      isSample: true,
      expect: answer =>
        answer.changes.some(
          each =>
            each.changeType === 'NoChange' &&
            each.resourceId.endsWith('/id-commented'),
        ),
    },
  ),
  check(
    'deployment group what-if',
    ({ group, files }) =>
      words`-g ${group} -f ${files.commented} -p name=id-new`,
    { expect: answer => answer.includes('Resource changes: 1 to create') },
  ),
  check(
    'deployment group create',
    ({ group, files }) =>
      words`-g ${group} -n shapes -f ${files.shapes} -p ${JSON.stringify({
        topics: { value: ['orders', 'bids'] },
        settings: { value: { retention: 1 } },
      })}`,
    {
      expect: answer =>
        answer.properties.outputs.names.value.join() === 'orders,bids' &&
        answer.properties.outputs.count.value === 2,
    },
  ),
  check(
    'deployment group create',
    ({ group, files }) =>
      words`-g ${group} -n nested -f ${files.nested} --mode Incremental`,
    {
      expect: answer =>
        answer.properties.outputs.inner.value === 'from the inner template',
    },
  ),
  check(
    'deployment group create',
    ({ group, files }) => words`-g ${group} -n missing -f ${files.commented}`,
    { refused: 'name' },
  ),
  check(
    'deployment group create',
    ({ group, files }) => words`-g ${group} -n wrong -f ${files.wrong}`,
    { refused: 'DeploymentFailed' },
  ),
  check(
    'deployment group validate',
    ({ group, files }) => words`-g ${group} -f ${files.invalid}`,
    { refused: 'InvalidTemplate' },
  ),
  check('deployment group list', ({ group }) => words`-g ${group}`, {
    isSample: true,
    expect: answer => answer.some(each => each.name === 'network'),
  }),
  check(
    'deployment group list',
    ({ group }) =>
      words`-g ${group} --filter ${"provisioningState eq 'Failed'"}`,
    {
      expect: answer => answer.map(each => each.name).join() === 'wrong',
    },
  ),
  check('deployment group show', ({ group }) => words`-g ${group} -n network`, {
    isSample: true,
    expect: { name: 'network' },
  }),
  check(
    'deployment operation group list',
    ({ group }) => words`-g ${group} -n network`,
    {
      isSample: true,
      expect: answer =>
        answer.some(
          each =>
            each.properties.targetResource?.resourceType ===
            'Microsoft.Network/virtualNetworks',
        ),
      keep: answer => ({ operationId: answer[0].operationId }),
    },
  ),
  check(
    'deployment operation group show',
    ({ group, operationId }) =>
      words`-g ${group} -n network --operation-ids ${operationId}`,
    { expect: answer => answer.length === 1 },
  ),
  check(
    'deployment group export',
    ({ group }) => words`-g ${group} -n network`,
    { expect: answer => answer.resources.length === 1 },
  ),
  check(
    'deployment group wait',
    ({ group }) => words`-g ${group} -n network --created --interval 1`,
  ),
  check(
    'deployment group delete',
    ({ group }) => words`-g ${group} -n network`,
  ),
  check(
    'deployment sub validate',
    ({ files }) => words`-l koreacentral -f ${files.subscription}`,
    { isSample: true },
  ),
  check(
    'deployment sub what-if',
    ({ files }) =>
      words`-l koreacentral -f ${files.subscription} --no-pretty-print`,
    {
      isSample: true,
      expect: answer =>
        answer.changes.filter(each => each.changeType === 'Create').length ===
        2,
    },
  ),
  check(
    'deployment sub create',
    ({ files }) => words`-l koreacentral -n landing -f ${files.subscription}`,
    {
      isSample: true,
      expect: { properties: { provisioningState: 'Succeeded' } },
    },
  ),
  check(
    'deployment sub create',
    ({ files }) =>
      words`-l koreacentral -n landing -f ${files.subscription} --confirm-with-what-if --proceed-if-no-change`,
    {
      expect: answer =>
        answer.includes('Nochange') &&
        answer.includes('"provisioningState": "Succeeded"'),
    },
  ),
  check('deployment sub show', () => words`-n landing`, {
    isSample: true,
    expect: { location: 'koreacentral' },
  }),
  check('deployment sub list', () => [], {
    expect: answer => answer.some(each => each.name === 'landing'),
  }),
  check('deployment operation sub list', () => words`-n landing`, {
    expect: answer => answer.length >= 2,
  }),
];

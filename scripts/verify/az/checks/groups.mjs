import { check, words } from '../check.mjs';

const type = 'Microsoft.ManagedIdentity/userAssignedIdentities';

export const groups = [
  check(
    'group create',
    () => words`-n rg-groups -l koreacentral --tags team=a env=dev`,
    { isSample: true, expect: { tags: { team: 'a', env: 'dev' } } },
  ),
  check('group list', () => words`--tag team=a`, {
    isSample: true,
    expect: answer => answer.length === 1 && answer[0].name === 'rg-groups',
  }),
  check('group show', () => words`-n RG-GROUPS`, {
    isSample: true,
    expect: { name: 'rg-groups' },
  }),
  check('group update', () => words`-n rg-groups --set tags.team=b`, {
    expect: { tags: { team: 'b' } },
  }),
  check('group exists', () => words`-n rg-groups`, { expect: true }),
  check('group exists', () => words`-n rg-nowhere`, { expect: false }),
  check('group show', () => words`-n rg-nowhere`, {
    refused: 'ResourceGroupNotFound',
  }),
  check(
    'resource create',
    () =>
      words`-g rg-groups -n id-one --resource-type ${type} --properties {} -l koreacentral`,
    { isSample: true, keep: answer => ({ resourceId: answer.id }) },
  ),
  check(
    'resource create',
    ({ subscription }) =>
      words`--id /subscriptions/${subscription}/resourceGroups/rg-groups/providers/Microsoft.Network/virtualNetworks/vnet-one --is-full-object --properties ${JSON.stringify(
        {
          location: 'koreacentral',
          tags: { of: 'az' },
          properties: { addressSpace: { addressPrefixes: ['10.9.0.0/16'] } },
        },
      )}`,
    {
      isSample: true,
      keep: answer => ({ networkId: answer.id }),
      expect: { tags: { of: 'az' } },
    },
  ),
  check('resource show', ({ resourceId }) => words`--ids ${resourceId}`, {
    isSample: true,
    expect: { name: 'id-one' },
  }),
  check(
    'resource show',
    () => words`-g rg-groups -n id-one --resource-type ${type}`,
    { expect: { location: 'koreacentral' } },
  ),
  check('resource list', () => words`-g rg-groups`, {
    isSample: true,
    expect: answer => answer.length === 2,
  }),
  check('resource list', () => words`--resource-type ${type}`, {
    expect: answer => answer.some(each => each.name === 'id-one'),
  }),
  check(
    'resource tag',
    ({ resourceId }) => words`--ids ${resourceId} --tags colour=blue`,
    { isSample: true, expect: { tags: { colour: 'blue' } } },
  ),
  check('resource list', () => words`--tag colour=blue`, {
    expect: answer => answer.length === 1,
  }),
  check(
    'resource update',
    ({ networkId }) => words`--ids ${networkId} --set tags.of=update`,
    { expect: { tags: { of: 'update' } } },
  ),
  check(
    'resource wait',
    ({ networkId }) => words`--ids ${networkId} --created --interval 1`,
  ),
  check(
    'tag create',
    ({ resourceId }) => words`--resource-id ${resourceId} --tags a=1 b=2`,
    { expect: { properties: { tags: { a: '1', b: '2' } } } },
  ),
  check(
    'tag update',
    ({ resourceId }) =>
      words`--resource-id ${resourceId} --operation merge --tags b=3`,
    { expect: { properties: { tags: { a: '1', b: '3' } } } },
  ),
  check('tag list', ({ resourceId }) => words`--resource-id ${resourceId}`, {
    expect: { properties: { tags: { a: '1', b: '3' } } },
  }),
  check(
    'tag delete',
    ({ resourceId }) => words`--resource-id ${resourceId} --yes`,
  ),
  check(
    'resource lock create',
    () =>
      words`-g rg-groups -n keep --lock-type CanNotDelete --resource vnet-one --resource-type Microsoft.Network/virtualNetworks`,
  ),
  check('lock list', () => words`-g rg-groups`, {
    expect: answer => answer.length === 1,
  }),
  check('resource delete', ({ networkId }) => words`--ids ${networkId}`, {
    refused: 'failed to be deleted',
  }),
  check(
    'resource lock delete',
    () =>
      words`-g rg-groups -n keep --resource vnet-one --resource-type Microsoft.Network/virtualNetworks`,
  ),
  check(
    'group lock create',
    () => words`-g rg-groups -n still --lock-type ReadOnly`,
  ),
  check('lock show', () => words`-g rg-groups -n still`, {
    expect: { level: 'ReadOnly' },
  }),
  check('group lock delete', () => words`-g rg-groups -n still`),
  check('group export', () => words`-n rg-groups`, {
    expect: answer => answer.resources.length === 2,
  }),
  check('resource delete', ({ resourceId }) => words`--ids ${resourceId}`, {
    isSample: true,
  }),
  check('resource show', ({ resourceId }) => words`--ids ${resourceId}`, {
    refused: 'ResourceNotFound',
  }),
  check('group delete', () => words`-n rg-groups --yes --no-wait`, {
    isSample: true,
  }),
  check('group wait', () => words`-n rg-groups --deleted --interval 1`),
];

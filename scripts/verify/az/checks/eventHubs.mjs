import { check, words } from '../check.mjs';

const ns = 'evhns-az-check';

export const eventHubs = [
  check('eventhubs namespace exists', () => words`-n ${ns}`, {
    expect: { nameAvailable: true },
  }),
  check(
    'eventhubs namespace create',
    ({ group }) =>
      words`-g ${group} -n ${ns} -l koreacentral --sku Standard --enable-auto-inflate true --maximum-throughput-units 4`,
    {
      isSample: true,
      expect: { provisioningState: 'Succeeded', kafkaEnabled: true },
    },
  ),
  check(
    'eventhubs namespace show',
    ({ group }) => words`-g ${group} -n ${ns}`,
    { isSample: true, expect: { name: ns } },
  ),
  check('eventhubs namespace list', ({ group }) => words`-g ${group}`, {
    expect: answer => answer.some(each => each.name === ns),
  }),
  check(
    'eventhubs namespace update',
    ({ group }) => words`-g ${group} -n ${ns} --capacity 2`,
    { expect: { sku: { capacity: 2 } } },
  ),
  check(
    'eventhubs eventhub create',
    ({ group }) =>
      words`-g ${group} --namespace-name ${ns} -n market.orders --partition-count 6 --message-retention 3`,
    {
      isSample: true,
      expect: {
        partitionCount: 6,
        messageRetentionInDays: 3,
        status: 'Active',
      },
    },
  ),
  check(
    'eventhubs eventhub create',
    ({ group }) =>
      words`-g ${group} --namespace-name ${ns} -n too.many --partition-count 33`,
    { refused: 'BadRequest' },
  ),
  check(
    'eventhubs eventhub update',
    ({ group }) =>
      words`-g ${group} --namespace-name ${ns} -n market.orders --message-retention 5`,
    { expect: { messageRetentionInDays: 5 } },
  ),
  check(
    'eventhubs eventhub show',
    ({ group }) => words`-g ${group} --namespace-name ${ns} -n market.orders`,
    { isSample: true, expect: { name: 'market.orders' } },
  ),
  check(
    'eventhubs eventhub list',
    ({ group }) => words`-g ${group} --namespace-name ${ns}`,
    { isSample: true, expect: answer => answer.length === 1 },
  ),
  check(
    'eventhubs eventhub consumer-group create',
    ({ group }) =>
      words`-g ${group} --namespace-name ${ns} --eventhub-name market.orders -n event`,
    { isSample: true, expect: { name: 'event' } },
  ),
  check(
    'eventhubs eventhub consumer-group list',
    ({ group }) =>
      words`-g ${group} --namespace-name ${ns} --eventhub-name market.orders`,
    {
      isSample: true,
      expect: answer =>
        answer
          .map(each => each.name)
          .sort()
          .join() === '$Default,event',
    },
  ),
  check(
    'eventhubs eventhub consumer-group show',
    ({ group }) =>
      words`-g ${group} --namespace-name ${ns} --eventhub-name market.orders -n event`,
  ),
  check(
    'eventhubs eventhub consumer-group delete',
    ({ group }) =>
      words`-g ${group} --namespace-name ${ns} --eventhub-name market.orders -n event`,
    { isSample: true },
  ),
  check(
    'eventhubs namespace authorization-rule list',
    ({ group }) => words`-g ${group} --namespace-name ${ns}`,
    { expect: answer => answer[0].name === 'RootManageSharedAccessKey' },
  ),
  check(
    'eventhubs namespace authorization-rule keys list',
    ({ group }) =>
      words`-g ${group} --namespace-name ${ns} -n RootManageSharedAccessKey`,
    { expect: answer => answer.primaryConnectionString.includes(ns) },
  ),
  check(
    'eventhubs eventhub authorization-rule create',
    ({ group }) =>
      words`-g ${group} --namespace-name ${ns} --eventhub-name market.orders -n reader --rights Listen`,
    { expect: { rights: ['Listen'] } },
  ),
  check(
    'eventhubs eventhub delete',
    ({ group }) => words`-g ${group} --namespace-name ${ns} -n market.orders`,
    { isSample: true },
  ),
  check(
    'eventhubs namespace delete',
    ({ group }) => words`-g ${group} -n ${ns}`,
  ),
];

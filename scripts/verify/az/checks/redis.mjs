import { check, words } from '../check.mjs';

const cache = 'redis-az-check';

export const redis = [
  check(
    'redis create',
    ({ group }) =>
      words`-g ${group} -n ${cache} -l koreacentral --sku Premium --vm-size p1 --minimum-tls-version 1.2 --shard-count 1`,
    {
      isSample: true,
      expect: { provisioningState: 'Succeeded', sku: { name: 'Premium' } },
    },
  ),
  check('redis show', ({ group }) => words`-g ${group} -n ${cache}`, {
    isSample: true,
    expect: { hostName: `${cache}.redis.cache.windows.net`, sslPort: 6380 },
  }),
  check('redis list', ({ group }) => words`-g ${group}`, {
    isSample: true,
    expect: answer => answer.length === 1,
  }),
  check('redis list', () => [], { expect: answer => answer.length === 1 }),
  check('redis list-keys', ({ group }) => words`-g ${group} -n ${cache}`, {
    isSample: true,
    expect: answer => answer.primaryKey && answer.secondaryKey,
    keep: answer => ({ primaryKey: answer.primaryKey }),
  }),
  check(
    'redis regenerate-keys',
    ({ group }) => words`-g ${group} -n ${cache} --key-type Primary`,
  ),
  check(
    'redis update',
    ({ group }) =>
      words`-g ${group} -n ${cache} --set redisConfiguration.maxmemory-policy=allkeys-lru`,
    {
      expect: { redisConfiguration: { maxmemoryPolicy: 'allkeys-lru' } },
    },
  ),
  check(
    'redis firewall-rules create',
    ({ group }) =>
      words`-g ${group} -n ${cache} --rule-name office --start-ip 10.0.0.1 --end-ip 10.0.0.9`,
    { expect: { startIp: '10.0.0.1' } },
  ),
  check(
    'redis firewall-rules list',
    ({ group }) => words`-g ${group} -n ${cache}`,
    { expect: answer => answer.length === 1 },
  ),
  check(
    'redis patch-schedule create',
    ({ group }) =>
      words`-g ${group} -n ${cache} --schedule-entries ${JSON.stringify([{ dayOfWeek: 'Monday', startHourUtc: '02', maintenanceWindow: 'PT5H' }])}`,
  ),
  check(
    'redis patch-schedule show',
    ({ group }) => words`-g ${group} -n ${cache}`,
    { expect: answer => answer.scheduleEntries[0].dayOfWeek === 'Monday' },
  ),
  check('redis delete', ({ group }) => words`-g ${group} -n ${cache} --yes`),
];

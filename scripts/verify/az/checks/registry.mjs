import { check, words } from '../check.mjs';

const acr = 'acrazcheck';

export const registry = [
  check('acr check-name', () => words`-n ${acr}`, {
    expect: { nameAvailable: true },
  }),
  check(
    'acr create',
    ({ group }) =>
      words`-g ${group} -n ${acr} -l koreacentral --sku Premium --admin-enabled true`,
    {
      isSample: true,
      expect: { loginServer: `${acr}.azurecr.io`, adminUserEnabled: true },
    },
  ),
  check('acr show', ({ group }) => words`-g ${group} -n ${acr}`, {
    isSample: true,
    expect: { sku: { name: 'Premium' } },
  }),
  check('acr list', ({ group }) => words`-g ${group}`, {
    isSample: true,
    expect: answer => answer.length === 1,
  }),
  check('acr credential show', () => words`-n ${acr}`, {
    isSample: true,
    expect: answer => answer.username === acr && answer.passwords.length === 2,
  }),
  check(
    'acr credential renew',
    () => words`-n ${acr} --password-name password`,
    { expect: answer => answer.passwords.length === 2 },
  ),
  check('acr update', () => words`-n ${acr} --tags team=platform`, {
    expect: { tags: { team: 'platform' } },
  }),
  check('acr show-usage', () => words`-n ${acr}`, {
    expect: answer => answer.value.length > 0,
  }),
  check('acr replication create', () => words`-r ${acr} -l japaneast`, {
    expect: { location: 'japaneast' },
  }),
  check('acr replication list', () => words`-r ${acr}`, {
    expect: answer => answer.some(each => each.name === 'japaneast'),
  }),
  check(
    'acr webhook create',
    () =>
      words`-r ${acr} -n hookone --uri http://service.example --actions push`,
  ),
  check('acr webhook list', () => words`-r ${acr}`, {
    expect: answer => answer.length === 1,
  }),
  check('acr delete', () => words`-n ${acr} --yes`),
];

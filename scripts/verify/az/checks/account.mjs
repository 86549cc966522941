import { check, words } from '../check.mjs';

export const account = [
  check('account list', () => [], {
    isSample: true,
    expect: answer =>
      answer.length === 2 && answer.every(each => each.cloudName === 'local'),
  }),
  check('account show', () => [], {
    expect: { name: 'Slipway dev', state: 'Enabled', isDefault: true },
  }),
  check('account set', () => words`-s ${'Slipway prod'}`),
  check('account show', () => [], { expect: { name: 'Slipway prod' } }),
  check(
    'account get-access-token',
    ({ subscription }) => words`--subscription ${subscription}`,
    { expect: answer => answer.accessToken.split('.').length === 3 },
  ),
  check('account list-locations', () => [], {
    expect: answer => answer.some(each => each.name === 'koreacentral'),
  }),
];

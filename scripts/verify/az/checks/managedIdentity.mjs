import { check, words } from '../check.mjs';

/** Run with `MSI_ENDPOINT`, by which az is told the endpoint of its machine. */
export const managedIdentity = [
  check('login', () => words`--identity`, {
    isSample: true,
    expect: answer =>
      answer.length === 2 &&
      answer.every(each => each.user.name === 'systemAssignedIdentity'),
  }),
  check(
    'login',
    ({ credentials }) =>
      words`--identity --username ${credentials.portal.clientId}`,
    {
      expect: answer =>
        answer.every(each => each.user.name === 'userAssignedIdentity'),
    },
  ),
  check('group list', () => [], {
    expect: answer => answer.some(each => each.location === 'koreacentral'),
  }),
  check(
    'group lock create',
    ({ group }) => words`-g ${group} -n refused --lock-type ReadOnly`,
    { refused: 'AuthorizationFailed' },
  ),
];

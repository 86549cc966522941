import { check, words } from '../check.mjs';

export const identities = [
  check(
    'identity create',
    ({ group }) => words`-g ${group} -n id-az -l koreacentral`,
    {
      isSample: true,
      expect: answer => answer.clientId && answer.principalId,
      keep: answer => ({
        principalId: answer.principalId,
        clientId: answer.clientId,
        identityId: answer.id,
      }),
    },
  ),
  check('identity show', ({ group }) => words`-g ${group} -n id-az`, {
    expect: { name: 'id-az' },
  }),
  check('identity list', ({ group }) => words`-g ${group}`, {
    expect: answer => answer.some(each => each.name === 'id-az'),
  }),
  check(
    'identity federated-credential create',
    ({ group }) =>
      words`-g ${group} --identity-name id-az -n market --issuer https://oidc.example/one --subject system:serviceaccount:market:market --audiences api://AzureADTokenExchange`,
    {
      isSample: true,
      expect: { subject: 'system:serviceaccount:market:market' },
    },
  ),
  check(
    'identity federated-credential list',
    ({ group }) => words`-g ${group} --identity-name id-az`,
    { isSample: true, expect: answer => answer.length === 1 },
  ),
  check(
    'identity federated-credential update',
    ({ group }) =>
      words`-g ${group} --identity-name id-az -n market --issuer https://oidc.example/two --subject system:serviceaccount:market:market`,
    { expect: { issuer: 'https://oidc.example/two' } },
  ),
  check(
    'identity federated-credential show',
    ({ group }) => words`-g ${group} --identity-name id-az -n market`,
  ),
  check(
    'identity federated-credential delete',
    ({ group }) => words`-g ${group} --identity-name id-az -n market --yes`,
  ),
  check(
    'role definition create',
    ({ subscription }) =>
      words`--role-definition ${JSON.stringify({
        Name: 'Az reader',
        Description: 'Reads clusters',
        Actions: ['Microsoft.ContainerService/managedClusters/read'],
        AssignableScopes: [`/subscriptions/${subscription}`],
      })}`,
    { expect: { roleName: 'Az reader' } },
  ),
  check('ad sp show', ({ clientId }) => words`--id ${clientId}`, {
    expect: { displayName: 'id-az' },
  }),
  check('ad sp list', () => words`--display-name id-az`, {
    expect: answer => answer.length === 1,
  }),
  check('ad user list', () => [], { expect: answer => answer.length === 3 }),
  check('ad user show', () => words`--id engineer@slipway.example`, {
    expect: { displayName: 'Eun Engineer' },
  }),
  check('ad group list', () => [], { expect: answer => answer.length === 3 }),
  check('ad group show', () => words`-g platform`, {
    expect: { displayName: 'platform' },
  }),
  check('ad group member list', () => words`-g platform`, {
    expect: answer => answer.length === 1,
  }),
  check('identity delete', ({ group }) => words`-g ${group} -n id-az`),
];

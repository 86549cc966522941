import { check, words } from '../check.mjs';

const role = 'acdd72a7-3385-48ef-bd42-f606fba81ae7';
const assignment = '5110a9e0-0000-4000-8000-0000000aaaaa';
const groupsPath = '/subscriptions/{subscriptionId}/resourcegroups';

/** Providers, and requests by hand: what az has no command for, and what Debian's az cannot send. */
export const anyRequest = [
  check('provider list', () => [], {
    isSample: true,
    expect: answer =>
      answer.some(each => each.namespace === 'Microsoft.ContainerService'),
  }),
  check('provider show', () => words`-n Microsoft.EventHub`, {
    isSample: true,
    expect: answer =>
      answer.resourceTypes.some(each => each.resourceType === 'namespaces'),
  }),
  check('provider register', () => words`-n Microsoft.Cache --wait`, {
    isSample: true,
  }),
  check('provider unregister', () => words`-n Microsoft.Sql`),
  check('provider register', () => words`-n Microsoft.Sql`),
  check(
    'rest',
    () => words`--method get --uri ${`${groupsPath}?api-version=2021-04-01`}`,
    { isSample: true, expect: answer => answer.value.length > 0 },
  ),
  check(
    'rest',
    ({ httpsOrigin, subscription }) =>
      words`--method get --uri ${`${httpsOrigin}//subscriptions/${subscription}/resourcegroups/?api%2Dversion=2021-04-01`}`,
    { isSample: true, expect: answer => answer.value.length > 0 },
  ),
  check(
    'rest',
    ({ group }) =>
      words`--method put --uri ${`${groupsPath}/${group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-rest?api-version=2023-01-31`} --body ${JSON.stringify({ location: 'koreacentral' })}`,
    {
      isSample: true,
      expect: answer => answer.properties.principalId.length === 36,
      keep: answer => ({ principalId: answer.properties.principalId }),
    },
  ),
  check(
    'rest',
    ({ group, subscription, principalId }) =>
      words`--method put --uri ${`${groupsPath}/${group}/providers/Microsoft.Authorization/roleAssignments/${assignment}?api-version=2022-04-01`} --body ${JSON.stringify(
        {
          properties: {
            principalId,
            principalType: 'ServicePrincipal',
            roleDefinitionId: `/subscriptions/${subscription}/providers/Microsoft.Authorization/roleDefinitions/${role}`,
          },
        },
      )}`,
    { expect: answer => answer.name === assignment },
  ),
  check(
    'rest',
    ({ principalId }) =>
      words`--method get --uri ${`/subscriptions/{subscriptionId}/providers/Microsoft.Authorization/roleAssignments?api-version=2022-04-01&$filter=principalId eq '${principalId}'`}`,
    { expect: answer => answer.value.length === 1 },
  ),
  check(
    'rest',
    ({ group }) =>
      words`--method delete --uri ${`${groupsPath}/${group}/providers/Microsoft.Authorization/roleAssignments/${assignment}?api-version=2022-04-01`}`,
  ),
  check(
    'rest',
    ({ subscription }) =>
      words`--method post --uri /providers/Microsoft.ResourceGraph/resources?api-version=2021-03-01 --body ${JSON.stringify(
        {
          subscriptions: [subscription],
          query:
            "ResourceContainers | where type has 'resourcegroups' | project name",
        },
      )}`,
    { isSample: true, expect: answer => answer.data.length > 0 },
  ),
  check(
    'rest',
    () =>
      words`--method get --uri /subscriptions/{subscriptionId}/providers/Microsoft.ResourceHealth/availabilityStatuses?api-version=2022-10-01`,
    { expect: answer => Array.isArray(answer.value) },
  ),
  check(
    'rest',
    ({ httpsOrigin }) =>
      words`--method get --resource ${`${httpsOrigin}/_graph/`} --uri ${`${httpsOrigin}/_graph/v1.0/groups`}`,
    { expect: answer => answer.value.length === 3 },
  ),
  check('rest', () => words`--method get --uri ${groupsPath}`, {
    refused: 'MissingApiVersionParameter',
  }),
];

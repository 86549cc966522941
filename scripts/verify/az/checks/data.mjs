import { check, words } from '../check.mjs';

const server = 'sql-az-check';
const cosmos = 'cosmos-az-check';
const storage = 'stazcheck';
const bus = 'sb-az-check';
const vault = 'kv-az-check';

export const storageAccounts = [
  check('storage account check-name', () => words`-n ${storage}`, {
    expect: { nameAvailable: true },
  }),
  check(
    'storage account create',
    ({ group }) =>
      words`-g ${group} -n ${storage} -l koreacentral --sku Standard_ZRS --kind StorageV2 --min-tls-version TLS1_2 --allow-blob-public-access false`,
    { isSample: true, expect: { provisioningState: 'Succeeded' } },
  ),
  check(
    'storage account show',
    ({ group }) => words`-g ${group} -n ${storage}`,
    {
      isSample: true,
      expect: { kind: 'StorageV2' },
    },
  ),
  check('storage account list', ({ group }) => words`-g ${group}`, {
    expect: answer => answer.length === 1,
  }),
  check(
    'storage account update',
    ({ group }) => words`-g ${group} -n ${storage} --tags of=az`,
    { expect: { tags: { of: 'az' } } },
  ),
  check(
    'storage account keys list',
    ({ group }) => words`-g ${group} -n ${storage}`,
    { expect: answer => answer.length === 2 },
  ),
  check(
    'storage account show-connection-string',
    ({ group }) => words`-g ${group} -n ${storage}`,
    { expect: answer => answer.connectionString.includes('AccountKey=') },
  ),
  check(
    'storage container-rm create',
    ({ group }) => words`-g ${group} --storage-account ${storage} -n pictures`,
  ),
  check(
    'storage container-rm list',
    ({ group }) => words`-g ${group} --storage-account ${storage}`,
    { expect: answer => answer.length === 1 },
  ),
  check(
    'storage account blob-service-properties show',
    ({ group }) => words`-g ${group} --account-name ${storage}`,
  ),
  check(
    'storage account delete',
    ({ group }) => words`-g ${group} -n ${storage} --yes`,
  ),
];

export const sqlServers = [
  check(
    'sql server create',
    ({ group }) =>
      words`-g ${group} -n ${server} -l koreacentral -u operator -p Str0ng-Enough!`,
    {
      isSample: true,
      expect: { fullyQualifiedDomainName: `${server}.database.windows.net` },
    },
  ),
  check('sql server show', ({ group }) => words`-g ${group} -n ${server}`, {
    expect: { administratorLogin: 'operator' },
  }),
  check('sql server list', ({ group }) => words`-g ${group}`, {
    expect: answer => answer.length === 1,
  }),
  check(
    'sql db create',
    ({ group }) =>
      words`-g ${group} -s ${server} -n market --service-objective S0 --backup-storage-redundancy Local`,
    { isSample: true, expect: { status: 'Online' } },
  ),
  check(
    'sql db show',
    ({ group }) => words`-g ${group} -s ${server} -n market`,
    {
      isSample: true,
      expect: { currentServiceObjectiveName: 'S0' },
    },
  ),
  check('sql db list', ({ group }) => words`-g ${group} -s ${server}`, {
    expect: answer => answer.length === 2,
  }),
  check(
    'sql db update',
    ({ group }) =>
      words`-g ${group} -s ${server} -n market --service-objective S1`,
    { expect: { requestedServiceObjectiveName: 'S1' } },
  ),
  check(
    'sql server firewall-rule create',
    ({ group }) =>
      words`-g ${group} -s ${server} -n office --start-ip-address 10.0.0.1 --end-ip-address 10.0.0.2`,
  ),
  check(
    'sql server firewall-rule list',
    ({ group }) => words`-g ${group} -s ${server}`,
    { expect: answer => answer.length === 1 },
  ),
  check(
    'sql server ad-admin create',
    ({ group, credentials }) =>
      words`-g ${group} -s ${server} -u platform -i ${credentials.portal.clientId}`,
  ),
  check(
    'sql db delete',
    ({ group }) => words`-g ${group} -s ${server} -n market --yes`,
  ),
  check(
    'sql server delete',
    ({ group }) => words`-g ${group} -n ${server} --yes`,
  ),
];

export const cosmosDb = [
  check('cosmosdb check-name-exists', () => words`-n ${cosmos}`, {
    expect: false,
  }),
  check(
    'cosmosdb create',
    ({ group }) =>
      words`-g ${group} -n ${cosmos} --locations regionName=koreacentral failoverPriority=0 isZoneRedundant=true --default-consistency-level Session`,
    {
      isSample: true,
      expect: { provisioningState: 'Succeeded', kind: 'GlobalDocumentDB' },
    },
  ),
  check('cosmosdb show', ({ group }) => words`-g ${group} -n ${cosmos}`, {
    isSample: true,
    expect: answer => answer.documentEndpoint.startsWith('https://'),
  }),
  check('cosmosdb list', ({ group }) => words`-g ${group}`, {
    expect: answer => answer.length === 1,
  }),
  check('cosmosdb keys list', ({ group }) => words`-g ${group} -n ${cosmos}`, {
    expect: answer => Boolean(answer.primaryMasterKey),
  }),
  check(
    'cosmosdb sql database create',
    ({ group }) => words`-g ${group} -a ${cosmos} -n market`,
    { isSample: true, expect: { name: 'market' } },
  ),
  check(
    'cosmosdb sql container create',
    ({ group }) =>
      words`-g ${group} -a ${cosmos} -d market -n orders --partition-key-path /customer --throughput 400`,
    { isSample: true, expect: { name: 'orders' } },
  ),
  check(
    'cosmosdb sql container list',
    ({ group }) => words`-g ${group} -a ${cosmos} -d market`,
    { expect: answer => answer.length === 1 },
  ),
  check(
    'cosmosdb sql database list',
    ({ group }) => words`-g ${group} -a ${cosmos}`,
    { expect: answer => answer.length === 1 },
  ),
  check(
    'cosmosdb sql container throughput show',
    ({ group }) => words`-g ${group} -a ${cosmos} -d market -n orders`,
    { expect: answer => answer.resource.throughput === 400 },
  ),
  check(
    'cosmosdb sql role definition list',
    ({ group }) => words`-g ${group} -a ${cosmos}`,
    { expect: answer => answer.length === 2 },
  ),
  check(
    'cosmosdb delete',
    ({ group }) => words`-g ${group} -n ${cosmos} --yes`,
  ),
];

export const serviceBus = [
  check('servicebus namespace exists', () => words`-n ${bus}`, {
    expect: { nameAvailable: true },
  }),
  check(
    'servicebus namespace create',
    ({ group }) => words`-g ${group} -n ${bus} -l koreacentral --sku Standard`,
    { isSample: true, expect: { sku: { name: 'Standard' } } },
  ),
  check('servicebus namespace list', ({ group }) => words`-g ${group}`, {
    expect: answer => answer.length === 1,
  }),
  check(
    'servicebus queue create',
    ({ group }) =>
      words`-g ${group} --namespace-name ${bus} -n orders --max-delivery-count 5`,
    { isSample: true, expect: { maxDeliveryCount: 5 } },
  ),
  check(
    'servicebus queue list',
    ({ group }) => words`-g ${group} --namespace-name ${bus}`,
    { expect: answer => answer.length === 1 },
  ),
  check(
    'servicebus topic create',
    ({ group }) => words`-g ${group} --namespace-name ${bus} -n events`,
    { isSample: true, expect: { name: 'events' } },
  ),
  check(
    'servicebus topic subscription create',
    ({ group }) =>
      words`-g ${group} --namespace-name ${bus} --topic-name events -n all`,
    { isSample: true, expect: { name: 'all' } },
  ),
  check(
    'servicebus topic subscription list',
    ({ group }) =>
      words`-g ${group} --namespace-name ${bus} --topic-name events`,
    { expect: answer => answer.length === 1 },
  ),
  check(
    'servicebus topic subscription rule create',
    ({ group }) =>
      words`-g ${group} --namespace-name ${bus} --topic-name events --subscription-name all -n big --filter-sql-expression size>10`,
  ),
  check(
    'servicebus namespace authorization-rule keys list',
    ({ group }) =>
      words`-g ${group} --namespace-name ${bus} -n RootManageSharedAccessKey`,
    { expect: answer => answer.primaryConnectionString.includes(bus) },
  ),
  check(
    'servicebus queue delete',
    ({ group }) => words`-g ${group} --namespace-name ${bus} -n orders`,
  ),
  check(
    'servicebus namespace delete',
    ({ group }) => words`-g ${group} -n ${bus}`,
  ),
];

export const keyVaults = [
  check(
    'keyvault create',
    ({ group }) =>
      words`-g ${group} -n ${vault} -l koreacentral --enable-rbac-authorization true`,
    {
      isSample: true,
      expect: { properties: { enableRbacAuthorization: true } },
    },
  ),
  check('keyvault show', ({ group }) => words`-g ${group} -n ${vault}`, {
    isSample: true,
    expect: answer => answer.properties.vaultUri.includes(vault),
  }),
  check('keyvault list', ({ group }) => words`-g ${group}`, {
    expect: answer => answer.length === 1,
  }),
  check(
    'keyvault update',
    ({ group }) =>
      words`-g ${group} -n ${vault} --enabled-for-template-deployment true`,
    { expect: { properties: { enabledForTemplateDeployment: true } } },
  ),
  check('keyvault delete', ({ group }) => words`-g ${group} -n ${vault}`, {
    isSample: true,
  }),
  check('keyvault list-deleted', () => words`--resource-type vault`, {
    expect: answer => answer.some(each => each.name === vault),
  }),
  check('keyvault recover', () => words`-n ${vault} -l koreacentral`),
  check('keyvault delete', ({ group }) => words`-g ${group} -n ${vault}`),
  check('keyvault purge', () => words`-n ${vault} -l koreacentral`, {
    isSample: true,
  }),
];

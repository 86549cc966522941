import { CosmosDBManagementClient } from '@azure/arm-cosmosdb';
import { startAsOwner } from '../__testUtils__/startAsOwner';

const location = 'koreacentral';
const wait = { updateIntervalInMs: 5 };
const account = {
  location,
  databaseAccountOfferType: 'Standard' as const,
  locations: [{ locationName: 'Korea Central', failoverPriority: 0 }],
};

describe('Cosmos DB, asked by @azure/arm-cosmosdb', () => {
  let started: Awaited<ReturnType<typeof startAsOwner>>;
  let client: CosmosDBManagementClient;

  beforeAll(async () => {
    started = await startAsOwner();
    client = new CosmosDBManagementClient(
      started.credential,
      started.subscription,
      started.options,
    );
    await client.databaseAccounts.createOrUpdate(
      'rg',
      'cosmos-market',
      account,
      wait,
    );
    await client.sqlResources.createUpdateSqlDatabase(
      'rg',
      'cosmos-market',
      'market',
      { resource: { id: 'market' } },
      wait,
    );
  });

  afterAll(() => started.emulator.close());

  function createContainer(resource: object, options: object = {}) {
    return client.sqlResources.createUpdateSqlContainer(
      'rg',
      'cosmos-market',
      'market',
      'orders',
      { resource: { id: 'orders', ...resource }, options },
      wait,
    );
  }

  it('shows the throughput that a container was created with, where it has its own', async () => {
    await client.sqlResources.createUpdateSqlContainer(
      'rg',
      'cosmos-market',
      'market',
      'measured',
      {
        resource: { id: 'measured', partitionKey: { paths: ['/customer'] } },
        options: { throughput: 800 },
      },
      wait,
    );
    const settings = await client.sqlResources.getSqlContainerThroughput(
      'rg',
      'cosmos-market',
      'market',
      'measured',
    );
    expect(settings.resource?.throughput).toBe(800);
    await expect(
      client.sqlResources.getSqlDatabaseThroughput(
        'rg',
        'cosmos-market',
        'market',
      ),
    ).rejects.toMatchObject({ statusCode: 404 });
  });

  it('makes an account with its endpoint, regions and keys', async () => {
    expect(
      await client.databaseAccounts.get('rg', 'cosmos-market'),
    ).toMatchObject({
      documentEndpoint: 'https://cosmos-market.documents.azure.com:443/',
      consistencyPolicy: { defaultConsistencyLevel: 'Session' },
      writeLocations: [{ locationName: 'Korea Central', failoverPriority: 0 }],
    });
    const before = await client.databaseAccounts.listKeys(
      'rg',
      'cosmos-market',
    );
    await client.databaseAccounts.regenerateKey(
      'rg',
      'cosmos-market',
      { keyKind: 'primary' },
      wait,
    );
    const after = await client.databaseAccounts.listKeys('rg', 'cosmos-market');
    expect(after.primaryMasterKey).not.toBe(before.primaryMasterKey);
    expect(after.secondaryMasterKey).toBe(before.secondaryMasterKey);
  });

  it('makes a container whose partition key stays', async () => {
    expect(
      await createContainer({ partitionKey: { paths: ['/customer'] } }),
    ).toMatchObject({
      resource: { id: 'orders', partitionKey: { kind: 'Hash', version: 2 } },
    });
    await expect(
      createContainer({ partitionKey: { paths: ['/other'] } }),
    ).rejects.toMatchObject({ statusCode: 400, code: 'BadRequest' });
  });

  it.each([
    ['no partition key', {}, {}],
    ['another id', { id: 'other', partitionKey: { paths: ['/a'] } }, {}],
    ['350 units', { partitionKey: { paths: ['/a'] } }, { throughput: 350 }],
    [
      'a time to live of nothing',
      { partitionKey: { paths: ['/a'] }, defaultTtl: 0 },
      {},
    ],
  ])('refuses a container: %s', async (_, resource, options) => {
    await expect(createContainer(resource, options)).rejects.toMatchObject({
      statusCode: 400,
      code: 'BadRequest',
    });
  });

  it('gives a built-in role for the data, and none that is not there', async () => {
    const { id } = await client.databaseAccounts.get('rg', 'cosmos-market');
    const assign = (role: string) =>
      client.sqlResources.createUpdateSqlRoleAssignment(
        'rg',
        'cosmos-market',
        '2f1c1e0a-93a5-4d5e-8f0f-5c5b8f3c2a01',
        {
          roleDefinitionId: `${id}/sqlRoleDefinitions/${role}`,
          principalId: '7d8c0d8e-6f0a-4a55-9a53-0f2c6a1f6f10',
          scope: `${id}/dbs/market`,
        },
        wait,
      );
    await expect(
      assign('00000000-0000-0000-0000-000000000009'),
    ).rejects.toMatchObject({ statusCode: 404 });
    await expect(
      assign('00000000-0000-0000-0000-000000000002'),
    ).resolves.toBeDefined();
  });

  it.each([
    ['no region', 'cosmos-other', { locations: [] }],
    ['a name in capitals', 'Cosmos-Other', {}],
    [
      'two regions of one priority',
      'cosmos-other',
      {
        locations: [
          { locationName: 'Korea Central', failoverPriority: 0 },
          { locationName: 'Korea South', failoverPriority: 0 },
        ],
      },
    ],
    ['another kind than before', 'cosmos-market', { kind: 'MongoDB' }],
  ])('refuses an account: %s', async (_, name, change) => {
    await expect(
      client.databaseAccounts.createOrUpdate(
        'rg',
        name,
        { ...account, ...change } as typeof account,
        wait,
      ),
    ).rejects.toMatchObject({ statusCode: 400, code: 'BadRequest' });
  });
});

import { EHNamespace, EventHubManagementClient } from '@azure/arm-eventhub';
import { startAsOwner } from '../__testUtils__/startAsOwner';

describe('Event Hubs, asked by @azure/arm-eventhub', () => {
  let started: Awaited<ReturnType<typeof startAsOwner>>;
  let client: EventHubManagementClient;

  beforeAll(async () => {
    started = await startAsOwner();
    client = new EventHubManagementClient(
      started.credential,
      started.subscription,
      started.options,
    );
    await client.namespaces.createOrUpdate('rg', 'evhns-test', {
      location: 'koreacentral',
      sku: { name: 'Standard', tier: 'Standard', capacity: 1 },
    });
  });

  afterAll(() => started.emulator.close());

  it('makes a hub with its default consumer group', async () => {
    const hub = await client.eventHubs.createOrUpdate(
      'rg',
      'evhns-test',
      'market.orders',
      { partitionCount: 6, messageRetentionInDays: 3 },
    );
    expect(hub).toMatchObject({
      partitionCount: 6,
      status: 'Active',
      partitionIds: ['0', '1', '2', '3', '4', '5'],
    });
    const groups: string[] = [];
    for await (const group of client.consumerGroups.listByEventHub(
      'rg',
      'evhns-test',
      'market.orders',
    )) {
      groups.push(String(group.name));
    }
    expect(groups).toEqual(['$Default']);
  });

  it.each([
    ['33 partitions', { partitionCount: 33 }],
    ['eight days', { partitionCount: 1, messageRetentionInDays: 8 }],
  ])('refuses %s on Standard', async (_, properties) => {
    await expect(
      client.eventHubs.createOrUpdate('rg', 'evhns-test', 'no', properties),
    ).rejects.toMatchObject({ statusCode: 400 });
  });

  it('refuses an eleventh hub on Standard', async () => {
    for (let index = 0; index < 9; index++) {
      await client.eventHubs.createOrUpdate('rg', 'evhns-test', `hub${index}`, {
        partitionCount: 1,
      });
    }
    await expect(
      client.eventHubs.createOrUpdate('rg', 'evhns-test', 'eleventh', {
        partitionCount: 1,
      }),
    ).rejects.toMatchObject({ statusCode: 403 });
  });

  it('gives keys by its rules, to a hub as well', async () => {
    const keys = await client.namespaces.listKeys(
      'rg',
      'evhns-test',
      'RootManageSharedAccessKey',
    );
    expect(keys.primaryConnectionString).toContain(
      'Endpoint=sb://evhns-test.servicebus.windows.net/;SharedAccessKeyName=RootManageSharedAccessKey',
    );
    await client.eventHubs.createOrUpdateAuthorizationRule(
      'rg',
      'evhns-test',
      'market.orders',
      'listen',
      { rights: ['Listen'] },
    );
    const ofHub = await client.eventHubs.listKeys(
      'rg',
      'evhns-test',
      'market.orders',
      'listen',
    );
    expect(ofHub.primaryConnectionString).toMatch(/EntityPath=market.orders$/);
    await expect(
      client.eventHubs.createOrUpdateAuthorizationRule(
        'rg',
        'evhns-test',
        'market.orders',
        'manage',
        { rights: ['Manage'] },
      ),
    ).rejects.toMatchObject({ statusCode: 400 });
  });

  it('has rules of its network, and says whether a name is free', async () => {
    await client.namespaces.createOrUpdateNetworkRuleSet('rg', 'evhns-test', {
      defaultAction: 'Deny',
      ipRules: [{ ipMask: '10.0.0.0/24', action: 'Allow' }],
    });
    expect(
      await client.namespaces.getNetworkRuleSet('rg', 'evhns-test'),
    ).toMatchObject({ defaultAction: 'Deny', publicNetworkAccess: 'Enabled' });
    expect(
      await client.namespaces.checkNameAvailability({ name: 'EVHNS-test' }),
    ).toMatchObject({ nameAvailable: false });
  });

  it.each([
    ['another tier', { sku: { name: 'Gold' } }],
    [
      'a ceiling below its capacity',
      {
        sku: { name: 'Standard', capacity: 4 },
        isAutoInflateEnabled: true,
        maximumThroughputUnits: 2,
      },
    ],
    ['41 units', { sku: { name: 'Standard', capacity: 41 } }],
  ])('refuses a namespace with %s', async (_, change) => {
    await expect(
      client.namespaces.createOrUpdate('rg', 'evhns-other', {
        location: 'koreacentral',
        ...change,
      } as EHNamespace),
    ).rejects.toMatchObject({ statusCode: 400, code: 'BadRequest' });
  });
});

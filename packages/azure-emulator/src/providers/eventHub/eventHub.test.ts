import { EventHubManagementClient } from '@azure/arm-eventhub';
import { startWithGroup } from '../../__testUtils__/startWithGroup';

describe('Event Hubs, asked by @azure/arm-eventhub', () => {
  let started: Awaited<ReturnType<typeof startWithGroup>>;
  let client: EventHubManagementClient;

  beforeAll(async () => {
    started = await startWithGroup();
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
});

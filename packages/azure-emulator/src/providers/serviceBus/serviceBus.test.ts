import { ServiceBusManagementClient } from '@azure/arm-servicebus';
import { startAsOwner } from '../__testUtils__/startAsOwner';

const location = 'koreacentral';
const wait = { updateIntervalInMs: 5 };

describe('Service Bus, asked by @azure/arm-servicebus', () => {
  let started: Awaited<ReturnType<typeof startAsOwner>>;
  let client: ServiceBusManagementClient;

  beforeAll(async () => {
    started = await startAsOwner();
    client = new ServiceBusManagementClient(
      started.credential,
      started.subscription,
      started.options,
    );
    for (const name of ['Standard', 'Basic'] as const) {
      await client.namespaces.beginCreateOrUpdateAndWait(
        'rg',
        `sbns-${name}`,
        { location, sku: { name } },
        wait,
      );
    }
  });

  afterAll(() => started.emulator.close());

  it('makes a namespace with its first rule', async () => {
    expect(await client.namespaces.get('rg', 'sbns-Standard')).toMatchObject({
      serviceBusEndpoint: 'https://sbns-Standard.servicebus.windows.net:443/',
      status: 'Active',
    });
    const keys = await client.namespaces.listKeys(
      'rg',
      'sbns-Standard',
      'RootManageSharedAccessKey',
    );
    expect(keys.primaryConnectionString).toMatch(
      /^Endpoint=sb:\/\/sbns-Standard.*SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=.{44}$/,
    );
    const renewed = await client.namespaces.regenerateKeys(
      'rg',
      'sbns-Standard',
      'RootManageSharedAccessKey',
      { keyType: 'SecondaryKey' },
    );
    expect(renewed.primaryKey).toBe(keys.primaryKey);
    expect(renewed.secondaryKey).not.toBe(keys.secondaryKey);
  });

  it('makes a queue with what Azure fills in', async () => {
    const queue = await client.queues.createOrUpdate(
      'rg',
      'sbns-Standard',
      'orders',
      { requiresSession: true },
    );
    expect(queue).toMatchObject({
      lockDuration: 'PT1M',
      maxDeliveryCount: 10,
      maxSizeInMegabytes: 1024,
      requiresSession: true,
      status: 'Active',
    });
    await expect(
      client.queues.createOrUpdate('rg', 'sbns-Standard', 'orders', {
        requiresSession: false,
      }),
    ).rejects.toMatchObject({ statusCode: 400, code: 'BadRequest' });
  });

  it.each([
    ['a lock of six minutes', { lockDuration: 'PT6M' }],
    ['a size between two', { maxSizeInMegabytes: 1500 }],
    ['no delivery at all', { maxDeliveryCount: 0 }],
  ])('refuses a queue: %s', async (_, properties) => {
    await expect(
      client.queues.createOrUpdate('rg', 'sbns-Standard', 'no', properties),
    ).rejects.toMatchObject({ statusCode: 400, code: 'BadRequest' });
  });

  it('counts the subscriptions of a topic, each with its first rule', async () => {
    await client.topics.createOrUpdate('rg', 'sbns-Standard', 'events', {});
    await client.subscriptions.createOrUpdate(
      'rg',
      'sbns-Standard',
      'events',
      'market',
      {},
    );
    expect(
      await client.topics.get('rg', 'sbns-Standard', 'events'),
    ).toMatchObject({ subscriptionCount: 1 });
    expect(
      await client.rules.get(
        'rg',
        'sbns-Standard',
        'events',
        'market',
        '$Default',
      ),
    ).toMatchObject({ sqlFilter: { sqlExpression: '1=1' } });
  });

  it('has no topics in the tier Basic', async () => {
    await expect(
      client.topics.createOrUpdate('rg', 'sbns-Basic', 'events', {}),
    ).rejects.toMatchObject({ statusCode: 400 });
  });

  it('says whether a name is free', async () => {
    expect(
      await client.namespaces.checkNameAvailability({ name: 'SBNS-standard' }),
    ).toMatchObject({ nameAvailable: false });
    expect(
      await client.namespaces.checkNameAvailability({ name: 'sbns-free' }),
    ).toMatchObject({ nameAvailable: true });
  });
});

import { ContainerRegistryManagementClient } from '@azure/arm-containerregistry';
import { startAsOwner } from '../__testUtils__/startAsOwner';

const location = 'koreacentral';
const wait = { updateIntervalInMs: 5 };

describe('registries, asked by @azure/arm-containerregistry', () => {
  let started: Awaited<ReturnType<typeof startAsOwner>>;
  let client: ContainerRegistryManagementClient;

  beforeAll(async () => {
    started = await startAsOwner();
    client = new ContainerRegistryManagementClient(
      started.credential,
      started.subscription,
      started.options,
    );
    await create('acrmarket', { sku: { name: 'Premium' } });
    await create('acrbasic', { adminUserEnabled: true });
  });

  afterAll(() => started.emulator.close());

  function create(name: string, change: object = {}) {
    return client.registries.create(
      'rg',
      name,
      { location, sku: { name: 'Basic' }, ...change },
      wait,
    );
  }

  it('makes a registry with its address', async () => {
    expect(await client.registries.get('rg', 'acrmarket')).toMatchObject({
      loginServer: 'acrmarket.azurecr.io',
      sku: { name: 'Premium', tier: 'Premium' },
      policies: { retentionPolicy: { days: 7, status: 'disabled' } },
    });
    const { value } = await client.registries.listUsages('rg', 'acrmarket');
    expect(value?.map(each => each.name)).toContain('Size');
  });

  it('shows passwords where there is an administrator', async () => {
    const before = await client.registries.listCredentials('rg', 'acrbasic');
    expect(before).toMatchObject({ username: 'acrbasic' });
    const after = await client.registries.regenerateCredential(
      'rg',
      'acrbasic',
      { name: 'password' },
    );
    expect(after.passwords?.[0].value).not.toBe(before.passwords?.[0].value);
    expect(after.passwords?.[1].value).toBe(before.passwords?.[1].value);
    await expect(
      client.registries.listCredentials('rg', 'acrmarket'),
    ).rejects.toMatchObject({
      statusCode: 400,
      code: 'UnAuthorizedForCredentialOperations',
    });
  });

  it('copies registries of the SKU Premium alone', async () => {
    const replicate = (registry: string) =>
      client.replications.create(
        'rg',
        registry,
        'koreasouth',
        { location: 'koreasouth' },
        wait,
      );
    expect(await replicate('acrmarket')).toMatchObject({
      status: { displayStatus: 'Ready' },
    });
    await expect(replicate('acrbasic')).rejects.toMatchObject({
      statusCode: 400,
    });
  });

  it('keeps a webhook and hides where it calls', async () => {
    const webhook = await client.webhooks.create(
      'rg',
      'acrmarket',
      'pushed',
      {
        location,
        actions: ['push'],
        serviceUri: 'https://example.com/hook',
      },
      wait,
    );
    expect(webhook).toMatchObject({ status: 'enabled', actions: ['push'] });
    expect(JSON.stringify(webhook)).not.toContain('example.com');
  });

  it('says whether a name is free', async () => {
    expect(
      await client.registries.checkNameAvailability({
        name: 'acrMarket',
        type: 'Microsoft.ContainerRegistry/registries',
      }),
    ).toMatchObject({ nameAvailable: false, reason: 'AlreadyExists' });
  });

  it.each([
    ['a hyphen', 'acr-market', {}, 'RegistryNameInvalid'],
    ['another SKU', 'acrother', { sku: { name: 'Gold' } }, 'InvalidSku'],
    [
      'closed doors on the SKU Basic',
      'acrother',
      { publicNetworkAccess: 'Disabled' },
      'FeatureNotSupported',
    ],
    [
      'images kept for two years',
      'acrother',
      { policies: { retentionPolicy: { days: 730 } } },
      'InvalidRequest',
    ],
  ])('refuses a registry with %s', async (_, name, change, code) => {
    await expect(create(name, change)).rejects.toMatchObject({
      statusCode: 400,
      code,
    });
  });
});

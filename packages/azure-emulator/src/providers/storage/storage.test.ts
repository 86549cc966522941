import { StorageManagementClient } from '@azure/arm-storage';
import { startAsOwner } from '../__testUtils__/startAsOwner';

const location = 'koreacentral';
const account = { location, kind: 'StorageV2', sku: { name: 'Standard_ZRS' } };
const wait = { updateIntervalInMs: 5 };

describe('storage, asked by @azure/arm-storage', () => {
  let started: Awaited<ReturnType<typeof startAsOwner>>;
  let client: StorageManagementClient;

  beforeAll(async () => {
    started = await startAsOwner();
    client = new StorageManagementClient(
      started.credential,
      started.subscription,
      started.options,
    );
    await client.storageAccounts.create('rg', 'marketdata', account, wait);
  });

  afterAll(() => started.emulator.close());

  it('makes an account with its endpoints and services', async () => {
    expect(
      await client.storageAccounts.getProperties('rg', 'marketdata'),
    ).toMatchObject({
      provisioningState: 'Succeeded',
      accessTier: 'Hot',
      sku: { name: 'Standard_ZRS', tier: 'Standard' },
      primaryEndpoints: { blob: 'https://marketdata.blob.core.windows.net/' },
    });
    expect(
      await client.blobServices.getServiceProperties('rg', 'marketdata'),
    ).toMatchObject({ name: 'default' });
  });

  it('makes one key anew and leaves the other', async () => {
    const { keys: before = [] } = await client.storageAccounts.listKeys(
      'rg',
      'marketdata',
    );
    const { keys: after = [] } = await client.storageAccounts.regenerateKey(
      'rg',
      'marketdata',
      { keyName: 'key1' },
    );
    expect(before.map(key => key.value?.length)).toEqual([88, 88]);
    expect(after[0].value).not.toBe(before[0].value);
    expect(after[1].value).toBe(before[1].value);
  });

  it('holds containers and a lifecycle policy', async () => {
    await client.blobContainers.create('rg', 'marketdata', 'orders', {});
    expect(
      await client.blobContainers.get('rg', 'marketdata', 'orders'),
    ).toMatchObject({ publicAccess: 'None', leaseState: 'Available' });
    await client.managementPolicies.createOrUpdate(
      'rg',
      'marketdata',
      'default',
      {
        policy: {
          rules: [
            {
              name: 'old',
              type: 'Lifecycle',
              definition: {
                actions: {
                  baseBlob: {
                    delete: { daysAfterModificationGreaterThan: 90 },
                  },
                },
                filters: { blobTypes: ['blockBlob'] },
              },
            },
          ],
        },
      },
    );
  });

  it('says whether a name is free', async () => {
    const check = async (name: string) =>
      client.storageAccounts.checkNameAvailability({
        name,
        type: 'Microsoft.Storage/storageAccounts',
      });
    expect(await check('otherdata')).toMatchObject({ nameAvailable: true });
    expect(await check('marketdata')).toMatchObject({
      nameAvailable: false,
      reason: 'AlreadyExists',
    });
    expect(await check('Market-Data')).toMatchObject({
      nameAvailable: false,
      reason: 'AccountNameInvalid',
    });
  });

  it.each([
    ['a name in capitals', 'Other', {}, 'AccountNameInvalid'],
    [
      'a SKU that is none',
      'other',
      { sku: { name: 'Standard_XRS' } },
      'InvalidValuesForRequestParameters',
    ],
    [
      'no kind',
      'other',
      { kind: undefined },
      'InvalidValuesForRequestParameters',
    ],
    [
      'premium blobs on a standard SKU',
      'other',
      { kind: 'BlockBlobStorage' },
      'InvalidKind',
    ],
    [
      'a TLS version that is none',
      'other',
      { minimumTlsVersion: 'TLS2' },
      'InvalidValuesForRequestParameters',
    ],
  ])('refuses %s', async (_, name, change, code) => {
    await expect(
      client.storageAccounts.create(
        'rg',
        name,
        { ...account, ...change } as typeof account,
        wait,
      ),
    ).rejects.toMatchObject({ statusCode: 400, code });
  });

  it('refuses to change the hierarchy, and public blobs where the account forbids them', async () => {
    await expect(
      started.put('Microsoft.Storage/storageAccounts/hierarchy', '2024-01-01', {
        ...account,
        properties: { isHnsEnabled: true },
      }),
    ).resolves.toBeDefined();
    await expect(
      started.put('Microsoft.Storage/storageAccounts/hierarchy', '2024-01-01', {
        ...account,
        properties: { isHnsEnabled: false },
      }),
    ).rejects.toMatchObject({ code: 'PropertyUpdateNotAllowed' });
    await expect(
      client.blobContainers.create('rg', 'marketdata', 'open', {
        publicAccess: 'Blob',
      }),
    ).rejects.toMatchObject({
      statusCode: 409,
      code: 'PublicAccessNotPermitted',
    });
  });
});

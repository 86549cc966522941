import { KeyVaultManagementClient, Vault } from '@azure/arm-keyvault';
import { tenantId } from '../../seed';
import { startAsOwner } from '../__testUtils__/startAsOwner';

const location = 'koreacentral';
const objectId = '7d8c0d8e-6f0a-4a55-9a53-0f2c6a1f6f10';
const wait = { updateIntervalInMs: 5 };
const properties = {
  tenantId,
  sku: { family: 'A', name: 'standard' } as const,
  enableRbacAuthorization: true,
};

describe('Key Vault, asked by @azure/arm-keyvault', () => {
  let started: Awaited<ReturnType<typeof startAsOwner>>;
  let client: KeyVaultManagementClient;

  beforeAll(async () => {
    started = await startAsOwner();
    client = new KeyVaultManagementClient(
      started.credential,
      started.subscription,
      started.options,
    );
  });

  afterAll(() => started.emulator.close());

  function create(name: string, change: object = {}): Promise<Vault> {
    return client.vaults.createOrUpdate(
      'rg',
      name,
      { location, properties: { ...properties, ...change } },
      wait,
    );
  }

  it('keeps a secret and never shows it', async () => {
    const vault = await create('kv-market');
    expect(vault.properties).toMatchObject({
      vaultUri: 'https://kv-market.vault.azure.net/',
      softDeleteRetentionInDays: 90,
    });
    const secret = await client.secrets.createOrUpdate(
      'rg',
      'kv-market',
      'token',
      { properties: { value: 'hidden' } },
    );
    expect(secret.properties?.secretUri).toBe(
      'https://kv-market.vault.azure.net/secrets/token',
    );
    expect(JSON.stringify(secret)).not.toContain('hidden');
  });

  it('holds the name of a deleted vault until it is purged', async () => {
    await create('kv-held');
    await client.vaults.delete('rg', 'kv-held');
    await expect(create('kv-held')).rejects.toMatchObject({
      statusCode: 409,
      code: 'ConflictError',
    });
    expect(
      await client.vaults.checkNameAvailability({
        name: 'kv-held',
        type: 'Microsoft.KeyVault/vaults',
      }),
    ).toMatchObject({ nameAvailable: false, reason: 'AlreadyExists' });
    const names: Array<string | undefined> = [];
    for await (const each of client.vaults.listDeleted()) {
      names.push(each.name);
    }
    expect(names).toContain('kv-held');
    await client.vaults.purgeDeleted('kv-held', location, wait);
    await expect(create('kv-held')).resolves.toMatchObject({ name: 'kv-held' });
  });

  it('recovers a deleted vault', async () => {
    await create('kv-back');
    await client.vaults.delete('rg', 'kv-back');
    expect(await client.vaults.getDeleted('kv-back', location)).toMatchObject({
      name: 'kv-back',
    });
    await create('kv-back', { createMode: 'recover' });
    await expect(
      client.vaults.getDeleted('kv-back', location),
    ).rejects.toMatchObject({ statusCode: 404 });
  });

  it('purges nothing that is protected', async () => {
    await create('kv-safe', { enablePurgeProtection: true });
    await client.vaults.delete('rg', 'kv-safe');
    await expect(
      client.vaults.purgeDeleted('kv-safe', location, wait),
    ).rejects.toMatchObject({ statusCode: 405 });
  });

  it('adds permissions to those that a principal has', async () => {
    await create('kv-policies', {
      enableRbacAuthorization: false,
      accessPolicies: [
        { tenantId, objectId, permissions: { secrets: ['get'] } },
      ],
    });
    await client.vaults.updateAccessPolicy('rg', 'kv-policies', 'add', {
      properties: {
        accessPolicies: [
          { tenantId, objectId, permissions: { secrets: ['list'] } },
        ],
      },
    });
    const vault = await client.vaults.get('rg', 'kv-policies');
    expect(vault.properties.accessPolicies?.[0].permissions.secrets).toEqual([
      'get',
      'list',
    ]);
  });

  it.each([
    ['two hyphens', 'kv--two', {}, 'VaultNameNotValid'],
    ['six days', 'kv-new', { softDeleteRetentionInDays: 6 }, 'BadRequest'],
    ['no rights', 'kv-new', { enableRbacAuthorization: false }, 'BadRequest'],
    [
      'another SKU',
      'kv-new',
      { sku: { family: 'A', name: 'gold' } },
      'BadRequest',
    ],
    ['no soft deletion', 'kv-new', { enableSoftDelete: false }, 'BadRequest'],
  ])('refuses a vault with %s', async (_, name, change, code) => {
    await expect(create(name, change)).rejects.toMatchObject({
      statusCode: 400,
      code,
    });
  });
});

import { RedisManagementClient } from '@azure/arm-rediscache';
import { RedisEnterpriseManagementClient } from '@azure/arm-redisenterprisecache';
import { startAsOwner } from '../__testUtils__/startAsOwner';

const location = 'koreacentral';
const wait = { updateIntervalInMs: 5 };
const sku = { name: 'Standard', family: 'C', capacity: 1 };

describe('Redis', () => {
  let started: Awaited<ReturnType<typeof startAsOwner>>;

  beforeAll(async () => {
    started = await startAsOwner();
  });

  afterAll(() => started.emulator.close());

  describe('Azure Managed Redis, asked by @azure/arm-redisenterprisecache', () => {
    let client: RedisEnterpriseManagementClient;

    beforeAll(async () => {
      const { credential, subscription, options } = started;
      client = new RedisEnterpriseManagementClient(credential, subscription, {
        ...options,
        apiVersion: '2025-04-01',
      });
      await client.redisEnterprise.beginCreateAndWait(
        'rg',
        'redis-market',
        { location, sku: { name: 'Balanced_B5' } },
        wait,
      );
    });

    const create = (properties: object) =>
      started.put(
        'Microsoft.Cache/redisEnterprise/redis-market/databases/default',
        '2025-04-01',
        { properties },
      );

    it('takes keys only where they are switched on', async () => {
      expect(
        await client.databases.beginCreateAndWait(
          'rg',
          'redis-market',
          'default',
          {},
          wait,
        ),
      ).toMatchObject({ port: 10000, resourceState: 'Running' });
      const keys = () =>
        client.databases.listKeys('rg', 'redis-market', 'default');
      await expect(keys()).rejects.toMatchObject({ statusCode: 400 });
      await create({ accessKeysAuthentication: 'Enabled' });
      const before = await keys();
      const after = await client.databases.beginRegenerateKeyAndWait(
        'rg',
        'redis-market',
        'default',
        { keyType: 'Primary' },
        wait,
      );
      expect(after.primaryKey).not.toBe(before.primaryKey);
      expect(after.secondaryKey).toBe(before.secondaryKey);
    });

    it.each([
      ['another port', { port: 6379 }],
      ['an eviction that is none', { evictionPolicy: 'Oldest' }],
      ['another clustering than before', { clusteringPolicy: 'NoCluster' }],
      ['a module that is none', { modules: [{ name: 'RedisSql' }] }],
    ])('refuses a database with %s', async (_, properties) => {
      await expect(create(properties)).rejects.toMatchObject({
        statusCode: 400,
      });
    });
  });

  describe('Azure Cache for Redis, asked by @azure/arm-rediscache', () => {
    let client: RedisManagementClient;

    beforeAll(async () => {
      client = new RedisManagementClient(
        started.credential,
        started.subscription,
        started.options,
      );
      await client.redis.beginCreateAndWait(
        'rg',
        'cache-market',
        { location, sku },
        wait,
      );
    });

    it('makes a cache with its address and keys', async () => {
      expect(await client.redis.get('rg', 'cache-market')).toMatchObject({
        hostName: 'cache-market.redis.cache.windows.net',
        sslPort: 6380,
        enableNonSslPort: false,
      });
      const before = await client.redis.listKeys('rg', 'cache-market');
      const after = await client.redis.regenerateKey('rg', 'cache-market', {
        keyType: 'Secondary',
      });
      expect(after.primaryKey).toBe(before.primaryKey);
      expect(after.secondaryKey).not.toBe(before.secondaryKey);
    });

    it('has firewall rules and access policies', async () => {
      await client.firewallRules.createOrUpdate('rg', 'cache-market', 'one', {
        startIP: '10.0.0.1',
        endIP: '10.0.0.9',
      });
      const assign = (name: string, accessPolicyName: string) =>
        client.accessPolicyAssignment.beginCreateUpdateAndWait(
          'rg',
          'cache-market',
          name,
          {
            accessPolicyName,
            objectId: `7d8c0d8e-6f0a-4a55-9a53-0f2c6a1f6f10`,
            objectIdAlias: 'market',
          },
          wait,
        );
      await expect(assign('one', 'Data Dreamer')).rejects.toMatchObject({
        statusCode: 400,
      });
      await assign('one', 'Data Contributor');
      await expect(assign('two', 'Data Reader')).rejects.toMatchObject({
        statusCode: 409,
      });
    });

    it('says by its status whether a name is free', async () => {
      const check = (name: string) =>
        client.redis.checkNameAvailability({
          name,
          type: 'Microsoft.Cache/Redis',
        });
      await check('cache-free');
      await expect(check('cache-market')).rejects.toMatchObject({
        statusCode: 409,
      });
    });

    it.each([
      ['a family of another SKU', { sku: { ...sku, family: 'P' } }],
      ['a size that is none', { sku: { ...sku, capacity: 7 } }],
      ['shards without Premium', { sku, shardCount: 2 }],
      ['an old TLS that is none', { sku, minimumTlsVersion: '0.9' }],
    ])('refuses a cache with %s', async (_, change) => {
      await expect(
        client.redis.beginCreateAndWait(
          'rg',
          'cache-other',
          { location, ...change },
          wait,
        ),
      ).rejects.toMatchObject({ statusCode: 400, code: 'InvalidRequestBody' });
    });
  });
});

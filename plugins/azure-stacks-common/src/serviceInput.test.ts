import { cidrProblem } from './cidr';
import { normalizeOwner, splitEntityRef } from './entityRef';
import { originProblem } from './origin';
import { serviceInputSchema } from './serviceInput';

const market = {
  name: 'market',
  owner: 'group:default/product',
  description: 'Sells things',
  preset: 'market',
  environment: 'dev',
  pool: 'own',
  vmSize: 'Standard_D4_v5',
  minCount: 3,
  maxCount: 6,
  topics: [{ name: 'orders', partitions: 32, retentionDays: 7 }],
  apiPath: 'market',
  corsOrigins: ['https://shop.example.com'],
  corsMethods: ['GET', 'POST'],
  corsHeaders: ['content-type'],
  allowedIpRanges: ['203.0.113.0/24'],
  rateLimitPerMinute: 600,
  cache: 'shared',
  listTtlSeconds: 15,
  itemTtlSeconds: 60,
};

function topic(name: string, partitions = 6) {
  return { name, partitions, retentionDays: 7 };
}

function refusals(change: Record<string, unknown>): string[] {
  const result = serviceInputSchema.safeParse({ ...market, ...change });
  return result.success ? [] : result.error.issues.map(i => i.path.join('.'));
}

describe('the form of a service', () => {
  it('takes a whole form', () => {
    expect(refusals({})).toEqual([]);
  });

  it.each([
    ['name', { name: 'Market' }],
    ['name', { name: 'ab' }],
    ['name', { name: 'market-' }],
    ['name', { name: 'market--place' }],
    ['name', { name: 'platform' }],
    ['name', { name: 'a'.repeat(25) }],
    ['description', { description: 'one\u0007two' }],
    ['description', { description: 'x'.repeat(201) }],
    ['poolName', { poolName: 'notification1' }],
    ['vmSize', { vmSize: undefined }],
    ['vmSize', { vmSize: 'D4' }],
    ['maxCount', { maxCount: 2 }],
    ['apiPath', { apiPath: '/market' }],
    ['corsOrigins.0', { corsOrigins: ['*'] }],
    ['corsMethods', { corsMethods: [] }],
    ['allowedIpRanges.0', { allowedIpRanges: ['10.0.0.256/8'] }],
    ['allowedIpRanges', { allowedIpRanges: ['10.0.0.0/8', '10.0.0.0/8'] }],
    ['listTtlSeconds', { listTtlSeconds: undefined }],
    ['itemTtlSeconds', { itemTtlSeconds: 0 }],
    ['minCount', { poolLayout: 'perZone', minCount: 4 }],
    ['maxCount', { poolLayout: 'perZone', maxCount: 7 }],
    ['messaging', { messaging: 'rabbitmq' }],
    ['data.1', { data: ['sql', 'mysql'] }],
    ['data', { data: ['sql', 'sql'] }],
    [
      'topics',
      {
        topics: Array(6)
          .fill(0)
          .map((_, i) => topic(`t${i}`)),
      },
    ],
    ['topics', { topics: [topic('a'), topic('a')] }],
    ['topics.0.partitions', { topics: [topic('orders', 33)] }],
    ['topics.0.partitions', { topics: [topic('orders', 0)] }],
    ['topics.0.partitions', { topics: [topic('orders', 5000)] }],
    ['topics.0.partitions', { topics: [topic('orders', 1.5)] }],
    ['topics.0.name', { topics: [topic('orders.dlt')] }],
    [
      'topics.0.partitions',
      { messaging: 'strimzi', topics: [topic('orders', 101)] },
    ],
  ])('refuses a wrong %s', (field, change) => {
    expect(refusals(change)).toEqual([field]);
  });

  it('fills in what a short form leaves out', () => {
    const { poolLayout, messaging, data } = serviceInputSchema.parse(market);
    expect({ poolLayout, messaging, data }).toEqual({
      poolLayout: 'zones',
      messaging: 'eventhubs',
      data: [],
    });
  });

  it('takes all options together', () => {
    expect(
      refusals({
        poolLayout: 'perZone',
        messaging: 'strimzi',
        topics: [{ name: 'orders', partitions: 100, retentionDays: 30 }],
        data: ['sql', 'cosmos', 'blob', 'servicebus'],
      }),
    ).toEqual([]);
  });

  it('lets a service without a cache do without times to live', () => {
    expect(
      refusals({
        cache: 'none',
        listTtlSeconds: undefined,
        itemTtlSeconds: undefined,
      }),
    ).toEqual([]);
  });

  it('lets a shared pool do without size and counts', () => {
    expect(
      refusals({
        pool: 'shared',
        vmSize: undefined,
        minCount: undefined,
        maxCount: undefined,
      }),
    ).toEqual([]);
  });
});

describe('single values', () => {
  it('says where a range with host bits begins', () => {
    expect(cidrProblem('10.1.2.3/16')).toContain('10.1.0.0/16');
    expect(cidrProblem('255.255.255.255/32')).toBeUndefined();
    expect(cidrProblem('0.0.0.0/0')).toContain('whole internet');
  });

  it('takes plain http from localhost only', () => {
    expect(originProblem('http://localhost:3000')).toBeUndefined();
    expect(originProblem('http://shop.example.com')).toContain('https://');
    expect(originProblem('https://shop.example.com/')).toContain('without');
  });

  it('completes owners and takes entity references apart', () => {
    expect(normalizeOwner('Product')).toBe('group:default/product');
    expect(splitEntityRef('component:default/market')).toEqual({
      kind: 'component',
      namespace: 'default',
      name: 'market',
    });
  });
});

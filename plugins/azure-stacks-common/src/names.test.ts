import {
  NODE_POOL_NAME_PATTERN,
  deadLetterHubName,
  nodePoolName,
  nodePoolNames,
  stackName,
} from './names';

describe('names', () => {
  it('cuts node pools to what AKS takes', () => {
    expect(nodePoolName('notification')).toBe('notification');
    expect(nodePoolName('order-book-keeper')).toBe('orderbookkee');
    expect(nodePoolName('order-book-keeper')).toMatch(NODE_POOL_NAME_PATTERN);
  });

  it('has a pool per zone, or one, or none of its own', () => {
    const form = { name: 'notification', pool: 'own' } as const;
    expect(nodePoolNames({ ...form, poolLayout: 'zones' })).toEqual([
      'notification',
    ]);
    expect(nodePoolNames({ ...form, poolLayout: 'perZone' })).toEqual([
      'notificatio1',
      'notificatio2',
      'notificatio3',
    ]);
    expect(
      nodePoolNames({ ...form, poolLayout: 'zones', poolName: 'notify' }),
    ).toEqual(['notify']);
    expect(
      nodePoolNames({ ...form, pool: 'shared', poolLayout: 'perZone' }),
    ).toEqual([]);
  });

  it('builds stacks and dead letters from service and environment', () => {
    expect(stackName('market', 'prod')).toBe('slipway-market-prod');
    expect(deadLetterHubName('market', 'orders')).toBe('market.orders.dlt');
  });
});

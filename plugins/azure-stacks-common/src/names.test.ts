import {
  NODE_POOL_NAME_PATTERN,
  deadLetterHubName,
  nodePoolName,
  stackName,
  zoneNodePoolName,
} from './names';

describe('names', () => {
  it('cuts node pools to what AKS takes', () => {
    expect(nodePoolName('notification')).toBe('notification');
    expect(zoneNodePoolName('notification', 2)).toBe('notificatio2');
    expect(nodePoolName('order-book-keeper')).toBe('orderbookkee');
    expect(nodePoolName('order-book-keeper')).toMatch(NODE_POOL_NAME_PATTERN);
  });

  it('builds stacks and dead letters from service and environment', () => {
    expect(stackName('market', 'prod')).toBe('slipway-market-prod');
    expect(deadLetterHubName('market', 'orders')).toBe('market.orders.dlt');
  });
});

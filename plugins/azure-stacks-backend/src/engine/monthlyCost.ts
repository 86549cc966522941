import { RetailPrice, WhatIfChange } from '@slipway/azure-node';
import {
  ResourceChange,
  StackPreview,
} from '@slipway/plugin-azure-stacks-common';
import { PriceList, isMachinePrice } from './PriceList';

/** Hours that Azure counts for a month. */
const HOURS_PER_MONTH = 730;

/** Where the prices come from. */
const PRICE_SOURCE = 'Azure Retail Prices API';

/** Types billed by the hour whose prices this estimate does not read. */
const WITHOUT_PRICE = new Set([
  'microsoft.documentdb/databaseaccounts',
  'microsoft.network/privateendpoints',
  'microsoft.servicebus/namespaces',
  'microsoft.sql/servers/databases',
]);

/** How much of one meter a new resource uses all the time. */
interface Usage {
  serviceName: string;
  /** Narrows the question where a service has thousands of prices. */
  armSkuName?: string;
  /** Finds the resource's line among the prices of its service. */
  matches(price: RetailPrice): boolean;
  min: number;
  max: number;
}

export type CostEstimate = Pick<
  StackPreview,
  'monthlyCost' | 'currency' | 'prices' | 'unpriced'
>;

type Payload = {
  sku?: { name?: string; capacity?: number };
  properties?: Record<string, unknown>;
};

/**
 * What the resources that a deployment creates cost a month at list price,
 * from the fewest nodes to the most. What is billed by use (requests, traffic,
 * logs, stored bytes) is not in it; `unpriced` names what is billed by the hour
 * at a price that is not known. No cost where no price is known.
 */
export async function estimateMonthlyCost(
  priceList: PriceList,
  location: string,
  changes: Array<{ raw: WhatIfChange; change: ResourceChange }>,
): Promise<CostEstimate> {
  const created = changes.filter(({ change }) => change.change === 'Create');
  const usages = created.flatMap(({ raw, change }) =>
    usagesOf(change.type, raw.after ?? {}).map(usage => ({
      usage,
      name: labelOf(change),
    })),
  );
  const priced = await Promise.all(
    usages.map(async ({ usage, name }) => {
      const prices = await priceList.read({ location, ...usage });
      return { usage, name, price: prices.find(one => usage.matches(one)) };
    }),
  );
  const unpriced = [
    ...priced.filter(({ price }) => !price).map(({ name }) => name),
    ...created
      .filter(({ change }) => WITHOUT_PRICE.has(change.type.toLowerCase()))
      .map(({ change }) => labelOf(change)),
  ];
  const currency =
    priced.find(({ price }) => price)?.price?.currencyCode ?? 'USD';
  let min = 0;
  let max = 0;
  let asOf = '';
  for (const { usage, price } of priced) {
    if (!price) {
      continue;
    }
    const perMonth = price.retailPrice * HOURS_PER_MONTH;
    min += usage.min * perMonth;
    max += usage.max * perMonth;
    const since = price.effectiveStartDate.slice(0, 10);
    asOf = since > asOf ? since : asOf;
  }
  const isKnown = unpriced.length === 0 || priced.some(({ price }) => price);
  return {
    ...(isKnown && { monthlyCost: { min: cents(min), max: cents(max) } }),
    ...(unpriced.length > 0 && { unpriced }),
    currency,
    ...(asOf && { prices: { source: PRICE_SOURCE, asOf } }),
  };
}

function usagesOf(type: string, resource: Payload): Usage[] {
  const { properties = {}, sku } = resource;
  switch (type.toLowerCase()) {
    case 'microsoft.containerservice/managedclusters/agentpools':
      return [nodes(properties)];
    case 'microsoft.containerservice/managedclusters':
      return ((properties.agentPoolProfiles ?? []) as Pool[]).map(nodes);
    case 'microsoft.cache/redisenterprise':
      return [managedRedis(sku?.name ?? '')];
    case 'microsoft.eventhub/namespaces':
      return [
        always('Event Hubs', sku?.capacity ?? 1, price =>
          price.meterName.includes(`${sku?.name} Throughput Unit`),
        ),
      ];
    case 'microsoft.apimanagement/service':
      return [
        always(
          'API Management',
          sku?.capacity ?? 1,
          price => price.skuName === sku?.name && /unit/i.test(price.meterName),
        ),
      ];
    default:
      return [];
  }
}

/** Says which resource it is, where a name alone would not. */
function labelOf({ name, type }: ResourceChange): string {
  return `${name} (${type})`;
}

interface Pool {
  vmSize?: string;
  count?: number;
  minCount?: number;
  maxCount?: number;
}

function nodes({ vmSize, count, minCount, maxCount }: Pool): Usage {
  return {
    serviceName: 'Virtual Machines',
    armSkuName: vmSize,
    matches: price => isMachinePrice(price, vmSize ?? ''),
    min: minCount ?? count ?? 1,
    max: maxCount ?? count ?? 1,
  };
}

/** A tier such as `Balanced_B0`: product line and size. */
function managedRedis(skuName: string): Usage {
  const [line = '', size = ''] = skuName.split('_');
  return always(
    'Redis Cache',
    1,
    price =>
      price.skuName.split(' ').includes(size) &&
      price.productName.includes(line.replace(/([a-z])([A-Z])/g, '$1 $2')),
  );
}

function always(
  serviceName: string,
  units: number,
  matches: (price: RetailPrice) => boolean,
): Usage {
  return { serviceName, matches, min: units, max: units };
}

function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}

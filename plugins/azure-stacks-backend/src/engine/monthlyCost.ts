import { AzureClients, RetailPrice, WhatIfChange } from '@slipway/azure-node';
import { ResourceChange } from '@slipway/plugin-azure-stacks-common';

/** Hours that Azure counts for a month. */
const HOURS_PER_MONTH = 730;

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

export interface CostEstimate {
  monthlyCost?: { min: number; max: number };
  currency: string;
}

type Payload = {
  sku?: { name?: string; capacity?: number };
  properties?: Record<string, unknown>;
};

/**
 * What the resources that a deployment creates cost a month at list price,
 * from the fewest nodes to the most. What is billed by use (requests, traffic,
 * logs) is not in it. No cost where a price is missing.
 */
export async function estimateMonthlyCost(
  azure: AzureClients,
  location: string,
  changes: Array<{ raw: WhatIfChange; change: ResourceChange }>,
): Promise<CostEstimate> {
  const usages = changes
    .filter(({ change }) => change.change === 'Create')
    .flatMap(({ raw, change }) => usagesOf(change.type, raw.after ?? {}));
  const prices = await readPrices(azure, location, usages);
  const currency = prices[0]?.currencyCode ?? 'USD';
  let min = 0;
  let max = 0;
  for (const usage of usages) {
    const price = prices.find(
      one => one.serviceName === usage.serviceName && usage.matches(one),
    );
    if (!price) {
      return { currency };
    }
    const perMonth = price.retailPrice * HOURS_PER_MONTH;
    min += usage.min * perMonth;
    max += usage.max * perMonth;
  }
  return { monthlyCost: { min: cents(min), max: cents(max) }, currency };
}

async function readPrices(
  azure: AzureClients,
  location: string,
  usages: Usage[],
): Promise<RetailPrice[]> {
  const filters = new Set(
    usages.map(
      ({ serviceName, armSkuName }) =>
        `serviceName eq '${serviceName}'${armSkuName ? ` and armSkuName eq '${armSkuName}'` : ''}`,
    ),
  );
  const pages = await Promise.all(
    [...filters].map(filter =>
      azure.prices(
        `${filter} and armRegionName eq '${location}' and priceType eq 'Consumption'`,
      ),
    ),
  );
  return pages.flat().filter(price => price.unitOfMeasure === '1 Hour');
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
    matches: price =>
      price.armSkuName === vmSize &&
      !/windows/i.test(price.productName) &&
      !/spot|low priority/i.test(price.skuName),
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

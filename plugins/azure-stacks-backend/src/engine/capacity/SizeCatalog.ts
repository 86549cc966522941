import { AzureClients } from '@slipway/azure-node';
import { SizeOffer } from '@slipway/plugin-azure-stacks-common';
import { z } from 'zod';
import { PriceList, isMachinePrice } from '../PriceList';
import { Remembered } from '../Remembered';

const SKUS_API = '2021-07-01';
const USAGES_API = '2024-07-01';

/** What a region offers changes in weeks. */
const SIZES_SECONDS = 3600;

/** Cores in use change with every scaling; this bounds one form's questions. */
const USAGES_SECONDS = 5;

const skuSchema = z.object({
  resourceType: z.string(),
  name: z.string(),
  family: z.string().default(''),
  locationInfo: z
    .array(z.object({ zones: z.array(z.string()).default([]) }))
    .default([]),
  capabilities: z
    .array(z.object({ name: z.string(), value: z.string() }))
    .default([]),
  restrictions: z
    .array(
      z.object({
        type: z.string(),
        restrictionInfo: z
          .object({ zones: z.array(z.string()).default([]) })
          .optional(),
      }),
    )
    .default([]),
});

const usageSchema = z.object({
  name: z.object({ value: z.string() }),
  currentValue: z.number(),
  limit: z.number(),
});

type Sku = z.infer<typeof skuSchema>;

/** Cores in use and allowed; `undefined`: Azure names no such quota. */
export type CoreUsage = { used: number; limit: number } | undefined;

/** Which virtual machine sizes a region offers, and what is left of them. */
export class SizeCatalog {
  readonly #azure: AzureClients;
  readonly #priceList: PriceList;
  readonly #skus = new Remembered<Sku[]>({ seconds: SIZES_SECONDS });
  readonly #usages = new Remembered<z.infer<typeof usageSchema>[]>({
    seconds: USAGES_SECONDS,
  });

  static create(options: {
    azure: AzureClients;
    priceList: PriceList;
  }): SizeCatalog {
    return new SizeCatalog(options.azure, options.priceList);
  }

  private constructor(azure: AzureClients, priceList: PriceList) {
    this.#azure = azure;
    this.#priceList = priceList;
  }

  /** All sizes that the subscription may use in the region, with prices. */
  async list(subscriptionId: string, location: string): Promise<SizeOffer[]> {
    const [skus, usages, prices] = await Promise.all([
      this.#readSkus(subscriptionId, location),
      this.#readUsages(subscriptionId, location),
      this.#priceList.read({ location, serviceName: 'Virtual Machines' }),
    ]);
    return skus.filter(isOffered).map(sku => {
      const offer = toOffer(sku, usages);
      const price = prices.find(one => isMachinePrice(one, sku.name));
      return price
        ? {
            ...offer,
            pricePerHour: price.retailPrice,
            currency: price.currencyCode,
          }
        : offer;
    });
  }

  /** One size, without its price; `undefined`: the region does not offer it. */
  async find(
    subscriptionId: string,
    location: string,
    vmSize: string,
  ): Promise<SizeOffer | undefined> {
    const [skus, usages] = await Promise.all([
      this.#readSkus(subscriptionId, location),
      this.#readUsages(subscriptionId, location),
    ]);
    const sku = skus.find(
      one => isOffered(one) && one.name.toLowerCase() === vmSize.toLowerCase(),
    );
    return sku && toOffer(sku, usages);
  }

  /** Cores of all families together in the region. */
  async regionCores(
    subscriptionId: string,
    location: string,
  ): Promise<CoreUsage> {
    return coresOf(await this.#readUsages(subscriptionId, location), 'cores');
  }

  #readSkus(subscriptionId: string, location: string): Promise<Sku[]> {
    return this.#skus.get(`${subscriptionId} ${location}`, async () => {
      const items = await this.#azure
        .arm()
        .list(
          `/subscriptions/${subscriptionId}/providers/Microsoft.Compute/skus`,
          SKUS_API,
          `location eq '${location}'`,
        );
      return z
        .array(skuSchema)
        .parse(items)
        .filter(({ resourceType }) => resourceType === 'virtualMachines');
    });
  }

  #readUsages(subscriptionId: string, location: string) {
    return this.#usages.get(`${subscriptionId} ${location}`, async () =>
      z
        .array(usageSchema)
        .parse(
          await this.#azure
            .arm()
            .list(
              `/subscriptions/${subscriptionId}/providers/Microsoft.Compute/locations/${location}/usages`,
              USAGES_API,
            ),
        ),
    );
  }
}

/** Azure lists sizes that the subscription may not use, and says so. */
function isOffered({ restrictions }: Sku): boolean {
  return !restrictions.some(({ type }) => type === 'Location');
}

function toOffer(sku: Sku, usages: z.infer<typeof usageSchema>[]): SizeOffer {
  const capability = (name: string) =>
    Number(sku.capabilities.find(one => one.name === name)?.value ?? NaN);
  const closed = sku.restrictions.flatMap(
    ({ restrictionInfo }) => restrictionInfo?.zones ?? [],
  );
  return {
    name: sku.name,
    cores: capability('vCPUs'),
    memoryGiB: capability('MemoryGB'),
    zones: sku.locationInfo
      .flatMap(({ zones }) => zones)
      .filter(zone => !closed.includes(zone))
      .sort(),
    family: sku.family,
    familyCores: coresOf(usages, sku.family),
  };
}

function coresOf(
  usages: z.infer<typeof usageSchema>[],
  name: string,
): CoreUsage {
  const usage = usages.find(
    one => one.name.value.toLowerCase() === name.toLowerCase(),
  );
  return usage && { used: usage.currentValue, limit: usage.limit };
}

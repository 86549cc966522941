import { z } from 'zod';
import type { AzureHttp } from './AzureHttp';

/** One line of Azure's retail price list. */
export interface RetailPrice {
  currencyCode: string;
  retailPrice: number;
  /** What one price buys, such as `1 Hour`. */
  unitOfMeasure: string;
  armRegionName: string;
  armSkuName: string;
  skuName: string;
  productName: string;
  meterName: string;
  serviceName: string;
  type: string;
  /** Since when the price holds, ISO 8601. */
  effectiveStartDate: string;
}

const pageSchema = z.object({
  Items: z.array(
    z.object({
      currencyCode: z.string(),
      retailPrice: z.number(),
      unitOfMeasure: z.string(),
      armRegionName: z.string(),
      armSkuName: z.string().default(''),
      skuName: z.string().default(''),
      productName: z.string().default(''),
      meterName: z.string().default(''),
      serviceName: z.string().default(''),
      type: z.string().default(''),
      effectiveStartDate: z.string(),
    }),
  ),
  NextPageLink: z.string().nullish(),
});

/** Pages of 100 rows; a filter that matches more than this is too wide to mean anything. */
const MAX_PAGES = 20;

/** Reads every page of the retail price list that matches `filter`. */
export async function readRetailPrices(options: {
  http: AzureHttp;
  endpoint: string;
  filter: string;
  signal?: AbortSignal;
}): Promise<RetailPrice[]> {
  const { http, endpoint, filter, signal } = options;
  const query = new URLSearchParams({
    'api-version': '2023-01-01-preview',
    $filter: filter,
  });
  const prices: RetailPrice[] = [];
  let url: string | undefined = `${endpoint}/api/retail/prices?${query}`;
  for (let page = 0; url && page < MAX_PAGES; page++) {
    const answer: z.infer<typeof pageSchema> = pageSchema.parse(
      await http.call({ url, signal }),
    );
    prices.push(...answer.Items);
    url = answer.NextPageLink ?? undefined;
  }
  return prices;
}

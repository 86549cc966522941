import { createHash } from 'node:crypto';
import { ArmError } from '../arm/ArmError';
import { EmulatorContext } from '../EmulatorContext';
import { Surface } from '../http/Surface';
import { parsePriceFilter } from './priceFilter';
import { ListedPrice } from './ListedPrice';
import { priceTable, priceTableRegion } from './priceTable';

const path = '/_prices/api/retail/prices';
const pageSize = 100;

/** Azure's public list of retail prices; needs no sign-in, as there. */
export function createPricesSurface(context: EmulatorContext): Surface {
  const items = priceTable.map(itemOf);
  const fields = Object.keys(items[0]);
  return {
    name: 'prices',
    matches: request => request.path.toLowerCase().startsWith('/_prices/'),
    describe: () => ({ operation: 'prices' }),
    async handle(request) {
      if (request.path.toLowerCase() !== path || request.method !== 'GET') {
        throw new ArmError(404, 'NotFound', `GET ${path} is what there is`);
      }
      const filter = request.query.get('$filter') ?? '';
      const isWanted = parsePriceFilter(filter, fields);
      const skip = Number(request.query.get('$skip') ?? 0);
      const found = items.filter(item => isWanted(item));
      const page = found.slice(skip, skip + pageSize);
      const next = skip + page.length;
      return {
        status: 200,
        body: {
          BillingCurrency: 'USD',
          CustomerEntityId: 'Default',
          CustomerEntityType: 'Retail',
          Items: page,
          NextPageLink:
            next < found.length
              ? `${context.httpsOrigin}${path}?$filter=${encodeURIComponent(filter)}&$skip=${next}`
              : null,
          Count: page.length,
        },
      };
    },
  };
}

function itemOf(price: ListedPrice) {
  const meterId = idOf(`${price.productName}/${price.meterName}`);
  return {
    currencyCode: 'USD',
    tierMinimumUnits: 0,
    retailPrice: price.retailPrice,
    unitPrice: price.retailPrice,
    armRegionName: priceTableRegion.name,
    location: priceTableRegion.location,
    effectiveStartDate: price.source.readAt,
    meterId,
    meterName: price.meterName,
    productId: idOf(price.productName).slice(0, 12).toUpperCase(),
    skuId:
      `${idOf(price.productName).slice(0, 12)}/${idOf(price.skuName).slice(0, 4)}`.toUpperCase(),
    productName: price.productName,
    skuName: price.skuName,
    serviceName: price.serviceName,
    serviceId: idOf(price.serviceName).slice(0, 12).toUpperCase(),
    serviceFamily: price.serviceFamily,
    unitOfMeasure: price.unitOfMeasure,
    type: 'Consumption',
    priceType: 'Consumption',
    isPrimaryMeterRegion: true,
    armSkuName: price.armSkuName,
  };
}

/** Stable ids, made from names: Azure's own are not known here. */
function idOf(name: string): string {
  const hash = createHash('sha256').update(name).digest('hex');
  return hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}

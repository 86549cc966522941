import { AzureClients, RetailPrice } from '@slipway/azure-node';
import { Remembered } from './Remembered';

/** List prices change at the beginning of a month at most. */
const KEPT_SECONDS = 3600;

/** Azure's retail prices by the hour, read once an hour. */
export class PriceList {
  readonly #azure: AzureClients;
  readonly #prices = new Remembered<RetailPrice[]>({ seconds: KEPT_SECONDS });

  static create(options: { azure: AzureClients }): PriceList {
    return new PriceList(options.azure);
  }

  private constructor(azure: AzureClients) {
    this.#azure = azure;
  }

  /** Prices of a service in a region, of one size where `armSkuName` is given. */
  read(options: {
    location: string;
    serviceName: string;
    armSkuName?: string;
  }): Promise<RetailPrice[]> {
    const { location, serviceName, armSkuName } = options;
    const filter = [
      `serviceName eq '${serviceName}'`,
      ...(armSkuName ? [`armSkuName eq '${armSkuName}'`] : []),
      `armRegionName eq '${location}'`,
      "priceType eq 'Consumption'",
    ].join(' and ');
    return this.#prices.get(filter, async () =>
      (await this.#azure.prices(filter)).filter(
        price => price.unitOfMeasure === '1 Hour',
      ),
    );
  }
}

/** The line of a Linux machine's size at the full price. */
export function isMachinePrice(price: RetailPrice, vmSize: string): boolean {
  return (
    price.armSkuName === vmSize &&
    !/windows/i.test(price.productName) &&
    !/spot|low priority/i.test(price.skuName)
  );
}

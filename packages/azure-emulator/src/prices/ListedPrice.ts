import { PriceSource } from './PriceSource';

/** One price of the table. */
export interface ListedPrice {
  serviceName: string;
  serviceFamily: string;
  productName: string;
  skuName: string;
  armSkuName: string;
  meterName: string;
  /** US dollars for one unit, before any discount. */
  retailPrice: number;
  unitOfMeasure: string;
  source: PriceSource;
}

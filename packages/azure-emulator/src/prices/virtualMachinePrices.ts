import { ListedPrice } from './ListedPrice';
import { karpenterPrices } from './PriceSource';

/** US dollars an hour for one core of each series on Linux, and the sizes that were read. */
const series: Array<[name: string, perCore: number, sizes: string]> = [
  ['Dv5', 0.059, 'D2_v5 D4_v5 D8_v5 D16_v5 D32_v5'],
  ['Dsv5', 0.059, 'D2s_v5 D4s_v5 D8s_v5 D16s_v5 D32s_v5'],
  ['Ddsv5', 0.0695, 'D2ds_v5 D4ds_v5 D8ds_v5 D16ds_v5 D32ds_v5'],
  ['Dsv6', 0.062, 'D2s_v6 D4s_v6 D8s_v6'],
  ['Ev5', 0.076, 'E2_v5 E4_v5 E8_v5 E16_v5 E32_v5'],
  ['Esv5', 0.076, 'E2s_v5 E4s_v5 E8s_v5 E16s_v5 E32s_v5'],
  ['Bsv2', 0.052, 'B2s_v2 B4s_v2 B8s_v2'],
  ['Fsv2', 0.048, 'F2s_v2 F4s_v2 F8s_v2'],
];

/** Sizes of these series cost as much a core, whatever their size. */
export const virtualMachinePrices: ListedPrice[] = series.flatMap(
  ([name, perCore, sizes]) =>
    sizes.split(' ').map(size => ({
      serviceName: 'Virtual Machines',
      serviceFamily: 'Compute',
      productName: `Virtual Machines ${name} Series`,
      skuName: size.replaceAll('_', ' '),
      armSkuName: `Standard_${size}`,
      meterName: size.replaceAll('_', ' '),
      retailPrice: round(perCore * Number(/\d+/.exec(size)?.[0])),
      unitOfMeasure: '1 Hour',
      source: karpenterPrices,
    })),
);

function round(price: number): number {
  return Math.round(price * 1e6) / 1e6;
}

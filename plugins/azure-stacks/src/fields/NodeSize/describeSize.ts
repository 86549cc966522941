import type { SizeOffer } from '@slipway/plugin-azure-stacks-common';

/** Hours that Azure counts for a month. */
const HOURS_PER_MONTH = 730;

/** What one machine of a size costs a month; unknown is said. */
export function sizePrice(size: SizeOffer): string {
  const { pricePerHour, currency = 'USD' } = size;
  if (pricePerHour === undefined) {
    return 'price unknown';
  }
  const format = new Intl.NumberFormat(undefined, {
    style: 'currency',
    currency,
    maximumFractionDigits: 0,
  });
  return `${format.format(pricePerHour * HOURS_PER_MONTH)} a month`;
}

/** How much of a size's family is left; unknown is said. */
export function sizeQuota({ familyCores }: SizeOffer): string {
  return familyCores
    ? `${familyCores.limit - familyCores.used} of ${familyCores.limit} vCPU left`
    : 'quota unknown';
}

/** What a size is, in a line. */
export function describeSize(size: SizeOffer): string {
  const zones =
    size.zones.length > 0 ? `zones ${size.zones.join(', ')}` : 'no zones';
  return [
    `${size.cores} vCPU`,
    `${size.memoryGiB} GiB`,
    zones,
    sizePrice(size),
    sizeQuota(size),
  ].join(' · ');
}

/** Whether a size fits all words of a search, e.g. `d4` or `4 vcpu 16 gib`. */
export function matchesSize(size: SizeOffer, search: string): boolean {
  const amounts = [`${size.cores}vcpu`, `${size.memoryGiB}gib`];
  const text = `${size.name} ${size.family}`.toLowerCase();
  return search
    .toLowerCase()
    .replace(/(\d)\s+(?=vcpu|gib)/g, '$1')
    .split(/\s+/)
    .every(word => amounts.includes(word) || text.includes(word));
}

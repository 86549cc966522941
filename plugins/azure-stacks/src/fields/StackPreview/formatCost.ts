import type { StackPreview } from '@slipway/plugin-azure-stacks-common';

/** What a stack costs a month, for people; a part that is not known is said. */
export function formatCost(
  preview: Pick<StackPreview, 'monthlyCost' | 'currency' | 'unpriced'>,
): string {
  const { monthlyCost, currency, unpriced = [] } = preview;
  if (!monthlyCost) {
    return 'Unknown';
  }
  const format = new Intl.NumberFormat(undefined, {
    style: 'currency',
    currency,
    maximumFractionDigits: 0,
  });
  const { min, max } = monthlyCost;
  const range =
    Math.round(min) === Math.round(max)
      ? format.format(max)
      : `${format.format(min)} to ${format.format(max)}`;
  return unpriced.length > 0 ? `${range} and what is unknown` : range;
}

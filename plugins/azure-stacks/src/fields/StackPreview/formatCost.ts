import type { StackPreview } from '@slipway/plugin-azure-stacks-common';

/** What a stack costs a month, for people. */
export function formatCost(preview: StackPreview): string {
  const { monthlyCost, currency } = preview;
  if (!monthlyCost) {
    return 'The monthly cost is not known: no price was found.';
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
  return `About ${range} a month at list prices.`;
}

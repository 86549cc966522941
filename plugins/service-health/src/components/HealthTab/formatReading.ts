import type { HealthReading } from '@slipway/plugin-service-health-common';

/** `memoryPercent` → `Memory percent`. */
export function readingTitle(name: string): string {
  const words = name
    .replace(/(Percent|Ms)$/, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A reading's value with its unit; a share (0 to 1) as a percentage. */
export function formatReading(reading: HealthReading): string {
  const { value, unit } = reading;
  if (typeof value !== 'number') {
    return value;
  }
  const isShare = unit === 'share';
  const number = (isShare ? value * 100 : value).toLocaleString(undefined, {
    maximumFractionDigits: 1,
  });
  const shownUnit = isShare ? '%' : unit;
  return shownUnit ? `${number} ${shownUnit}` : number;
}

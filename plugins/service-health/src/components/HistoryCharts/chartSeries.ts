import type {
  HistoryResponse,
  HistorySeries,
} from '@slipway/plugin-service-health-common';

/** Values of one reading on a common time axis; `null` where there is none. */
export interface ChartOfReading {
  reading: string;
  unit: string;
  /** Starts of the intervals in ms, every interval from `from` to `to`. */
  times: number[];
  lines: { label: string; values: (number | null)[] }[];
}

function lastPart(resourceId: string): string {
  return resourceId.slice(resourceId.lastIndexOf('/') + 1);
}

/**
 * One chart a reading, a line a resource. Every interval of the time asked for
 * is there, so that one without a value is a gap and no straight line.
 */
export function chartsOf(history: HistoryResponse): ChartOfReading[] {
  const groups = new Map<string, HistorySeries[]>();
  for (const series of history.series) {
    const key = `${series.reading} ${series.grainSeconds}`;
    groups.set(key, [...(groups.get(key) ?? []), series]);
  }
  return [...groups.values()].map(group => {
    const [{ reading, unit, grainSeconds }] = group;
    const grainMs = grainSeconds * 1000;
    const slotOf = (at: string) => Math.floor(Date.parse(at) / grainMs);
    const first = slotOf(history.from);
    const last = Math.max(
      first + 1,
      Math.ceil(Date.parse(history.to) / grainMs),
    );
    const slots = Array.from({ length: last - first }, (_, i) => first + i);
    const isShare = unit === 'share';
    return {
      reading,
      unit: isShare ? '%' : unit,
      times: slots.map(slot => slot * grainMs),
      lines: group.map(({ resourceId, source, points }) => {
        const values = new Map(
          points.map(({ at, value }) => [
            slotOf(at),
            isShare ? value * 100 : value,
          ]),
        );
        return {
          label: resourceId ? lastPart(resourceId) : source,
          values: slots.map(slot => values.get(slot) ?? null),
        };
      }),
    };
  });
}

/** What a line shows, in words: the last value, the range, and how much is missing. */
export function describeLine(
  values: readonly (number | null)[],
  unit: string,
): string {
  const known = values.filter((value): value is number => value !== null);
  if (known.length === 0) {
    return 'no value';
  }
  const inWords = (value: number) =>
    `${value.toLocaleString(undefined, { maximumFractionDigits: 1 })}${unit && ` ${unit}`}`;
  const missing = Math.round((1 - known.length / values.length) * 100);
  return [
    `last ${inWords(known[known.length - 1])}`,
    `lowest ${inWords(Math.min(...known))}`,
    `highest ${inWords(Math.max(...known))}`,
    ...(missing > 0 ? [`${missing} % of the time without a value`] : []),
  ].join(', ');
}

import { LoadStore, parseSeriesKey } from '../../load';
import { Series } from './promql/PromqlValue';

/**
 * What a subscription's services exported in a span, series by series. A series that a scrape no
 * longer finds ends there, as Prometheus marks it.
 */
export function readSeries(
  store: LoadStore,
  subscriptionId: string,
  fromMs: number,
  toMs: number,
): Series[] {
  const found = new Map<string, Series>();
  for (const { atMs, series } of store.scrapesBetween(fromMs, toMs)) {
    for (const [key, value] of Object.entries(series)) {
      const known = found.get(key);
      if (known) {
        known.points.push({ atMs, value });
        continue;
      }
      const [owner, labels] = parseSeriesKey(key);
      if (owner === subscriptionId.toLowerCase()) {
        found.set(key, { labels, points: [{ atMs, value }] });
      }
    }
    for (const { points } of found.values()) {
      const last = points[points.length - 1];
      if (last.atMs < atMs && !last.isStale) {
        points.push({ atMs, value: NaN, isStale: true });
      }
    }
  }
  return [...found.values()];
}

import { LoadStore, parseSeriesKey } from '../../load';
import { Series } from './promql/PromqlValue';

/** What a subscription's services exported in a span, series by series. */
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
  }
  return [...found.values()];
}

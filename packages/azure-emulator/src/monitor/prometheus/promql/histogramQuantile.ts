import { keyOfLabels, Labels, Sample } from './PromqlValue';

interface Bucket {
  /** Upper bound, itself included. */
  le: number;
  /** Observations up to the bound. */
  count: number;
}

/** Estimates a quantile for each histogram in a vector of `_bucket` samples. */
export function histogramQuantile(rank: number, samples: Sample[]): Sample[] {
  const histograms = new Map<string, { labels: Labels; buckets: Bucket[] }>();
  for (const { labels, value } of samples) {
    const le = parseBound(labels.le);
    if (le === undefined) {
      continue;
    }
    const { le: _le, __name__: _name, ...rest } = labels;
    const key = keyOfLabels(rest);
    const known = histograms.get(key) ?? { labels: rest, buckets: [] };
    known.buckets.push({ le, count: value });
    histograms.set(key, known);
  }
  return [...histograms.values()].map(({ labels, buckets }) => ({
    labels,
    value: bucketQuantile(rank, buckets),
  }));
}

function parseBound(text: string | undefined): number | undefined {
  if (!text) {
    return undefined;
  }
  const sign = text.startsWith('-') ? -1 : 1;
  const value = /^[+-]?inf$/i.test(text) ? sign * Infinity : Number(text);
  return Number.isNaN(value) ? undefined : value;
}

function bucketQuantile(rank: number, unordered: Bucket[]): number {
  if (Number.isNaN(rank)) {
    return NaN;
  }
  if (rank < 0 || rank > 1) {
    return rank < 0 ? -Infinity : Infinity;
  }
  const buckets = tidy(unordered);
  const last = buckets[buckets.length - 1];
  if (last.le !== Infinity || buckets.length < 2 || last.count === 0) {
    return NaN;
  }
  const wanted = rank * last.count;
  const found = buckets.findIndex(({ count }) => count >= wanted);
  const at = found < 0 ? buckets.length - 1 : found;
  if (at === buckets.length - 1) {
    return buckets[at - 1].le;
  }
  const { le, count } = buckets[at];
  if (at === 0) {
    return le <= 0 ? le : le * (wanted / count);
  }
  const below = buckets[at - 1];
  return (
    below.le +
    (le - below.le) * ((wanted - below.count) / (count - below.count))
  );
}

/** In order, equal bounds summed, counts never falling. */
function tidy(buckets: Bucket[]): Bucket[] {
  const merged: Bucket[] = [];
  for (const { le, count } of buckets.toSorted((a, b) =>
    a.le === b.le ? 0 : a.le - b.le,
  )) {
    const last = merged.at(-1);
    if (last?.le === le) {
      last.count += count;
    } else {
      merged.push({ le, count });
    }
  }
  let most = -Infinity;
  for (const bucket of merged) {
    most = Math.max(most, bucket.count);
    bucket.count = most;
  }
  return merged;
}

/** A sum that keeps what single additions lose (Kahan's method, with Neumaier's improvement). */
export function preciseSum(values: number[]): number {
  let sum = 0;
  let lost = 0;
  for (const value of values) {
    const next = sum + value;
    if (!Number.isFinite(next)) {
      lost = 0;
    } else if (Math.abs(sum) >= Math.abs(value)) {
      lost += sum - next + value;
    } else {
      lost += value - next + sum;
    }
    sum = next;
  }
  return sum + lost;
}

export function mean(values: number[]): number {
  const sum = preciseSum(values);
  if (Number.isFinite(sum) || values.some(value => !Number.isFinite(value))) {
    return sum / values.length;
  }
  // The sum is too large for a number, the mean is not.
  return preciseSum(values.map(value => value / values.length));
}

/** Variance of the whole, not of a sample. */
export function variance(values: number[]): number {
  // Welford's method: equal values have exactly none.
  let average = 0;
  let squares = 0;
  values.forEach((value, at) => {
    const delta = value - average;
    average += delta / (at + 1);
    squares += delta * (value - average);
  });
  return squares / values.length;
}

/** Between the two nearest ranks, weighted; outside 0 to 1 it is infinite. */
export function quantile(rank: number, values: number[]): number {
  if (values.length === 0 || Number.isNaN(rank)) {
    return NaN;
  }
  if (rank < 0 || rank > 1) {
    return rank < 0 ? -Infinity : Infinity;
  }
  const sorted = values.toSorted(nanFirst);
  const place = rank * (sorted.length - 1);
  const low = Math.max(0, Math.floor(place));
  const high = Math.min(sorted.length - 1, low + 1);
  const weight = place - Math.floor(place);
  return sorted[low] * (1 - weight) + sorted[high] * weight;
}

export function nanFirst(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) {
    return Number(Number.isNaN(b)) - Number(Number.isNaN(a));
  }
  return a === b ? 0 : a - b;
}

/** The greatest (1) or least (-1); not a number only where all are not. */
export function extreme(values: number[], sign: 1 | -1): number {
  return values.reduce(
    (best, value) =>
      Number.isNaN(best) || (value - best) * sign > 0 ? value : best,
    NaN,
  );
}

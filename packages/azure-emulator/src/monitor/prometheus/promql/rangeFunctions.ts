import { extreme, mean, preciseSum, variance } from './preciseSum';
import { Point } from './PromqlValue';

type RangeFunction = (
  points: Point[],
  startMs: number,
  endMs: number,
) => number | undefined;

/**
 * What a series grew over the whole range: what the points show is stretched to the range's ends,
 * by at most half a step where a series begins or stops inside; a counter is never below zero.
 */
function extrapolated(isCounter: boolean, isRate: boolean): RangeFunction {
  return (points, startMs, endMs) => {
    if (points.length < 2) {
      return undefined;
    }
    const [first, last] = [points[0], points[points.length - 1]];
    const resets = isCounter
      ? points.slice(1).reduce((lost, { value }, at) => {
          const before = points[at].value;
          return value < before ? lost + before : lost;
        }, 0)
      : 0;
    const grown = last.value - first.value + resets;
    const sampledMs = last.atMs - first.atMs;
    const stepMs = sampledMs / (points.length - 1);
    const bound = (gapMs: number) =>
      gapMs >= stepMs * 1.1 ? stepMs / 2 : gapMs;
    let beforeMs = bound(first.atMs - startMs);
    if (isCounter && grown > 0 && first.value >= 0) {
      beforeMs = Math.min(beforeMs, sampledMs * (first.value / grown));
    }
    const factor =
      (sampledMs + beforeMs + bound(endMs - last.atMs)) / sampledMs;
    return isRate
      ? grown * (factor / ((endMs - startMs) / 1000))
      : grown * factor;
  };
}

/** Growth between the last two points. */
function instant(isRate: boolean): RangeFunction {
  return points => {
    const [before, last] = points.slice(-2);
    if (!last) {
      return undefined;
    }
    const isReset = isRate && last.value < before.value;
    const grown = isReset ? last.value : last.value - before.value;
    return isRate ? grown / ((last.atMs - before.atMs) / 1000) : grown;
  };
}

function overTime(reduce: (values: number[]) => number): RangeFunction {
  return points =>
    points.length === 0 ? undefined : reduce(points.map(({ value }) => value));
}

/** How often two points in turn are told apart. */
function turns(isTurn: (before: number, after: number) => boolean) {
  return overTime(
    values =>
      values.filter((value, at) => at > 0 && isTurn(values[at - 1], value))
        .length,
  );
}

/** A straight line through the points, by least squares: slope a second, and value at a moment. */
export function regression(
  points: Point[],
  atMs: number,
): { slope: number; value: number } | undefined {
  if (points.length < 2) {
    return undefined;
  }
  const first = points[0].value;
  if (points.every(({ value }) => value === first)) {
    return Number.isFinite(first)
      ? { slope: 0, value: first }
      : { slope: NaN, value: NaN };
  }
  const xs = points.map(point => (point.atMs - atMs) / 1000);
  const ys = points.map(({ value }) => value);
  const count = points.length;
  const [sumX, sumY] = [preciseSum(xs), preciseSum(ys)];
  const covariance =
    preciseSum(xs.map((x, at) => x * ys[at])) - (sumX * sumY) / count;
  const spread = preciseSum(xs.map(x => x * x)) - (sumX * sumX) / count;
  const slope = covariance / spread;
  return { slope, value: sumY / count - (slope * sumX) / count };
}

/** Functions of the points of each series in a range; without enough points a series is left out. */
export const rangeFunctions: Record<string, RangeFunction> = {
  rate: extrapolated(true, true),
  increase: extrapolated(true, false),
  delta: extrapolated(false, false),
  irate: instant(true),
  idelta: instant(false),
  deriv: points => regression(points, points[0]?.atMs ?? 0)?.slope,
  changes: turns((a, b) => a !== b && !(Number.isNaN(a) && Number.isNaN(b))),
  resets: turns((a, b) => b < a),
  avg_over_time: overTime(mean),
  min_over_time: overTime(values => extreme(values, -1)),
  max_over_time: overTime(values => extreme(values, 1)),
  sum_over_time: overTime(preciseSum),
  count_over_time: overTime(values => values.length),
  last_over_time: overTime(values => values[values.length - 1]),
  first_over_time: overTime(values => values[0]),
  present_over_time: overTime(() => 1),
  stddev_over_time: overTime(values => Math.sqrt(variance(values))),
  stdvar_over_time: overTime(variance),
};

/** Smoothed value of a series with a trend (Holt's linear method). */
export function smoothed(
  points: Point[],
  factor: number,
  trendFactor: number,
): number | undefined {
  if (points.length < 2) {
    return undefined;
  }
  let level = points[0].value;
  let trend = points[1].value - points[0].value;
  for (let at = 1; at < points.length; at += 1) {
    const next = factor * points[at].value + (1 - factor) * (level + trend);
    trend = trendFactor * (next - level) + (1 - trendFactor) * trend;
    level = next;
  }
  return level;
}

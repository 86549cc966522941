import type { PromqlValue, Sample, Series } from './PromqlValue';
import { PromqlError } from './PromqlError';

type RangeFunction = (
  points: Series['points'],
  rangeMs: number,
  endMs: number,
) => number | undefined;

/** Growth of a counter over the points, resets taken out. */
function growth(points: Series['points']): number {
  return points.slice(1).reduce((total, { value }, at) => {
    const before = points[at].value;
    return total + (value >= before ? value - before : value);
  }, 0);
}

/**
 * Growth over the whole range: what the points show is stretched to the range's ends, by at most
 * half a step where a series begins or stops inside, and never below zero at the start.
 */
const increase: RangeFunction = (points, rangeMs, endMs) => {
  if (points.length < 2) {
    return undefined;
  }
  const [first, last] = [points[0], points[points.length - 1]];
  const grown = growth(points);
  const sampledMs = last.atMs - first.atMs;
  const stepMs = sampledMs / (points.length - 1);
  const bound = (gapMs: number) => (gapMs > stepMs * 1.1 ? stepMs / 2 : gapMs);
  let beforeMs = bound(first.atMs - (endMs - rangeMs));
  if (grown > 0) {
    beforeMs = Math.min(beforeMs, (sampledMs * first.value) / grown);
  }
  return (
    grown * ((sampledMs + beforeMs + bound(endMs - last.atMs)) / sampledMs)
  );
};

function overTime(reduce: (values: number[]) => number): RangeFunction {
  return points =>
    points.length === 0 ? undefined : reduce(points.map(({ value }) => value));
}

const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);

/** Functions of a range vector. */
export const rangeFunctions: Record<string, RangeFunction> = {
  increase,
  rate(points, rangeMs, endMs) {
    const total = increase(points, rangeMs, endMs);
    return total === undefined ? undefined : total / (rangeMs / 1000);
  },
  delta: points =>
    points.length < 2
      ? undefined
      : points[points.length - 1].value - points[0].value,
  max_over_time: overTime(values => Math.max(...values)),
  min_over_time: overTime(values => Math.min(...values)),
  avg_over_time: overTime(values => sum(values) / values.length),
  sum_over_time: overTime(sum),
  count_over_time: overTime(values => values.length),
  last_over_time: overTime(values => values[values.length - 1]),
};

function ofEach(apply: (value: number, ...rest: number[]) => number) {
  return ([vector, ...rest]: PromqlValue[]): Sample[] => {
    if (!Array.isArray(vector)) {
      throw new PromqlError('expected type instant vector, got scalar');
    }
    const numbers = rest.map(Number);
    return vector.map(({ labels, value }) => ({
      labels: Object.fromEntries(
        Object.entries(labels).filter(([name]) => name !== '__name__'),
      ),
      value: apply(value, ...numbers),
    }));
  };
}

/** Functions of what stands at one moment. */
export const vectorFunctions: Record<
  string,
  (args: PromqlValue[]) => PromqlValue
> = {
  abs: ofEach(Math.abs),
  ceil: ofEach(Math.ceil),
  floor: ofEach(Math.floor),
  round: ofEach(Math.round),
  clamp_min: ofEach((value, least) => Math.max(value, least)),
  clamp_max: ofEach((value, most) => Math.min(value, most)),
  vector: ([value]) => [{ labels: {}, value: Number(value) }],
  scalar: ([value]) =>
    Array.isArray(value) && value.length === 1 ? value[0].value : NaN,
};

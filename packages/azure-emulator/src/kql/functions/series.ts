import { KqlValue } from '../values';
import { scalar, ScalarFunction, ScalarFunctions } from './ScalarFunction';

type Calculate = (a: number, b: number) => number | boolean;

/** Element by element; null where either is no number. */
function pairwise(calculate: Calculate): ScalarFunction {
  return scalar('dynamic', [2], ([left, right]) => {
    const lists = [left, right].filter(list => Array.isArray(list));
    if (lists.length === 0) {
      return undefined;
    }
    const length = Math.max(...lists.map(list => list.length));
    const at = (value: KqlValue, index: number) =>
      Array.isArray(value) ? value[index] : value;
    return Array.from({ length }, (_, index) => {
      const [a, b] = [at(left, index), at(right, index)];
      return typeof a === 'number' && typeof b === 'number'
        ? calculate(a, b)
        : null;
    });
  });
}

function each(calculate: (value: number) => number): ScalarFunction {
  return scalar('dynamic', [1], ([series]) =>
    Array.isArray(series)
      ? series.map(value =>
          typeof value === 'number' ? calculate(value) : null,
        )
      : undefined,
  );
}

function numbersOf(series: KqlValue): number[] {
  return (Array.isArray(series) ? series : []).filter(
    value => typeof value === 'number',
  );
}

/** Puts the nearest value on one side in place of what is missing. */
function fill(isForward: boolean): ScalarFunction {
  return scalar('dynamic', [1, 2], ([series, placeholder]) => {
    if (!Array.isArray(series)) {
      return undefined;
    }
    const ordered = isForward ? [...series] : series.toReversed();
    let known: KqlValue = null;
    const filled = ordered.map(value => {
      const isGap = (value ?? null) === (placeholder ?? null);
      known = isGap ? known : value;
      return isGap ? known : value;
    });
    return isForward ? filled : filled.reverse();
  });
}

function statistics([series]: KqlValue[]): KqlValue {
  const numbers = numbersOf(series);
  if (numbers.length === 0) {
    return undefined;
  }
  const average = numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
  const [min, max] = [Math.min(...numbers), Math.max(...numbers)];
  const variance =
    numbers.reduce((sum, x) => sum + (x - average) ** 2, 0) /
    Math.max(1, numbers.length - 1);
  return {
    min,
    min_idx: numbers.indexOf(min),
    max,
    max_idx: numbers.indexOf(max),
    avg: average,
    stdev: Math.sqrt(variance),
    variance,
    sum: average * numbers.length,
    len: numbers.length,
  };
}

/** Functions of arrays of numbers, as `make-series` gives them. */
export const seriesFunctions: ScalarFunctions = {
  series_add: pairwise((a, b) => a + b),
  series_subtract: pairwise((a, b) => a - b),
  series_multiply: pairwise((a, b) => a * b),
  series_divide: pairwise((a, b) => a / b),
  series_greater: pairwise((a, b) => a > b),
  series_greater_equals: pairwise((a, b) => a >= b),
  series_less: pairwise((a, b) => a < b),
  series_less_equals: pairwise((a, b) => a <= b),
  series_equals: pairwise((a, b) => a === b),
  series_not_equals: pairwise((a, b) => a !== b),
  series_abs: each(Math.abs),
  series_floor: each(Math.floor),
  series_ceiling: each(Math.ceil),
  series_exp: each(Math.exp),
  series_log: each(Math.log),
  series_sign: each(Math.sign),
  series_sum: scalar('real', [1], ([series]) =>
    numbersOf(series).reduce((sum, x) => sum + x, 0),
  ),
  series_fill_forward: fill(true),
  series_fill_backward: fill(false),
  series_fill_const: scalar('dynamic', [2, 3], ([series, put, gap]) =>
    Array.isArray(series)
      ? series.map(value =>
          (value ?? null) === (gap ?? null) ? (put ?? null) : value,
        )
      : undefined,
  ),
  series_stats_dynamic: scalar('dynamic', [1, 2], statistics),
};

import { commonType, isInteger, KqlType } from './KqlType';
import { ordinalAs } from './ordinalAs';
import { percentileOf } from './percentileOf';
import { Typed } from './Scope';
import { covariance, deviation, numbersOf, variance } from './statistics';
import {
  compareValues,
  identityOf,
  isDynamicObject,
  isMissing,
  KqlValue,
  Row,
} from './values';

/** Reduces a group's rows to one value. */
export interface Aggregate {
  type: KqlType | ((types: KqlType[]) => KqlType);
  least: number;
  most: number;
  /** What stands before the argument's name in the column's name. */
  prefix?: string;
  reduce(rows: Row[], args: Typed[]): KqlValue;
}

const first = ([type]: KqlType[]) => type;
const summed = ([type]: KqlType[]) => (isInteger(type) ? 'long' : type);

function aggregate(
  type: Aggregate['type'],
  [least, most = least]: [number, number?],
  reduce: Aggregate['reduce'],
  prefix?: string,
): Aggregate {
  return { type, least, most, reduce, prefix };
}

/** The same over the rows for which the last argument, or the one at `at`, is true. */
function whereTrue(inner: Aggregate, at = inner.least, name?: string) {
  return aggregate(
    inner.type,
    [inner.least + 1, inner.most + 1],
    (rows, args) =>
      inner.reduce(
        rows.filter(row => args[at].evaluate(row) === true),
        args.filter((_, index) => index !== at),
      ),
    name ?? inner.prefix,
  );
}

function valuesOf(rows: Row[], { evaluate }: Typed): KqlValue[] {
  return rows.map(row => evaluate(row)).filter(value => !isMissing(value));
}

/** The row whose value comes first in the order that `sign` gives. */
export function extremeRow(
  rows: Row[],
  { evaluate }: Typed,
  sign: 1 | -1,
): Row | undefined {
  let best: Row | undefined;
  let bestValue: KqlValue;
  for (const row of rows) {
    const value = evaluate(row);
    const order = best && compareValues(value, bestValue);
    const isFirst = best === undefined && !isMissing(value);
    if (isFirst || (order !== undefined && order * sign > 0)) {
      best = row;
      bestValue = value;
    }
  }
  return best;
}

function extreme(sign: 1 | -1): Aggregate['reduce'] {
  return (rows, [value]) => {
    const row = extremeRow(rows, value, sign);
    return row && value.evaluate(row);
  };
}

function limited(values: KqlValue[], limit: Typed | undefined): KqlValue[] {
  const most = limit ? Number(limit.evaluate({})) : Infinity;
  return values.slice(0, most);
}

function distinct(rows: Row[], value: Typed): KqlValue[] {
  const items = valuesOf(rows, value)
    .flatMap(item => (Array.isArray(item) ? item : [item]))
    .map(item => [identityOf(item), item] as const);
  return [...new Map(items).values()];
}

function mergeBags(rows: Row[], [bag]: Typed[]): KqlValue {
  const bags = valuesOf(rows, bag).filter(isDynamicObject);
  return bags.reduce((merged, each) => ({ ...merged, ...each, ...merged }), {});
}

function percentiles(rows: Row[], [value, ...ranks]: Typed[]): KqlValue[] {
  const numbers = numbersOf(rows, value);
  return ranks
    .flatMap(rank => rank.evaluate({}) as number | number[])
    .map(rank => ordinalAs(value.type, percentileOf(numbers, rank)));
}

const count = aggregate('long', [0, 1], rows => rows.length);
const sum = aggregate(summed, [1], (rows, [value]) =>
  ordinalAs(
    value.type,
    numbersOf(rows, value).reduce((total, x) => total + x, 0),
  ),
);
const average = aggregate(
  ([type]) => (type === 'timespan' || type === 'datetime' ? type : 'real'),
  [1],
  (rows, [value]) => {
    const numbers = numbersOf(rows, value);
    const total = numbers.reduce((all, x) => all + x, 0);
    return numbers.length === 0
      ? undefined
      : ordinalAs(value.type, total / numbers.length);
  },
);
const max = aggregate(first, [1], extreme(1));
const min = aggregate(first, [1], extreme(-1));
const dcount = aggregate(
  'long',
  [1, 2],
  (rows, [value]) => new Set(valuesOf(rows, value).map(identityOf)).size,
);
const countDistinct = aggregate('long', [1], dcount.reduce);
const stdev = aggregate('real', [1], (rows, [x]) => deviation(rows, x, true));
const list = aggregate(
  'dynamic',
  [1, 2],
  (rows, [value, limit]) => limited(valuesOf(rows, value), limit),
  'list',
);
const set = aggregate(
  'dynamic',
  [1, 2],
  (rows, [value, limit]) => limited(distinct(rows, value), limit),
  'set',
);
const bag = aggregate('dynamic', [1, 2], mergeBags, 'bag');
const any = aggregate(
  first,
  [1],
  (rows, [value]) => valuesOf(rows, value).at(0),
  'any',
);
const spread = aggregate('real', [1], (rows, [x]) => variance(rows, x, true));
const joint = aggregate('real', [2], (rows, [x, y]) =>
  covariance(rows, x, y, true),
);

function bits(combine: (a: bigint, b: bigint) => bigint): Aggregate {
  return aggregate('long', [1], (rows, [value]) => {
    const numbers = numbersOf(rows, value).map(x => BigInt(Math.trunc(x)));
    return numbers.length === 0
      ? undefined
      : Number(numbers.reduce((a, b) => combine(a, b)));
  });
}

/** Every aggregate with one result, by name; `arg_max`, `percentiles` and `take_any` are summarize's. */
export const aggregates: Record<string, Aggregate> = {
  count,
  countif: aggregate(
    'long',
    [1],
    (rows, [condition]) =>
      rows.filter(row => condition.evaluate(row) === true).length,
  ),
  sum,
  sumif: whereTrue(sum),
  avg: average,
  avgif: whereTrue(average),
  max,
  maxif: whereTrue(max),
  min,
  minif: whereTrue(min),
  dcount,
  dcountif: whereTrue(dcount, 1),
  count_distinct: countDistinct,
  count_distinctif: whereTrue(countDistinct),
  stdev,
  stdevif: whereTrue(stdev),
  stdevp: aggregate('real', [1], (rows, [x]) => deviation(rows, x, false)),
  variance: spread,
  varianceif: whereTrue(spread),
  variancep: aggregate('real', [1], (rows, [x]) => variance(rows, x, false)),
  variancepif: whereTrue(
    aggregate('real', [1], (rows, [x]) => variance(rows, x, false)),
  ),
  covariance: joint,
  covarianceif: whereTrue(joint),
  covariancep: aggregate('real', [2], (rows, [x, y]) =>
    covariance(rows, x, y, false),
  ),
  make_list: list,
  makelist: list,
  make_list_if: whereTrue(list, 1),
  make_list_with_nulls: aggregate(
    'dynamic',
    [1],
    (rows, [value]) => rows.map(row => value.evaluate(row) ?? null),
    'list',
  ),
  make_set: set,
  makeset: set,
  make_set_if: whereTrue(set, 1),
  make_bag: bag,
  make_bag_if: whereTrue(bag, 1),
  percentile: aggregate(first, [2], (rows, args) => percentiles(rows, args)[0]),
  percentiles_array: aggregate('dynamic', [2, 64], percentiles, 'percentiles'),
  any,
  anyif: whereTrue(any, 1, 'anyif'),
  take_anyif: whereTrue(any, 1, ''),
  binary_all_and: bits((a, b) => a & b),
  binary_all_or: bits((a, b) => a | b),
  binary_all_xor: bits((a, b) => a ^ b),
};

/** The type of an aggregate's result. */
export function aggregateType({ type }: Aggregate, args: Typed[]): KqlType {
  const types = args.map(arg => arg.type);
  return typeof type === 'function' ? (type(types) ?? commonType(types)) : type;
}

import { limitError } from '../KqlError';
import {
  identityOf,
  isMissing,
  KqlValue,
  Timespan,
  toOrdinal,
} from '../values';
import { scalar, ScalarFunctions } from './ScalarFunction';

const longestArray = 1_048_576;

function arrayOr<T>(
  value: KqlValue,
  apply: (array: KqlValue[]) => T,
): T | undefined {
  return Array.isArray(value) ? apply(value) : undefined;
}

function slice([value, start, end]: KqlValue[]): KqlValue {
  return arrayOr(value, array => {
    const place = (index: KqlValue) =>
      Number(index) < 0 ? array.length + Number(index) : Number(index);
    return array.slice(Math.max(0, place(start)), place(end) + 1);
  });
}

function splitAt([value, indices]: KqlValue[]): KqlValue {
  return arrayOr(value, array => {
    const cuts = (Array.isArray(indices) ? indices : [indices]).map(index =>
      Number(index) < 0 ? array.length + Number(index) : Number(index),
    );
    return [0, ...cuts].map((from, at) => array.slice(from, cuts[at]));
  });
}

function shift([value, steps, fill]: KqlValue[], sign: 1 | -1): KqlValue {
  return arrayOr(value, array =>
    array.map((_, at) => {
      const from = at + sign * Number(steps);
      return from in array ? array[from] : (fill ?? null);
    }),
  );
}

function rotate([value, steps]: KqlValue[], sign: 1 | -1): KqlValue {
  return arrayOr(value, array =>
    array.map((_, at) => {
      const from = (at + sign * Number(steps)) % array.length;
      return array[from < 0 ? from + array.length : from];
    }),
  );
}

function indexOf([value, wanted, start, length, occurrence]: KqlValue[]) {
  return arrayOr(value, array => {
    const from = Number(start ?? 0);
    const first = from < 0 ? array.length + from : from;
    const most = Number(length ?? -1);
    const end = most < 0 ? array.length : first + most;
    const places = array.flatMap((item, at) =>
      at >= first && at < end && identityOf(item) === identityOf(wanted)
        ? [at]
        : [],
    );
    return places[Number(occurrence ?? 1) - 1] ?? -1;
  });
}

/** Numbers, moments or lengths of time from one to another; what exceeds the longest array is cut off. */
function range([from, to, step]: KqlValue[]): KqlValue {
  const isTime = from instanceof Date || from instanceof Timespan;
  const [first, last] = [toOrdinal(from), toOrdinal(to)];
  const hourOrOne = isTime ? 3_600_000 : 1;
  const by = isMissing(step) ? hourOrOne : toOrdinal(step);
  if (first === undefined || last === undefined || !by) {
    return undefined;
  }
  const count = Math.floor((last - first) / by + 1e-9) + 1;
  const length = Math.min(longestArray, Math.max(0, count));
  return Array.from({ length }, (_, at) => {
    const value = first + at * by;
    if (from instanceof Date) {
      return new Date(value);
    }
    return from instanceof Timespan ? new Timespan(value) : value;
  });
}

function sum([value]: KqlValue[]): KqlValue {
  return arrayOr(value, array =>
    array.every(item => typeof item === 'number')
      ? array.reduce((total, item) => total + item, 0)
      : undefined,
  );
}

function choose([conditions, yes, no]: KqlValue[]): KqlValue {
  const pick = (list: KqlValue, at: number) =>
    (Array.isArray(list) ? list[at] : list) ?? null;
  return arrayOr(conditions, array =>
    array.map((condition, at) => {
      const isTrue = condition === true || Number(condition) > 0;
      return isTrue ? pick(yes, at) : pick(no, at);
    }),
  );
}

/** Functions of arrays. */
export const arrayFunctions: ScalarFunctions = {
  array_length: scalar('long', [1], ([value]) =>
    arrayOr(value, array => array.length),
  ),
  arraylength: scalar('long', [1], ([value]) =>
    arrayOr(value, array => array.length),
  ),
  array_concat: scalar('dynamic', [1, 64], args =>
    args.flatMap(item => (Array.isArray(item) ? item : [])),
  ),
  array_reverse: scalar('dynamic', [1], ([value]) =>
    arrayOr(value, array => array.toReversed()),
  ),
  array_slice: scalar('dynamic', [3], slice),
  array_split: scalar('dynamic', [2], splitAt),
  array_shift_left: scalar('dynamic', [2, 3], args => shift(args, 1)),
  array_shift_right: scalar('dynamic', [2, 3], args => shift(args, -1)),
  array_rotate_left: scalar('dynamic', [2], args => rotate(args, 1)),
  array_rotate_right: scalar('dynamic', [2], args => rotate(args, -1)),
  array_index_of: scalar('long', [2, 5], indexOf),
  array_sum: scalar('real', [1], sum),
  array_iff: scalar('dynamic', [3], choose),
  array_iif: scalar('dynamic', [3], choose),
  pack_array: scalar('dynamic', [0, 1024], args =>
    args.map(arg => arg ?? null),
  ),
  range: scalar('dynamic', [2, 3], range),
  repeat: scalar('dynamic', [2], ([value, count]) => {
    if (Number(count) > longestArray) {
      throw limitError(`repeat(): an array may have ${longestArray} values`);
    }
    return Number(count) >= 0
      ? Array.from({ length: Number(count) }, () => value ?? null)
      : [];
  }),
  zip: scalar('dynamic', [2, 16], args => {
    const lists = args.map(arg => (Array.isArray(arg) ? arg : [arg]));
    const length = Math.max(...lists.map(list => list.length));
    return Array.from({ length }, (_, at) =>
      lists.map(list => list[at] ?? null),
    );
  }),
};

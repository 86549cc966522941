import { commonType, isInteger, KqlType } from '../KqlType';
import {
  compareValues,
  isMissing,
  KqlValue,
  Timespan,
  toOrdinal,
} from '../values';
import { likeFirst, scalar, ScalarFunctions } from './ScalarFunction';

/** Rounds down to a step that counts from a fixed point: numbers, times and lengths of time. */
export function binAt(
  value: KqlValue,
  size: KqlValue,
  fixed: KqlValue,
): KqlValue {
  const [number, step, point] = [value, size, fixed].map(toOrdinal);
  if (
    number === undefined ||
    step === undefined ||
    point === undefined ||
    step <= 0
  ) {
    return undefined;
  }
  const floor = point + Math.floor((number - point) / step) * step;
  if (value instanceof Date) {
    return new Date(floor);
  }
  return value instanceof Timespan ? new Timespan(floor) : floor;
}

function bin([value, size]: KqlValue[]): KqlValue {
  const zero = value instanceof Date ? new Date(0) : 0;
  return isMissing(value) ? undefined : binAt(value, size, zero);
}

function binType([value, size]: KqlType[]): KqlType {
  const isNumber = [value, size].every(type =>
    ['int', 'long', 'real', 'decimal'].includes(type),
  );
  return isNumber ? commonType([value, size]) : value;
}

/** Half goes to the even neighbour, as in .NET. */
function round([value, digits]: KqlValue[]): KqlValue {
  if (typeof value !== 'number') {
    return undefined;
  }
  const scale = 10 ** Number(digits ?? 0);
  const scaled = Number((value * scale).toPrecision(15));
  const floor = Math.floor(scaled);
  const isHalf = scaled - floor === 0.5;
  const whole = isHalf ? floor + (floor % 2 === 0 ? 0 : 1) : Math.round(scaled);
  return whole / scale;
}

function extreme(isBetter: (order: number) => boolean) {
  return (args: KqlValue[]): KqlValue =>
    args.reduce<KqlValue>((best, candidate) => {
      if (isMissing(candidate)) {
        return best;
      }
      const order = compareValues(candidate, best);
      return order === undefined || isBetter(order) ? candidate : best;
    }, undefined);
}

/** Whole numbers stay whole: `ceiling(5)` and `abs(-5)` are longs. */
function sameNumber([type]: KqlType[]): KqlType {
  return isInteger(type) ? 'long' : type;
}

/** Functions that compare and round numbers, moments and lengths of time. */
export const numberFunctions: ScalarFunctions = {
  bin: scalar(binType, [2], bin),
  floor: scalar(binType, [1, 2], args => bin([args[0], args[1] ?? 1])),
  bin_at: scalar(likeFirst, [3], ([value, size, fixed]) =>
    binAt(value, size, fixed),
  ),
  ceiling: scalar(sameNumber, [1], ([value]) =>
    typeof value === 'number' ? Math.ceil(value) : undefined,
  ),
  abs: scalar(sameNumber, [1], ([value]) => {
    if (value instanceof Timespan) {
      return new Timespan(Math.abs(value.ms));
    }
    return typeof value === 'number' ? Math.abs(value) : undefined;
  }),
  sign: scalar('int', [1], ([value]) =>
    typeof value === 'number' ? Math.sign(value) : undefined,
  ),
  round: scalar(sameNumber, [1, 2], round),
  min_of: scalar(
    commonType,
    [2, 64],
    extreme(order => order < 0),
  ),
  max_of: scalar(
    commonType,
    [2, 64],
    extreme(order => order > 0),
  ),
};

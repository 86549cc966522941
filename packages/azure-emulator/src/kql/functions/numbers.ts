import { KqlValue, Timespan, toOrdinal } from '../values';
import { ScalarFunction } from './ScalarFunction';

/** Rounds down to a multiple of the second value: numbers, times and lengths of time. */
function bin([value, size]: KqlValue[]): KqlValue {
  const [number, step] = [toOrdinal(value), toOrdinal(size)];
  if (number === undefined || !step) {
    return undefined;
  }
  const floor = Math.floor(number / step) * step;
  if (value instanceof Date) {
    return new Date(floor);
  }
  return value instanceof Timespan ? new Timespan(floor) : floor;
}

function round([value, digits]: KqlValue[]): KqlValue {
  if (typeof value !== 'number') {
    return undefined;
  }
  const scale = 10 ** (typeof digits === 'number' ? digits : 0);
  return Math.round(value * scale) / scale;
}

function ofNumber(apply: (value: number) => number): ScalarFunction {
  return ([value]) => (typeof value === 'number' ? apply(value) : undefined);
}

function extreme(isBetter: (candidate: number, best: number) => boolean) {
  return (args: KqlValue[]): KqlValue =>
    args.reduce((best, candidate) => {
      const [a, b] = [toOrdinal(candidate), toOrdinal(best)];
      return a !== undefined && (b === undefined || isBetter(a, b))
        ? candidate
        : best;
    }, undefined);
}

/** Functions of numbers. */
export const numberFunctions: Record<string, ScalarFunction> = {
  bin,
  floor: args => (args.length > 1 ? bin(args) : ofNumber(Math.floor)(args)),
  ceiling: ofNumber(Math.ceil),
  abs: ofNumber(Math.abs),
  sqrt: ofNumber(Math.sqrt),
  log10: ofNumber(Math.log10),
  round,
  min_of: extreme((a, b) => a < b),
  max_of: extreme((a, b) => a > b),
};

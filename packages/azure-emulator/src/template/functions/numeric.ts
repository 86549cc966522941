import { Json } from '../Json';
import { TemplateError } from '../TemplateError';
import { asInteger } from './arguments';
import { define, FunctionFamily } from './TemplateFunction';

function divisor(value: Json): number {
  const number = asInteger(value);
  if (number === 0) throw new TemplateError('Division by zero.');
  return number;
}

function integers(args: Json[]): number[] {
  const values = args.length === 1 && Array.isArray(args[0]) ? args[0] : args;
  if (values.length > 0) return values.map(asInteger);
  throw new TemplateError("'min' and 'max' take at least one integer.");
}

/** Integers beyond 2^53 are not exact here, and are refused. */
function exact(value: number): number {
  if (Number.isSafeInteger(value)) return value;
  throw new TemplateError(`The number '${value}' is too large or too small.`);
}

function parseNumber(value: Json): number {
  const isText = typeof value === 'string' && value.trim() !== '';
  const number = isText ? Number(value) : value;
  if (typeof number === 'number' && Number.isFinite(number)) return number;
  throw new TemplateError(`'${JSON.stringify(value)}' is no number.`);
}

/** add, sub, mul, div, mod, int, float, min, max. */
export const numericFunctions: FunctionFamily = {
  add: define(2, 2, ([left, right]) =>
    exact(asInteger(left) + asInteger(right)),
  ),
  sub: define(2, 2, ([left, right]) =>
    exact(asInteger(left) - asInteger(right)),
  ),
  mul: define(2, 2, ([left, right]) =>
    exact(asInteger(left) * asInteger(right)),
  ),
  div: define(2, 2, ([left, right]) =>
    Math.trunc(asInteger(left) / divisor(right)),
  ),
  mod: define(2, 2, ([left, right]) => asInteger(left) % divisor(right)),
  int: define(1, 1, ([value]) => exact(Math.trunc(parseNumber(value)))),
  float: define(1, 1, ([value]) => parseNumber(value)),
  min: define(1, Infinity, args =>
    integers(args).reduce((least, each) => Math.min(least, each)),
  ),
  max: define(1, Infinity, args =>
    integers(args).reduce((most, each) => Math.max(most, each)),
  ),
};

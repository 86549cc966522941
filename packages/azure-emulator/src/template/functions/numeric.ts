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
  return values.map(asInteger);
}

/** add, sub, mul, div, mod, int, float, min, max. */
export const numericFunctions: FunctionFamily = {
  add: define(2, 2, ([left, right]) => asInteger(left) + asInteger(right)),
  sub: define(2, 2, ([left, right]) => asInteger(left) - asInteger(right)),
  mul: define(2, 2, ([left, right]) => asInteger(left) * asInteger(right)),
  div: define(2, 2, ([left, right]) =>
    Math.trunc(asInteger(left) / divisor(right)),
  ),
  mod: define(2, 2, ([left, right]) => asInteger(left) % divisor(right)),
  int: define(1, 1, ([value]) => {
    const number = typeof value === 'string' ? Number(value) : value;
    if (value === '' || typeof number !== 'number' || Number.isNaN(number)) {
      throw new TemplateError(`'${JSON.stringify(value)}' is no integer.`);
    }
    return Math.trunc(number);
  }),
  float: define(1, 1, ([value]) => Number(value)),
  min: define(1, Infinity, args => Math.min(...integers(args))),
  max: define(1, Infinity, args => Math.max(...integers(args))),
};

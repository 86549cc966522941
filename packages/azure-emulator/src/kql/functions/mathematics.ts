import { KqlValue } from '../values';
import { scalar, ScalarFunction, ScalarFunctions } from './ScalarFunction';

function ofNumber(apply: (value: number) => number): ScalarFunction {
  return scalar('real', [1], ([value]) =>
    typeof value === 'number' ? finite(apply(value)) : undefined,
  );
}

/** What no real number answers is null. */
function finite(value: number): KqlValue {
  return Number.isNaN(value) ? undefined : value;
}

function ofTwo(apply: (a: number, b: number) => number): ScalarFunction {
  return scalar('real', [2], ([a, b]) =>
    typeof a === 'number' && typeof b === 'number'
      ? finite(apply(a, b))
      : undefined,
  );
}

/** Functions of real numbers. */
export const mathFunctions: ScalarFunctions = {
  sqrt: ofNumber(Math.sqrt),
  exp: ofNumber(Math.exp),
  exp2: ofNumber(value => 2 ** value),
  exp10: ofNumber(value => 10 ** value),
  log: ofNumber(Math.log),
  log2: ofNumber(Math.log2),
  log10: ofNumber(Math.log10),
  sin: ofNumber(Math.sin),
  cos: ofNumber(Math.cos),
  tan: ofNumber(Math.tan),
  cot: ofNumber(value => 1 / Math.tan(value)),
  asin: ofNumber(Math.asin),
  acos: ofNumber(Math.acos),
  atan: ofNumber(Math.atan),
  atan2: ofTwo(Math.atan2),
  degrees: ofNumber(value => (value * 180) / Math.PI),
  radians: ofNumber(value => (value * Math.PI) / 180),
  pow: ofTwo((a, b) => a ** b),
  pi: scalar('real', [0], () => Math.PI),
};

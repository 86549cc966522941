import { isSameJson, Json } from '../Json';
import { TemplateError } from '../TemplateError';
import { evaluateExpression } from '../evaluate';
import { define, FunctionFamily } from './TemplateFunction';

function order(left: Json, right: Json): number {
  if (typeof left === 'number' && typeof right === 'number')
    return left - right;
  if (typeof left === 'string' && typeof right === 'string') {
    if (left === right) return 0;
    return left < right ? -1 : 1;
  }
  throw new TemplateError('Only two integers or two strings can be compared.');
}

/** equals, less, lessOrEquals, greater, greaterOrEquals, coalesce. */
export const comparisonFunctions: FunctionFamily = {
  equals: define(2, 2, ([left, right]) => isSameJson(left, right)),
  less: define(2, 2, ([left, right]) => order(left, right) < 0),
  lessOrEquals: define(2, 2, ([left, right]) => order(left, right) <= 0),
  greater: define(2, 2, ([left, right]) => order(left, right) > 0),
  greaterOrEquals: define(2, 2, ([left, right]) => order(left, right) >= 0),
  coalesce: {
    min: 1,
    max: Infinity,
    lazy(args, scope) {
      for (const arg of args) {
        const value = evaluateExpression(arg, scope);
        if (value !== null) return value;
      }
      return null;
    },
  },
};

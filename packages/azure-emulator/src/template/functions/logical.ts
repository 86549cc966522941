import { evaluateExpression } from '../evaluate';
import { asBoolean, asString } from './arguments';
import { TemplateError } from '../TemplateError';
import { define, FunctionFamily } from './TemplateFunction';

/** and, or, not, if, bool, true, false, null, fail. `if` evaluates only the branch it takes. */
export const logicalFunctions: FunctionFamily = {
  and: {
    min: 2,
    max: Infinity,
    lazy: (args, scope) =>
      args.every(arg => asBoolean(evaluateExpression(arg, scope))),
  },
  or: {
    min: 2,
    max: Infinity,
    lazy: (args, scope) =>
      args.some(arg => asBoolean(evaluateExpression(arg, scope))),
  },
  if: {
    min: 3,
    max: 3,
    lazy([condition, whenTrue, whenFalse], scope) {
      const isTrue = asBoolean(evaluateExpression(condition, scope));
      return evaluateExpression(isTrue ? whenTrue : whenFalse, scope);
    },
  },
  not: define(1, 1, ([value]) => !asBoolean(value)),
  bool: define(1, 1, ([value]) => {
    if (typeof value === 'boolean') return value;
    if (typeof value === 'number') return value !== 0;
    const text = typeof value === 'string' ? value.toLowerCase() : '';
    if (text === 'true' || text === '1') return true;
    if (text === 'false' || text === '0') return false;
    throw new TemplateError(`'${JSON.stringify(value)}' is no boolean.`);
  }),
  true: define(0, 0, () => true),
  false: define(0, 0, () => false),
  null: define(0, 0, () => null),
  fail: define(1, 1, ([message]) => {
    throw new TemplateError(asString(message));
  }),
};

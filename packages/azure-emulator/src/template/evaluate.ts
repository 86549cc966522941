import { EvaluationScope } from './EvaluationScope';
import { checkExpressionLength } from './checkLimits';
import { CallExpression, Expression } from './Expression';
import { templateFunctions } from './functions';
import { expandPropertyCopies, hasPropertyCopies } from './propertyCopies';
import { findName, isJsonObject, Json } from './Json';
import { requireModestSize } from './measureJson';
import { expressionText, parseExpression } from './parser';
import { TemplateError } from './TemplateError';

/** Evaluates one parsed expression. */
export function evaluateExpression(
  expression: Expression,
  scope: EvaluationScope,
): Json {
  if (expression.kind === 'literal') return expression.value;
  scope.budget.charge(1);
  return scope.budget.descend(() =>
    expression.kind === 'access'
      ? access(expression, scope)
      : modestResult(call(expression, scope), scope),
  );
}

/** Steps for what a function takes or makes: one for ten items or a thousand characters. */
function workOf(values: Json[]): number {
  return values.reduce<number>((sum, value) => {
    if (Array.isArray(value)) return sum + Math.floor(value.length / 10);
    return typeof value === 'string'
      ? sum + Math.floor(value.length / 1000)
      : sum;
  }, 0);
}

function modestResult(result: Json, scope: EvaluationScope): Json {
  scope.budget.charge(workOf([result]));
  return requireModestSize(result);
}

function call(expression: CallExpression, scope: EvaluationScope): Json {
  const { name, args } = expression;
  const declared = scope.userFunction(name);
  if (declared)
    return declared(args.map(arg => evaluateExpression(arg, scope)));

  // `az.` and `sys.` are the namespaces of Azure's own functions.
  const plainName = name.toLowerCase().replace(/^(?:az|sys)\./, '');
  const found =
    templateFunctions.get(plainName) ??
    (/^list\w*$/.test(plainName) ? templateFunctions.get('list*') : undefined);
  if (!found) {
    throw new TemplateError(
      `The template function '${name}' is not valid. Please see https://aka.ms/arm-functions for usage details.`,
    );
  }
  const { min, max } = found;
  if (args.length < min || args.length > max) {
    throw new TemplateError(
      `Unable to evaluate template language function '${name}': it takes ${
        min === max ? min : `${min} to ${max}`
      } argument(s), and got ${args.length}.`,
    );
  }
  if ('lazy' in found) return found.lazy(args, scope, expression);
  const values = args.map(arg => evaluateExpression(arg, scope));
  scope.budget.charge(workOf(values));
  return found.call(values, scope, expression);
}

function access(
  expression: Extract<Expression, { kind: 'access' }>,
  scope: EvaluationScope,
): Json {
  const target = evaluateExpression(expression.target, scope);
  if (target === null && expression.isSafe) return null;
  const key = evaluateExpression(expression.key, scope);
  if (Array.isArray(target) && typeof key === 'number') {
    const index = key < 0 ? target.length + key : key;
    if (index in target) return target[index];
    if (expression.isSafe) return null;
    throw new TemplateError(
      `The language expression property array index '${key}' is out of bounds.`,
    );
  }
  if (isJsonObject(target) && typeof key === 'string') {
    const name = findName(target, key);
    if (name !== undefined) return target[name];
    if (expression.isSafe) return null;
    throw new TemplateError(
      `The language expression property '${key}' doesn't exist, available properties are '${Object.keys(target).join(', ')}'.`,
    );
  }
  throw new TemplateError(
    `The language expression property '${key}' can't be evaluated: its target is no object or array.`,
  );
}

/** What happens to an expression in a larger value: evaluated, or something else such as kept. */
export type EvaluateText = (text: string, scope: EvaluationScope) => Json;

/** Evaluates a JSON string: an expression, plain text, or text with an escaped bracket. */
export function evaluateText(text: string, scope: EvaluationScope): Json {
  const inner = expressionText(text);
  if (inner === undefined) {
    return text.startsWith('[[') ? text.slice(1) : text;
  }
  checkExpressionLength(text);
  return evaluateExpression(parseExpression(inner), scope);
}

/** Evaluates every expression in `value`, names of properties and `copy` loops too. */
export function evaluateJson(
  value: Json,
  scope: EvaluationScope,
  path = '',
  evaluate: EvaluateText = evaluateText,
): Json {
  try {
    if (typeof value === 'string') return evaluate(value, scope);
    if (Array.isArray(value)) {
      return value.map((item, index) =>
        evaluateJson(item, scope, `${path}[${index}]`, evaluate),
      );
    }
    if (!isJsonObject(value)) return value;
    const members = Object.entries(value).flatMap(([name, item]) => {
      const place = path ? `${path}.${name}` : name;
      if (name === 'copy' && hasPropertyCopies(item)) {
        const loops = expandPropertyCopies(item, scope, place, evaluate);
        return Object.entries(loops);
      }
      const key = expressionText(name) ? evaluateText(name, scope) : name;
      return [[String(key), evaluateJson(item, scope, place, evaluate)]];
    });
    return Object.fromEntries(members);
  } catch (error) {
    throw error instanceof TemplateError && path ? error.at(path) : error;
  }
}

/** Evaluates what must be text, such as a resource's name. */
export function evaluateString(
  value: Json | undefined,
  scope: EvaluationScope,
  path: string,
): string {
  const result = evaluateJson(value ?? null, scope, path);
  if (typeof result === 'string') return result;
  throw new TemplateError(`The value at '${path}' must be a string.`, { path });
}

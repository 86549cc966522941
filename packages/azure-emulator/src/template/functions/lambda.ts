import { deriveScope, EvaluationScope } from '../EvaluationScope';
import { evaluateExpression } from '../evaluate';
import { Expression } from '../Expression';
import { Json, JsonObject } from '../Json';
import { TemplateError } from '../TemplateError';
import { asArray, asBoolean, asObject, asString } from './arguments';
import { define, FunctionFamily } from './TemplateFunction';

type Lambda = (...values: Json[]) => Json;

function readLambda(expression: Expression, scope: EvaluationScope): Lambda {
  const isLambda =
    expression.kind === 'call' && expression.name.toLowerCase() === 'lambda';
  if (!isLambda || expression.args.length < 1) {
    throw new TemplateError("A function expects 'lambda(…)' as its argument.");
  }
  const names = expression.args
    .slice(0, -1)
    .map(name => asString(evaluateExpression(name, scope)).toLowerCase());
  const body = expression.args[expression.args.length - 1];
  return (...values) => {
    const lambdaValues = new Map(scope.lambdaValues);
    names.forEach((name, index) =>
      lambdaValues.set(name, values[index] ?? null),
    );
    return evaluateExpression(body, deriveScope(scope, { lambdaValues }));
  };
}

function listAndLambda(
  [list, lambda]: Expression[],
  scope: EvaluationScope,
): [Json[], Lambda] {
  return [asArray(evaluateExpression(list, scope)), readLambda(lambda, scope)];
}

function groupBy(list: Json[], keyOf: Lambda, valueOf: Lambda): JsonObject {
  const groups = new Map<string, Json[]>();
  for (const item of list) {
    const key = asString(keyOf(item));
    const group = groups.get(key) ?? [];
    group.push(valueOf(item));
    groups.set(key, group);
  }
  return Object.fromEntries(groups);
}

function keepItem(item: Json): Json {
  return item;
}

/** map, filter, reduce, sort, toObject, groupBy, mapValues, lambdaVariables. */
export const lambdaFunctions: FunctionFamily = {
  lambdaVariables: define(1, 1, ([name], scope) => {
    const value = scope.lambdaValues.get(asString(name).toLowerCase());
    if (value === undefined) {
      throw new TemplateError(`No lambda declares the variable '${name}'.`);
    }
    return value;
  }),
  map: {
    min: 2,
    max: 2,
    lazy(args, scope) {
      const [list, lambda] = listAndLambda(args, scope);
      return list.map((item, index) => lambda(item, index));
    },
  },
  filter: {
    min: 2,
    max: 2,
    lazy(args, scope) {
      const [list, lambda] = listAndLambda(args, scope);
      return list.filter((item, index) => asBoolean(lambda(item, index)));
    },
  },
  reduce: {
    min: 3,
    max: 3,
    lazy([list, initial, lambda], scope) {
      const next = readLambda(lambda, scope);
      return asArray(evaluateExpression(list, scope)).reduce<Json>(
        (current, item, index) => next(current, item, index),
        evaluateExpression(initial, scope),
      );
    },
  },
  sort: {
    min: 2,
    max: 2,
    lazy(args, scope) {
      const [list, isBefore] = listAndLambda(args, scope);
      return [...list].sort((left, right) => {
        if (asBoolean(isBefore(left, right))) return -1;
        return asBoolean(isBefore(right, left)) ? 1 : 0;
      });
    },
  },
  toObject: {
    min: 2,
    max: 3,
    lazy([list, key, value], scope) {
      const keyOf = readLambda(key, scope);
      const valueOf = value ? readLambda(value, scope) : keepItem;
      return Object.fromEntries(
        asArray(evaluateExpression(list, scope)).map(item => [
          asString(keyOf(item)),
          valueOf(item),
        ]),
      );
    },
  },
  groupBy: {
    min: 2,
    max: 3,
    lazy([list, key, value], scope) {
      const valueOf = value ? readLambda(value, scope) : keepItem;
      const items = asArray(evaluateExpression(list, scope));
      return groupBy(items, readLambda(key, scope), valueOf);
    },
  },
  mapValues: {
    min: 2,
    max: 2,
    lazy([object, lambda], scope) {
      const valueOf = readLambda(lambda, scope);
      return Object.fromEntries(
        Object.entries(asObject(evaluateExpression(object, scope))).map(
          ([name, value]) => [name, valueOf(value)],
        ),
      );
    },
  },
};

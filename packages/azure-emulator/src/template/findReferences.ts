import { evaluateExpression } from './evaluate';
import { EvaluationScope } from './EvaluationScope';
import { Expression } from './Expression';
import { isJsonObject, Json } from './Json';
import { expressionText, parseExpression } from './parser';

function findInExpression(
  expression: Expression,
  scope: EvaluationScope,
  found: Set<string>,
): void {
  if (expression.kind === 'access') {
    findInExpression(expression.target, scope, found);
    findInExpression(expression.key, scope, found);
  }
  if (expression.kind !== 'call') return;
  if (
    /^(?:az\.)?(?:references?|list\w+)$/i.test(expression.name) &&
    expression.args[0]
  ) {
    try {
      found.add(String(evaluateExpression(expression.args[0], scope)));
    } catch {
      // Known only during the deployment: such a name makes no dependency.
    }
  }
  expression.args.forEach(arg => findInExpression(arg, scope, found));
}

/**
 * Resources that `value` asks for by `reference` or `list*`: ids, names or symbolic names.
 * A nested template with inner scope is left out, for its expressions see another scope.
 */
export function findReferences(
  value: Json,
  scope: EvaluationScope,
): Set<string> {
  const found = new Set<string>();
  function visit(item: Json): void {
    if (typeof item === 'string') {
      const text = expressionText(item);
      if (text !== undefined) {
        findInExpression(parseExpression(text), scope, found);
      }
    } else if (Array.isArray(item)) {
      item.forEach(visit);
    } else if (isJsonObject(item)) {
      Object.entries(item).forEach(([name, member]) => {
        if (name !== 'template') visit(member);
      });
    }
  }
  visit(value);
  return found;
}

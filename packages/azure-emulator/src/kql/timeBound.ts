import { Expression, Operator } from './ast';
import { compileExpression, Scope } from './compileExpression';

/** The earliest `TimeGenerated` that the leading `where` operators let through, if they bound it. */
export function timeBound(
  operators: Operator[],
  scope: Scope,
): Date | undefined {
  let bound: Date | undefined;
  for (const operator of operators) {
    if (operator.kind !== 'where') {
      return bound;
    }
    for (const condition of conjuncts(operator.condition)) {
      const moment = boundOf(condition, scope);
      bound = moment && (!bound || moment > bound) ? moment : bound;
    }
  }
  return bound;
}

function conjuncts(condition: Expression): Expression[] {
  return condition.kind === 'binary' && condition.operator === 'and'
    ? [...conjuncts(condition.left), ...conjuncts(condition.right)]
    : [condition];
}

function boundOf(condition: Expression, scope: Scope): Date | undefined {
  if (
    condition.kind !== 'binary' ||
    !['>', '>=', 'between'].includes(condition.operator) ||
    condition.left.kind !== 'column' ||
    condition.left.name !== 'TimeGenerated'
  ) {
    return undefined;
  }
  const low =
    condition.right.kind === 'list'
      ? condition.right.items[0]
      : condition.right;
  if (low.kind === 'column' && !scope.constants.has(low.name)) {
    return undefined;
  }
  const value = compileExpression(low, ['TimeGenerated'], scope)({});
  return value instanceof Date ? value : undefined;
}

import { Expression, Operator } from './ast';
import { compileExpression } from './compileExpression';
import { Scope } from './Scope';

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
  try {
    const context = { columns: [], scope, operator: 'where' };
    const value = compileExpression(low, context).evaluate({});
    return value instanceof Date ? value : undefined;
  } catch {
    // It names a column, so it bounds nothing before a row is read.
    return undefined;
  }
}

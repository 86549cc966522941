import { Expression, Operator } from '../ast';
import { compileExpression, Evaluate, Scope } from '../compileExpression';
import {
  compareValues,
  isMissing,
  KqlValue,
  Row,
  Table,
  toText,
} from '../values';

/** Keeps the rows for which the condition is true; null is not. */
export function where(
  table: Table,
  condition: Expression,
  scope: Scope,
): Table {
  const test = compileExpression(condition, table.columns, scope);
  const rows = table.rows.filter(row => test(row) === true);
  return { columns: table.columns, rows };
}

export function take(table: Table, limit: Expression, scope: Scope): Table {
  const most = Number(compileExpression(limit, [], scope)({}));
  return { columns: table.columns, rows: table.rows.slice(0, most) };
}

export function count(table: Table): Table {
  return { columns: ['Count'], rows: [{ Count: table.rows.length }] };
}

type Sort = Extract<Operator, { kind: 'sort' }>;

/** `sort by`, and `top` where it has a count. */
export function sort(table: Table, operator: Sort, scope: Scope): Table {
  const keys = operator.keys.map(key => ({
    ...key,
    evaluate: compileExpression(key.expression, table.columns, scope),
  }));
  const rows = [...table.rows].sort((left, right) => {
    for (const key of keys) {
      const sign = orderBy(key.evaluate, key, left, right);
      if (sign !== 0) {
        return sign;
      }
    }
    return 0;
  });
  const sorted = { columns: table.columns, rows };
  return operator.count ? take(sorted, operator.count, scope) : sorted;
}

function orderBy(
  evaluate: Evaluate,
  key: { isDescending: boolean; areNullsFirst: boolean },
  left: Row,
  right: Row,
): number {
  const [a, b] = [evaluate(left), evaluate(right)];
  if (isMissing(a) || isMissing(b)) {
    const missing = Number(isMissing(b)) - Number(isMissing(a));
    return key.areNullsFirst ? missing : -missing;
  }
  return order(a, b) * (key.isDescending ? -1 : 1);
}

function order(left: KqlValue, right: KqlValue): number {
  return (
    compareValues(left, right) ??
    compareValues(toText(left), toText(right)) ??
    0
  );
}

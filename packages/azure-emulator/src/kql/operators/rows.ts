import { Expression, Operator } from '../ast';
import { compileExpression } from '../compileExpression';
import { semanticError } from '../KqlError';
import { Scope, Typed } from '../Scope';
import {
  compareValues,
  isMissing,
  KqlValue,
  Row,
  Table,
  toText,
} from '../values';
import { resolveWindows } from '../windowFunctions';

/** Keeps the rows for which the condition is true; null is not. */
export function where(
  table: Table,
  condition: Expression,
  scope: Scope,
  operator = 'where',
): Table {
  const resolved = resolveWindows(
    table,
    [{ expression: condition }],
    scope,
    operator,
  );
  const test = compileExpression(resolved.expressions[0].expression, {
    columns: resolved.table.columns,
    scope,
    operator,
  });
  if (!['bool', 'dynamic'].includes(test.type)) {
    throw semanticError(
      `'${operator}' operator: the condition is of type ${test.type}, not bool`,
      'SEM0001',
    );
  }
  const rows = table.rows.filter(
    (_, at) => test.evaluate(resolved.table.rows[at]) === true,
  );
  return { columns: table.columns, rows };
}

/** `search "x"` looks for a term in every column; any other condition is tested as it stands. */
export function search(
  table: Table,
  condition: Expression,
  scope: Scope,
): Table {
  const isText = condition.kind === 'literal' && condition.type === 'string';
  const test: Expression = isText
    ? {
        kind: 'binary',
        operator: 'has',
        left: { kind: 'wildcard' },
        right: condition,
      }
    : condition;
  return where(table, test, scope, 'search');
}

export function take(table: Table, limit: Expression, scope: Scope): Table {
  const context = { columns: [], scope, operator: 'take' };
  const most = compileExpression(limit, context).evaluate({});
  if (typeof most !== 'number' || most < 0) {
    throw semanticError(
      "'take' operator: the number of rows must be a number from 0",
      'SEM0001',
    );
  }
  return { columns: table.columns, rows: table.rows.slice(0, most) };
}

export function count(table: Table): Table {
  return {
    columns: [{ name: 'Count', type: 'long' }],
    rows: [{ Count: table.rows.length }],
  };
}

/** .NET's names of Kusto's types. */
const dataTypes: Record<string, string> = {
  bool: 'System.SByte',
  int: 'System.Int32',
  long: 'System.Int64',
  real: 'System.Double',
  decimal: 'System.Data.SqlTypes.SqlDecimal',
  string: 'System.String',
  guid: 'System.Guid',
  datetime: 'System.DateTime',
  timespan: 'System.TimeSpan',
  dynamic: 'System.Object',
};

/** A row for each column. */
export function schema(table: Table): Table {
  return {
    columns: [
      { name: 'ColumnName', type: 'string' },
      { name: 'ColumnOrdinal', type: 'int' },
      { name: 'DataType', type: 'string' },
      { name: 'ColumnType', type: 'string' },
    ],
    rows: table.columns.map(({ name, type }, at) => ({
      ColumnName: name,
      ColumnOrdinal: at,
      DataType: dataTypes[type],
      ColumnType: type,
    })),
  };
}

type Sort = Extract<Operator, { kind: 'sort' }>;

/** `sort by`, and `top` where it has a count. */
export function sort(table: Table, operator: Sort, scope: Scope): Table {
  const context = { columns: table.columns, scope, operator: 'sort' };
  const keys = operator.keys.map(key => ({
    ...key,
    value: compileExpression(key.expression, context),
  }));
  const rows = [...table.rows].sort((left, right) => {
    for (const key of keys) {
      const sign = orderBy(key.value, key, left, right);
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
  { evaluate }: Typed,
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

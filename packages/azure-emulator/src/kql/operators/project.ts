import { Expression, NamedExpression } from '../ast';
import { compileExpression, Evaluate, Scope } from '../compileExpression';
import { identityOf, Row, Table } from '../values';
import { pick } from './columns';

/** The name that a column takes where the query gives none: `a.b` becomes `a_b`. */
export function nameOf(expression: Expression, at: number): string {
  const path = pathOf(expression);
  return path ? path.join('_') : `Column${at + 1}`;
}

function pathOf(expression: Expression): string[] | undefined {
  if (expression.kind === 'column') {
    return [expression.name];
  }
  if (expression.kind === 'member') {
    const path = pathOf(expression.object);
    return path && [...path, expression.name];
  }
  if (expression.kind === 'index' && expression.index.kind === 'literal') {
    const path = pathOf(expression.object);
    return path && [...path, String(expression.index.value)];
  }
  if (expression.kind === 'call' && expression.args.length > 0) {
    return pathOf(expression.args[0]);
  }
  return undefined;
}

interface NamedColumn {
  name: string;
  evaluate: Evaluate;
}

export function compileColumns(
  expressions: NamedExpression[],
  columns: string[],
  scope: Scope,
): NamedColumn[] {
  const taken = new Map<string, number>();
  return expressions.map(({ name, expression }, at) => {
    const wanted = name ?? nameOf(expression, at);
    const uses = taken.get(wanted) ?? 0;
    taken.set(wanted, uses + 1);
    return {
      name: uses === 0 ? wanted : `${wanted}${uses}`,
      evaluate: compileExpression(expression, columns, scope),
    };
  });
}

export function project(
  table: Table,
  expressions: NamedExpression[],
  scope: Scope,
): Table {
  const columns = compileColumns(expressions, table.columns, scope);
  const rows = table.rows.map(row =>
    Object.fromEntries(
      columns.map(({ name, evaluate }) => [name, evaluate(row)]),
    ),
  );
  return { columns: columns.map(({ name }) => name), rows };
}

/** Adds columns, or replaces those of the same name; all see the row as it was before. */
export function extend(
  table: Table,
  expressions: NamedExpression[],
  scope: Scope,
): Table {
  const added = compileColumns(expressions, table.columns, scope);
  const rows = table.rows.map(row => {
    const extended: Row = { ...row };
    for (const { name, evaluate } of added) {
      extended[name] = evaluate(row);
    }
    return extended;
  });
  const columns = new Set([...table.columns, ...added.map(({ name }) => name)]);
  return { columns: [...columns], rows };
}

export function distinct(
  table: Table,
  expressions: NamedExpression[],
  scope: Scope,
): Table {
  const isEverything = expressions.some(x => x.expression.kind === 'wildcard');
  const projected = isEverything
    ? pick(table, table.columns)
    : project(table, expressions, scope);
  const rows = new Map<string, Row>();
  for (const row of projected.rows) {
    const key = projected.columns
      .map(name => identityOf(row[name]))
      .join('\u0000');
    if (!rows.has(key)) {
      rows.set(key, row);
    }
  }
  return { columns: projected.columns, rows: [...rows.values()] };
}

import { NamedExpression } from '../ast';
import { ColumnNamer } from '../columnNames';
import { compileExpression } from '../compileExpression';
import { Column } from '../KqlType';
import { Evaluate, Scope } from '../Scope';
import { identityOf, Row, Table } from '../values';
import { resolveWindows } from '../windowFunctions';
import { pick } from './columns';

interface NamedColumn extends Column {
  evaluate: Evaluate;
}

/** Compiles expressions and names their columns; one with several names gives several columns. */
export function compileColumns(
  expressions: NamedExpression[],
  columns: Column[],
  scope: Scope,
  operator: string,
  namer = new ColumnNamer(),
): NamedColumn[] {
  return expressions.flatMap(named => {
    const { type, evaluate } = compileExpression(named.expression, {
      columns,
      scope,
      operator,
    });
    if (!named.names) {
      return [{ name: namer.nameFor(named), type, evaluate }];
    }
    return named.names.map((name, at) => ({
      name: namer.unique(name),
      type: 'dynamic' as const,
      evaluate: (row: Row) => {
        const value = evaluate(row);
        return Array.isArray(value) ? (value[at] ?? undefined) : undefined;
      },
    }));
  });
}

function columnsOf(columns: NamedColumn[]): Column[] {
  return columns.map(({ name, type }) => ({ name, type }));
}

function evaluateAll(columns: NamedColumn[], row: Row): Row {
  return Object.fromEntries(
    columns.map(({ name, evaluate }) => [name, evaluate(row)]),
  );
}

export function project(
  table: Table,
  expressions: NamedExpression[],
  scope: Scope,
): Table {
  const resolved = resolveWindows(table, expressions, scope, 'project');
  const columns = compileColumns(
    namedAs(expressions, resolved.expressions),
    resolved.table.columns,
    scope,
    'project',
  );
  return {
    columns: columnsOf(columns),
    rows: resolved.table.rows.map(row => evaluateAll(columns, row)),
  };
}

/** A window's column has no name that a query may see. */
function namedAs(
  written: NamedExpression[],
  resolved: NamedExpression[],
): NamedExpression[] {
  const namer = new ColumnNamer();
  return resolved.map((named, at) =>
    named.names ? named : { ...named, name: namer.nameFor(written[at]) },
  );
}

/** A row of values; those without a name are `print_0` and on. */
export function print(expressions: NamedExpression[], scope: Scope): Table {
  const named = expressions.map((each, at) =>
    each.names ? each : { ...each, name: each.name ?? `print_${at}` },
  );
  const columns = compileColumns(named, [], scope, 'print');
  return { columns: columnsOf(columns), rows: [evaluateAll(columns, {})] };
}

/** Adds columns, or replaces those of the same name; all see the row as it was before. */
export function extend(
  table: Table,
  expressions: NamedExpression[],
  scope: Scope,
): Table {
  const resolved = resolveWindows(table, expressions, scope, 'extend');
  const namer = new ColumnNamer();
  const taken = new Set(table.columns.map(({ name }) => name));
  taken.forEach(name => /^Column\d+$/.test(name) && namer.reserve(name));
  const named = resolved.expressions.map((each, at) =>
    each.names || each.name
      ? each
      : { ...each, name: namer.nameFor(expressions[at]) },
  );
  const added = compileColumns(named, resolved.table.columns, scope, 'extend');
  const rows = resolved.table.rows.map((row, at) => ({
    ...table.rows[at],
    ...evaluateAll(added, row),
  }));
  const types = new Map(
    [...table.columns, ...columnsOf(added)].map(({ name, type }) => [
      name,
      type,
    ]),
  );
  return { columns: [...types].map(([name, type]) => ({ name, type })), rows };
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
      .map(({ name }) => identityOf(row[name]))
      .join('\u0000');
    if (!rows.has(key)) {
      rows.set(key, row);
    }
  }
  return { columns: projected.columns, rows: [...rows.values()] };
}

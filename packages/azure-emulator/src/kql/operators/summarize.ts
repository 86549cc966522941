import { compileAggregate, extremeRow } from '../aggregates';
import { Expression, NamedExpression, Operator } from '../ast';
import { compileExpression, Scope } from '../compileExpression';
import { percentileOf } from '../percentileOf';
import { identityOf, KqlValue, Row, Table, toOrdinal } from '../values';
import { compileColumns, nameOf } from './project';

type Summarize = Extract<Operator, { kind: 'summarize' }>;
type Result = { names: string[]; reduce: (rows: Row[]) => KqlValue[] };

/** Groups rows and reduces each group; without `by` there is one group, be it empty. */
export function summarize(
  table: Table,
  operator: Summarize,
  scope: Scope,
): Table {
  const keys = compileColumns(operator.by, table.columns, scope);
  const results = operator.aggregates.map((aggregate, at) =>
    compileResult(aggregate, at, table.columns, scope),
  );
  const groups = new Map<string, { values: KqlValue[]; rows: Row[] }>();
  if (keys.length === 0) {
    groups.set('', { values: [], rows: [] });
  }
  for (const row of table.rows) {
    const values = keys.map(({ evaluate }) => evaluate(row));
    const id = values.map(identityOf).join('\u0000');
    const group = groups.get(id);
    if (group) {
      group.rows.push(row);
    } else {
      groups.set(id, { values, rows: [row] });
    }
  }
  const columns = [
    ...keys.map(({ name }) => name),
    ...results.flatMap(({ names }) => names),
  ];
  const rows = [...groups.values()].map(group => {
    const cells = [
      ...group.values,
      ...results.flatMap(({ reduce }) => reduce(group.rows)),
    ];
    return Object.fromEntries(columns.map((name, at) => [name, cells[at]]));
  });
  return { columns, rows };
}

function compileResult(
  aggregate: NamedExpression,
  at: number,
  columns: string[],
  scope: Scope,
): Result {
  const { expression } = aggregate;
  if (expression.kind === 'call' && expression.name === 'percentiles') {
    return percentiles(expression.args, columns, scope);
  }
  if (expression.kind === 'call' && /^arg_(max|min)$/.test(expression.name)) {
    return argExtreme(
      aggregate,
      expression.name,
      expression.args,
      columns,
      scope,
    );
  }
  const reduce = compileAggregate(expression, columns, scope);
  return {
    names: [aggregate.name ?? defaultName(expression, at)],
    reduce: rows => [reduce(rows)],
  };
}

function defaultName(expression: Expression, at: number): string {
  if (expression.kind !== 'call') {
    return `Column${at + 1}`;
  }
  const prefix = {
    make_list: 'list',
    make_set: 'set',
    any: 'any',
    take_any: 'any',
  }[expression.name];
  const argument = expression.args[0];
  const inner = argument ? nameOf(argument, 0).replace(/^Column1$/, '') : '';
  return `${prefix ?? expression.name}_${inner}`;
}

function percentiles(
  args: Expression[],
  columns: string[],
  scope: Scope,
): Result {
  const evaluate = compileExpression(args[0], columns, scope);
  const ranks = args
    .slice(1)
    .map(rank => Number(compileExpression(rank, [], scope)({})));
  const name = nameOf(args[0], 0);
  return {
    names: ranks.map(
      rank => `percentile_${name}_${String(rank).replace('.', '_')}`,
    ),
    reduce: rows => {
      const values = rows
        .map(row => toOrdinal(evaluate(row)))
        .filter(value => value !== undefined);
      return ranks.map(rank => percentileOf(values, rank));
    },
  };
}

function argExtreme(
  { name }: NamedExpression,
  kind: string,
  [by, ...others]: Expression[],
  columns: string[],
  scope: Scope,
): Result {
  const evaluate = compileExpression(by, columns, scope);
  const byName = name ?? nameOf(by, 0);
  const returned = others.some(other => other.kind === 'wildcard')
    ? columns
        .filter(column => column !== byName)
        .map(column => ({ name: column, evaluate: (row: Row) => row[column] }))
    : compileColumns(
        others.map(expression => ({ expression })),
        columns,
        scope,
      );
  return {
    names: [byName, ...returned.map(column => column.name)],
    reduce: rows => {
      const row = extremeRow(rows, evaluate, kind === 'arg_max' ? 1 : -1);
      return [
        row && evaluate(row),
        ...returned.map(column => row && column.evaluate(row)),
      ];
    },
  };
}

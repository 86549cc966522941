import { Aggregate, aggregates, aggregateType } from '../aggregates';
import { Expression, NamedExpression, Operator } from '../ast';
import { ColumnNamer, impliedName } from '../columnNames';
import { compileExpression } from '../compileExpression';
import { semanticError } from '../KqlError';
import { Column } from '../KqlType';
import { mapExpression } from '../mapExpression';
import { Scope } from '../Scope';
import { identityOf, KqlValue, Row, Table } from '../values';
import { compileManyAggregate } from './manyAggregates';
import { compileColumns } from './project';

type Summarize = Extract<Operator, { kind: 'summarize' }>;

/** Reduces a group's rows to the values of some columns. */
export interface Reduction {
  columns: Column[];
  reduce(rows: Row[]): KqlValue[];
}

/** Groups rows and reduces each group; without `by` there is one group, be it empty. */
export function summarize(
  table: Table,
  operator: Summarize,
  scope: Scope,
): Table {
  const namer = new ColumnNamer();
  const keys = compileColumns(
    operator.by,
    table.columns,
    scope,
    'summarize',
    namer,
  );
  const results = operator.aggregates.map(aggregate =>
    compileReduction(aggregate, table.columns, scope, namer, operator.by),
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
    ...keys.map(({ name, type }) => ({ name, type })),
    ...results.flatMap(result => result.columns),
  ];
  const rows = [...groups.values()].map(group => {
    const cells = [
      ...group.values,
      ...results.flatMap(({ reduce }) => reduce(group.rows)),
    ];
    return Object.fromEntries(columns.map(({ name }, at) => [name, cells[at]]));
  });
  return { columns, rows };
}

/** Compiles what stands before `by`: aggregates, and what is calculated from them. */
export function compileReduction(
  named: NamedExpression,
  columns: Column[],
  scope: Scope,
  namer: ColumnNamer,
  by: NamedExpression[] = [],
): Reduction {
  const many = compileManyAggregate(named, columns, scope, namer, by);
  if (many) {
    return many;
  }
  const inner: Array<{ column: Column; reduce(rows: Row[]): KqlValue }> = [];
  const outer = mapExpression(named.expression, part => {
    const aggregate = compileAggregate(part, columns, scope);
    if (!aggregate) {
      return undefined;
    }
    const column = { name: `$aggregate${inner.length}`, type: aggregate.type };
    inner.push({ column, reduce: aggregate.reduce });
    return { kind: 'column', name: column.name };
  });
  const { type, evaluate } = compileExpression(outer, {
    columns: inner.map(({ column }) => column),
    scope,
    operator: 'summarize',
  });
  const name =
    named.name === undefined
      ? defaultName(named.expression, namer)
      : namer.unique(named.name);
  return {
    columns: [{ name, type }],
    reduce: rows => {
      const cells = inner.map(({ column, reduce }) => [
        column.name,
        reduce(rows),
      ]);
      return [evaluate(Object.fromEntries(cells))];
    },
  };
}

/** A call of an aggregate, compiled; undefined for other expressions. */
function compileAggregate(
  expression: Expression,
  columns: Column[],
  scope: Scope,
) {
  const aggregate = aggregateNamed(expression);
  if (!aggregate || expression.kind !== 'call') {
    return undefined;
  }
  const { args, name } = expression;
  if (args.length < aggregate.least || args.length > aggregate.most) {
    throw semanticError(
      `${name}(): function expects ${aggregate.least} to ${aggregate.most} arguments, found ${args.length}`,
      'SEM0219',
    );
  }
  const compiled = args.map(arg =>
    compileExpression(arg, { columns, scope, operator: 'summarize' }),
  );
  return {
    type: aggregateType(aggregate, compiled),
    reduce: (rows: Row[]) => aggregate.reduce(rows, compiled),
  };
}

function aggregateNamed(expression: Expression): Aggregate | undefined {
  return expression.kind === 'call' &&
    Object.hasOwn(aggregates, expression.name)
    ? aggregates[expression.name]
    : undefined;
}

/** `count_`, `sum_x`, `list_x`, `percentile_x_95`; what is calculated is `Column1` and on. */
function defaultName(expression: Expression, namer: ColumnNamer): string {
  const aggregate = aggregateNamed(expression);
  if (!aggregate || expression.kind !== 'call') {
    return namer.nameFor({ expression });
  }
  const [first, second] = expression.args;
  const argument = first ? (impliedName(first) ?? '') : '';
  if (expression.name === 'percentile' && second?.kind === 'literal') {
    const rank = String(second.value).replace('.', '_');
    return namer.unique(`percentile_${argument}_${rank}`);
  }
  const both = second ? impliedName(second) : undefined;
  if (aggregate.least === 2 && both) {
    return namer.unique(`${expression.name}_${argument}_${both}`);
  }
  const prefix = aggregate.prefix ?? expression.name;
  return namer.unique(prefix ? `${prefix}_${argument}` : argument);
}

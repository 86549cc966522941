import { MvColumn, Operator } from '../ast';
import { compileExpression } from '../compileExpression';
import { convertValue } from '../convertValue';
import { limitError } from '../KqlError';
import { Column } from '../KqlType';
import { Scope } from '../Scope';
import { isDynamicObject, KqlValue, Row, Table } from '../values';
import { compileColumns } from './project';
import { union } from './union';

type MvExpand = Extract<Operator, { kind: 'mv-expand' }>;
type MvApply = Extract<Operator, { kind: 'mv-apply' }>;

const mostRows = 500_000;

/** A row for each element; several arrays go in step; an empty one gives a row with null. */
export function mvExpand(
  table: Table,
  operator: MvExpand,
  scope: Scope,
): Table {
  const context = { columns: [], scope, operator: 'mv-expand' };
  const limit =
    operator.limit &&
    Number(compileExpression(operator.limit, context).evaluate({}));
  const expand = createExpander(table, operator.columns, scope, operator);
  const rows: Row[] = [];
  for (const row of table.rows) {
    for (const expanded of expand(row, 1).slice(0, limit)) {
      rows.push(expanded);
    }
    if (rows.length > mostRows) {
      throw limitError(`mv-expand: a table may have ${mostRows} rows`);
    }
  }
  return { columns: columnsOf(table, operator, scope), rows };
}

/** Runs operators over the elements of each row; an empty array gives no row. */
export function mvApply(table: Table, operator: MvApply, scope: Scope): Table {
  const expand = createExpander(table, operator.columns, scope, {
    isArray: false,
    indexName: operator.indexName,
  });
  const columns = columnsOf(table, operator, scope);
  const run = (rows: Row[]) => {
    scope.tables.set('$elements', { columns, rows });
    return scope.run(
      {
        source: { kind: 'table', name: '$elements' },
        operators: operator.operators,
      },
      scope,
    );
  };
  const answers = table.rows.map(row => {
    const applied = run(expand(row, 0));
    const own = new Set(applied.columns.map(({ name }) => name));
    const kept = table.columns.filter(
      ({ name }) =>
        !own.has(name) &&
        !operator.columns.some(
          column =>
            column.name === undefined &&
            column.expression.kind === 'column' &&
            column.expression.name === name,
        ),
    );
    return {
      columns: [...kept, ...applied.columns],
      rows: applied.rows.map(each => ({
        ...Object.fromEntries(kept.map(({ name }) => [name, row[name]])),
        ...each,
      })),
    };
  });
  return answers.length === 0 ? run([]) : union(answers);
}

function createExpander(
  table: Table,
  expressions: MvColumn[],
  scope: Scope,
  { isArray, indexName }: { isArray: boolean; indexName?: string },
) {
  const expanded = compileColumns(
    expressions,
    table.columns,
    scope,
    'mv-expand',
  );
  return (row: Row, least: number): Row[] => {
    const lists = expanded.map(({ name, evaluate }, at) => ({
      name,
      type: expressions[at].type,
      items: elementsOf(evaluate(row), isArray),
    }));
    const length = lists.reduce(
      (most, { items }) => Math.max(most, items.length),
      least,
    );
    return Array.from({ length }, (_, at): Row => {
      const cells = lists.map(({ name, type, items }) => [
        name,
        type
          ? convertValue(items[at] ?? undefined, type, 'dynamic')
          : (items[at] ?? undefined),
      ]);
      return {
        ...row,
        ...Object.fromEntries(cells),
        ...(indexName && { [indexName]: at }),
      };
    });
  };
}

function columnsOf(
  table: Table,
  { columns, ...more }: MvExpand | MvApply,
  scope: Scope,
): Column[] {
  const expanded = compileColumns(columns, table.columns, scope, 'mv-expand');
  const types = new Map(table.columns.map(({ name, type }) => [name, type]));
  if ('indexName' in more && more.indexName) {
    types.set(more.indexName, 'long');
  }
  expanded.forEach(({ name }, at) =>
    types.set(name, columns[at].type ?? 'dynamic'),
  );
  return [...types].map(([name, type]) => ({ name, type }));
}

/** A bag's entries are bags of one key, or pairs where `kind=array` asks for them. */
function elementsOf(value: KqlValue, isArray: boolean): KqlValue[] {
  if (Array.isArray(value)) {
    return value;
  }
  if (isDynamicObject(value)) {
    return Object.entries(value).map(([key, item]) =>
      isArray ? [key, item] : { [key]: item },
    );
  }
  return value === undefined ? [] : [value];
}

import { Operator, Pipeline } from '../ast';
import { KqlError } from '../KqlError';
import { openCall } from '../openSource';
import { innerScope, Scope } from '../Scope';
import { identityOf, Table } from '../values';
import { keepColumns, renameColumns, reorderColumns } from './columns';
import { evaluatePlugin } from './evaluatePlugin';
import { join } from './join';
import { makeSeries } from './makeSeries';
import { mvApply, mvExpand } from './mvExpand';
import { parse } from './parse';
import { parseKeyValues } from './parseKeyValues';
import { distinct, extend, project } from './project';
import { count, schema, search, sort, take, where } from './rows';
import { summarize } from './summarize';
import { union } from './union';

/** Applies one operator to what the operators before it gave. */
export function applyOperator(
  table: Table,
  operator: Operator,
  scope: Scope,
): Table {
  switch (operator.kind) {
    case 'where':
      return where(table, operator.condition, scope);
    case 'search':
      return search(table, operator.condition, scope);
    case 'project':
    case 'print':
      return project(table, operator.columns, scope);
    case 'extend':
    case 'serialize':
      return extend(table, operator.columns, scope);
    case 'distinct':
      return distinct(table, operator.columns, scope);
    case 'project-away':
    case 'project-keep':
      return keepColumns(table, operator.kind, operator.names);
    case 'project-reorder':
      return reorderColumns(table, operator);
    case 'project-rename':
      return renameColumns(table, operator.renames);
    case 'summarize':
      return summarize(table, operator, scope);
    case 'sort':
      return sort(table, operator, scope);
    case 'take':
      return take(table, operator.count, scope);
    case 'sample-distinct':
      return take(distinct(table, [operator.of], scope), operator.count, scope);
    case 'count':
      return count(table);
    case 'getschema':
      return schema(table);
    case 'mv-expand':
      return mvExpand(table, operator, scope);
    case 'mv-apply':
      return mvApply(table, operator, innerScope(scope));
    case 'join':
    case 'lookup':
      return join(table, scope.run(operator.right, scope), operator);
    case 'union':
      return runUnion(table, operator, scope);
    case 'parse':
      return parse(table, operator, scope);
    case 'parse-kv':
      return parseKeyValues(table, operator, scope);
    case 'make-series':
      return makeSeries(table, operator, scope);
    case 'evaluate':
      return evaluatePlugin(table, operator, scope);
    case 'invoke':
      return openCall(operator, scope, table);
    case 'partition':
      return partition(table, operator, scope);
    default:
      scope.tables.set(operator.name, table);
      return table;
  }
}

type Union = Extract<Operator, { kind: 'union' }>;

function runUnion(table: Table, operator: Union, scope: Scope): Table {
  const others = operator.others.flatMap((pipeline, at) => {
    const found = openOther(pipeline, operator, scope);
    return found ? [labelled(found, operator, nameOf(pipeline, at))] : [];
  });
  const isPiped = table.columns.length > 0;
  const first = isPiped ? [labelled(table, operator, 'union_arg0')] : [];
  return union([...first, ...others], operator.isInner);
}

/** With `isfuzzy=true` a table that is not there is left out. */
function openOther(
  pipeline: Pipeline,
  { isFuzzy }: Union,
  scope: Scope,
): Table | undefined {
  try {
    return scope.run(pipeline, scope);
  } catch (error) {
    if (isFuzzy && error instanceof KqlError && error.code === 'SEM0100') {
      return undefined;
    }
    throw error;
  }
}

function nameOf({ source, operators }: Pipeline, at: number): string {
  const last = operators.at(-1);
  if (last?.kind === 'as') {
    return last.name;
  }
  return source.kind === 'table' ? source.name : `union_arg${at + 1}`;
}

/** With `withsource=Name` each row says which table it is of. */
function labelled(table: Table, { sourceName }: Union, label: string): Table {
  return sourceName === undefined
    ? table
    : {
        columns: [{ name: sourceName, type: 'string' }, ...table.columns],
        rows: table.rows.map(row => ({ [sourceName]: label, ...row })),
      };
}

type Partition = Extract<Operator, { kind: 'partition' }>;

/** Runs operators over the rows of each value of a column. */
function partition(
  table: Table,
  { by, operators }: Partition,
  scope: Scope,
): Table {
  const groups = new Map<string, Table>();
  for (const row of table.rows) {
    const key = identityOf(row[by]);
    const group = groups.get(key) ?? { columns: table.columns, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  const inner = innerScope(scope);
  return union(
    [...groups.values()].map(group => {
      inner.tables.set('$partition', group);
      return inner.run(
        { source: { kind: 'table', name: '$partition' }, operators },
        inner,
      );
    }),
  );
}

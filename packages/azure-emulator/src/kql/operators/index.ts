import { Operator, Pipeline } from '../ast';
import { Scope } from '../compileExpression';
import { Table } from '../values';
import { join } from './join';
import { mvExpand } from './mvExpand';
import { distinct, extend, project } from './project';
import { keepColumns, renameColumns } from './columns';
import { count, sort, take, where } from './rows';
import { summarize } from './summarize';
import { union } from './union';

/** Runs a pipeline that stands inside an operator, such as a join's right side. */
export type RunPipeline = (pipeline: Pipeline) => Table;

/** Applies one operator to what the operators before it gave. */
export function applyOperator(
  table: Table,
  operator: Operator,
  scope: Scope,
  run: RunPipeline,
): Table {
  switch (operator.kind) {
    case 'where':
      return where(table, operator.condition, scope);
    case 'project':
      return project(table, operator.columns, scope);
    case 'extend':
      return extend(table, operator.columns, scope);
    case 'distinct':
      return distinct(table, operator.columns, scope);
    case 'project-away':
    case 'project-keep':
    case 'project-reorder':
      return keepColumns(table, operator.kind, operator.names);
    case 'project-rename':
      return renameColumns(table, operator.renames);
    case 'summarize':
      return summarize(table, operator, scope);
    case 'sort':
      return sort(table, operator, scope);
    case 'take':
      return take(table, operator.count, scope);
    case 'count':
      return count(table);
    case 'mv-expand':
      return mvExpand(table, operator, scope);
    case 'join':
      return join(table, run(operator.right), operator);
    default:
      return union([table, ...operator.others.map(run)]);
  }
}

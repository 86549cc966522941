import { isPipeline, Pipeline } from './ast';
import { compileExpression, Scope } from './compileExpression';
import { semanticError } from './KqlError';
import { applyOperator } from './operators';
import { project } from './operators/project';
import { parseQuery } from './parseQuery';
import { timeBound } from './timeBound';
import { Table } from './values';

export interface RunQueryOptions {
  /**
   * The table of that name, or undefined. `since` is the earliest moment that the query's first
   * filters let through, where they bound it: rows before it may be left out.
   */
  table(name: string, since: Date | undefined): Table | undefined;
  /** What `now()` says. */
  now: Date;
}

/** Runs a query in the Kusto Query Language. Throws a `KqlError`. */
export function runQuery(text: string, options: RunQueryOptions): Table {
  const query = parseQuery(text);
  const scope: Scope = { now: options.now, constants: new Map() };
  const tables = new Map<string, Table>();
  for (const { name, value } of query.lets) {
    if (isPipeline(value)) {
      tables.set(name, run(value));
    } else {
      scope.constants.set(name, compileExpression(value, [], scope)({}));
    }
  }
  return run(query.main);

  function run(pipeline: Pipeline): Table {
    return pipeline.operators.reduce(
      (table, operator) => applyOperator(table, operator, scope, run),
      open(pipeline),
    );
  }

  function open({ source, operators }: Pipeline): Table {
    if (source.kind === 'pipeline') {
      return run(source.pipeline);
    }
    if (source.kind === 'print') {
      return project({ columns: [], rows: [{}] }, source.columns, scope);
    }
    const found =
      tables.get(source.name) ??
      options.table(source.name, timeBound(operators, scope));
    if (!found) {
      throw semanticError(
        `'where' or another operator: Failed to resolve table or column expression named '${source.name}'`,
      );
    }
    return found;
  }
}

import { KqlError, semanticError } from './KqlError';
import { applyOperator } from './operators';
import { openSource } from './openSource';
import { parseQuery } from './parseQuery';
import { runLets } from './runBody';
import { Scope } from './Scope';
import { Table } from './values';

export interface RunQueryOptions {
  /**
   * The table of that name, or undefined. `since` is the earliest moment that the query's first
   * filters let through, where they bound it: rows before it may be left out.
   */
  table(name: string, since: Date | undefined): Table | undefined;
  /** What `now()` says. */
  now: Date;
  /** Refuses what the service behind the query does not allow. Throws a `KqlError`. */
  check?(query: ReturnType<typeof parseQuery>): void;
}

/** Runs a query in the Kusto Query Language. Throws a `KqlError`. */
export function runQuery(text: string, options: RunQueryOptions): Table {
  const scope: Scope = {
    now: options.now,
    variables: new Map(),
    tables: new Map(),
    functions: new Map(),
    openTable: (name, since) => options.table(name, since),
    run: (pipeline, inner) =>
      pipeline.operators.reduce(
        (table, operator) => applyOperator(table, operator, inner),
        openSource(pipeline, inner),
      ),
  };
  try {
    const query = parseQuery(text);
    options.check?.(query);
    const answer = runLets(query, scope);
    if ('rows' in answer) {
      return answer;
    }
  } catch (error) {
    if (error instanceof RangeError) {
      throw new KqlError(
        'E_QUERY_TOO_COMPLEX',
        `Query is too complex: ${error.message}`,
      );
    }
    throw error;
  }
  throw semanticError('The query gives no table', 'SEM0001');
}

import { Pipeline, UserFunction } from './ast';
import { KqlType } from './KqlType';
import { KqlValue, Row, Table } from './values';

export type Evaluate = (row: Row) => KqlValue;

/** A compiled expression: its type is known before any row is. */
export interface Typed {
  type: KqlType;
  evaluate: Evaluate;
}

/** What an expression may name besides its row's columns. */
export interface Scope {
  /** What `now()` says, the same through the whole query. */
  readonly now: Date;
  /** Values bound by `let`, and a function's parameters. */
  readonly variables: Map<string, Typed>;
  /** Tables bound by `let` or `as`. */
  readonly tables: Map<string, Table>;
  /** Functions bound by `let`, with the scope that they were bound in. */
  readonly functions: Map<string, { definition: UserFunction; scope: Scope }>;
  /** A table of the service that answers; `since` as in `RunQueryOptions`. */
  openTable(name: string, since: Date | undefined): Table | undefined;
  run(pipeline: Pipeline, scope: Scope): Table;
}

/** A scope that sees what `outer` binds, and binds names of its own. */
export function innerScope(outer: Scope): Scope {
  return {
    ...outer,
    variables: new Map(outer.variables),
    tables: new Map(outer.tables),
    functions: new Map(outer.functions),
  };
}

import { KqlType } from './KqlType';
import { KqlValue } from './values';

export type Expression =
  | { kind: 'literal'; value: KqlValue; type: KqlType }
  | { kind: 'column'; name: string }
  | { kind: 'member'; object: Expression; name: string }
  | { kind: 'index'; object: Expression; index: Expression }
  | { kind: 'call'; name: string; args: Expression[] }
  | { kind: 'list'; items: Expression[] }
  | { kind: 'unary'; operator: '-' | '+'; operand: Expression }
  | { kind: 'binary'; operator: string; left: Expression; right: Expression }
  /** `typeof(long)`, as an argument. */
  | { kind: 'type'; type: KqlType }
  /** `name = value`, as an argument. */
  | { kind: 'named'; name: string; value: Expression }
  /** `toscalar(…)`, or the right side of `in`. */
  | { kind: 'query'; pipeline: Pipeline; isList: boolean }
  | { kind: 'wildcard' };

/** `Name = expression`, or an expression that names itself; `(a, b) = f(x)` has several names. */
export interface NamedExpression {
  name?: string;
  names?: string[];
  expression: Expression;
}

export interface SortKey {
  expression: Expression;
  isDescending: boolean;
  areNullsFirst: boolean;
}

export interface TypedName {
  name: string;
  type: KqlType;
}

/** A piece of a `parse` pattern: text to find, a column to fill, or anything. */
export type ParsePart =
  | { kind: 'text'; text: string }
  | { kind: 'column'; name: string; type: KqlType }
  | { kind: 'anything' };

export interface Series extends NamedExpression {
  byDefault?: Expression;
}

export interface MvColumn extends NamedExpression {
  type?: KqlType;
}

export type Operator =
  | { kind: 'where'; condition: Expression }
  | { kind: 'project' | 'extend' | 'print'; columns: NamedExpression[] }
  | { kind: 'project-away' | 'project-keep'; names: string[] }
  | {
      kind: 'project-reorder';
      names: Array<{ pattern: string; order?: 'asc' | 'desc' }>;
    }
  | { kind: 'project-rename'; renames: Array<{ to: string; from: string }> }
  | { kind: 'summarize'; aggregates: NamedExpression[]; by: NamedExpression[] }
  | { kind: 'distinct'; columns: NamedExpression[] }
  | { kind: 'sort'; keys: SortKey[]; count?: Expression }
  | { kind: 'take'; count: Expression }
  | { kind: 'sample-distinct'; count: Expression; of: NamedExpression }
  | { kind: 'count' }
  | { kind: 'getschema' }
  | { kind: 'serialize'; columns: NamedExpression[] }
  | { kind: 'as'; name: string }
  | {
      kind: 'mv-expand';
      columns: MvColumn[];
      limit?: Expression;
      indexName?: string;
      isArray: boolean;
    }
  | {
      kind: 'mv-apply';
      columns: MvColumn[];
      indexName?: string;
      operators: Operator[];
    }
  | {
      kind: 'join' | 'lookup';
      flavor: string;
      right: Pipeline;
      on: Array<{ left: Expression; right: Expression }>;
    }
  | {
      kind: 'union';
      others: Pipeline[];
      isInner: boolean;
      sourceName?: string;
      isFuzzy: boolean;
    }
  | {
      kind: 'parse';
      mode: 'simple' | 'regex' | 'relaxed';
      flags: string;
      of: Expression;
      parts: ParsePart[];
      dropsUnmatched: boolean;
    }
  | {
      kind: 'parse-kv';
      of: Expression;
      keys: TypedName[];
      pairDelimiter: string;
      valueDelimiter: string;
      quotes: string[];
      isGreedy: boolean;
    }
  | {
      kind: 'make-series';
      series: Series[];
      axis: NamedExpression;
      from?: Expression;
      to?: Expression;
      step: Expression;
      isInclusive: boolean;
      by: NamedExpression[];
      isNonEmpty: boolean;
    }
  | { kind: 'evaluate'; plugin: string; args: Expression[] }
  | { kind: 'invoke'; name: string; args: Expression[] }
  | { kind: 'search'; condition: Expression }
  | { kind: 'partition'; by: string; operators: Operator[] };

export type Source =
  | { kind: 'table'; name: string }
  | { kind: 'call'; name: string; args: Expression[] }
  | { kind: 'pipeline'; pipeline: Pipeline }
  | { kind: 'print'; columns: NamedExpression[] }
  | { kind: 'datatable'; columns: TypedName[]; cells: Expression[] }
  | {
      kind: 'range';
      name: string;
      from: Expression;
      to: Expression;
      step: Expression;
    }
  | { kind: 'nothing' };

export interface Pipeline {
  source: Source;
  operators: Operator[];
}

export interface FunctionParameter {
  name: string;
  /** `table` for a table of any or of the named columns. */
  type: KqlType | 'table';
  byDefault?: Expression;
}

export interface UserFunction {
  parameters: FunctionParameter[];
  body: Query;
}

export type LetValue =
  | { kind: 'expression'; expression: Expression }
  | { kind: 'pipeline'; pipeline: Pipeline }
  | { kind: 'function'; definition: UserFunction };

/** `let` statements, then what they serve: a table, or a value in a function's body. */
export interface Query {
  lets: Array<{ name: string; value: LetValue }>;
  main: Exclude<LetValue, { kind: 'function' }>;
}

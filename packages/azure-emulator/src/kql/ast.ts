import { KqlValue } from './values';

export type Expression =
  | { kind: 'literal'; value: KqlValue }
  | { kind: 'column'; name: string }
  | { kind: 'member'; object: Expression; name: string }
  | { kind: 'index'; object: Expression; index: Expression }
  | { kind: 'call'; name: string; args: Expression[] }
  | { kind: 'list'; items: Expression[] }
  | { kind: 'unary'; operator: '-' | '+'; operand: Expression }
  | { kind: 'binary'; operator: string; left: Expression; right: Expression }
  | { kind: 'wildcard' };

/** `Name = expression`, or an expression that names itself. */
export interface NamedExpression {
  name?: string;
  expression: Expression;
}

export interface SortKey {
  expression: Expression;
  isDescending: boolean;
  areNullsFirst: boolean;
}

export type Operator =
  | { kind: 'where'; condition: Expression }
  | { kind: 'project' | 'extend'; columns: NamedExpression[] }
  | {
      kind: 'project-away' | 'project-keep' | 'project-reorder';
      names: string[];
    }
  | { kind: 'project-rename'; renames: Array<{ to: string; from: string }> }
  | { kind: 'summarize'; aggregates: NamedExpression[]; by: NamedExpression[] }
  | { kind: 'distinct'; columns: NamedExpression[] }
  | { kind: 'sort'; keys: SortKey[]; count?: Expression }
  | { kind: 'take'; count: Expression }
  | { kind: 'count' }
  | { kind: 'mv-expand'; columns: NamedExpression[]; limit?: Expression }
  | {
      kind: 'join';
      flavor: string;
      right: Pipeline;
      on: Array<{ left: string; right: string }>;
    }
  | { kind: 'union'; others: Pipeline[] };

export interface Pipeline {
  source:
    | { kind: 'table'; name: string }
    | { kind: 'pipeline'; pipeline: Pipeline }
    | { kind: 'print'; columns: NamedExpression[] };
  operators: Operator[];
}

export interface Query {
  lets: Array<{ name: string; value: Expression | Pipeline }>;
  main: Pipeline;
}

export function isPipeline(value: Expression | Pipeline): value is Pipeline {
  return 'operators' in value;
}

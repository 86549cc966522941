import { Json } from './Json';

/** A parsed template expression. */
export type Expression =
  | { kind: 'literal'; value: Json }
  | { kind: 'call'; name: string; args: Expression[]; column: number }
  | { kind: 'access'; target: Expression; key: Expression; isSafe: boolean };

/** A call, as lazy functions see it. */
export type CallExpression = Extract<Expression, { kind: 'call' }>;

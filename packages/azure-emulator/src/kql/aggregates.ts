import { Expression } from './ast';
import { compileExpression, Evaluate, Scope } from './compileExpression';
import { semanticError } from './KqlError';
import { percentileOf } from './percentileOf';
import {
  compareValues,
  identityOf,
  isMissing,
  KqlValue,
  Row,
  toOrdinal,
} from './values';

type Reduce = (rows: Row[], args: Evaluate[]) => KqlValue;

function numbersOf(rows: Row[], evaluate: Evaluate): number[] {
  return rows
    .map(row => toOrdinal(evaluate(row)))
    .filter(value => value !== undefined);
}

function sum(rows: Row[], [evaluate]: Evaluate[]): KqlValue {
  return numbersOf(rows, evaluate).reduce((total, value) => total + value, 0);
}

function average(rows: Row[], [evaluate]: Evaluate[]): KqlValue {
  const numbers = numbersOf(rows, evaluate);
  return numbers.length === 0
    ? undefined
    : numbers.reduce((total, value) => total + value, 0) / numbers.length;
}

function deviation(rows: Row[], [evaluate]: Evaluate[]): KqlValue {
  const numbers = numbersOf(rows, evaluate);
  const mean = numbers.reduce((total, x) => total + x, 0) / numbers.length;
  return numbers.length < 2
    ? 0
    : Math.sqrt(
        numbers.reduce((total, x) => total + (x - mean) ** 2, 0) /
          (numbers.length - 1),
      );
}

/** The row whose value comes first in the order that `sign` gives. */
export function extremeRow(
  rows: Row[],
  evaluate: Evaluate,
  sign: 1 | -1,
): Row | undefined {
  return rows.reduce<Row | undefined>((best, row) => {
    const value = evaluate(row);
    if (isMissing(value)) {
      return best;
    }
    const order = best && compareValues(value, evaluate(best));
    return order === undefined || order * sign > 0 ? row : best;
  }, undefined);
}

function extreme(sign: 1 | -1): Reduce {
  return (rows, [evaluate]) => {
    const row = extremeRow(rows, evaluate, sign);
    return row && evaluate(row);
  };
}

function listOf(rows: Row[], [evaluate, limit]: Evaluate[]): KqlValue[] {
  const most = limit ? Number(limit({})) : Infinity;
  const values = rows.map(evaluate).filter(value => !isMissing(value));
  return values.slice(0, most);
}

function setOf(rows: Row[], [evaluate, limit]: Evaluate[]): KqlValue[] {
  const most = limit ? Number(limit({})) : Infinity;
  const items = new Map<string, KqlValue>();
  for (const value of listOf(rows, [evaluate])) {
    items.set(identityOf(value), value);
  }
  return [...items.values()].slice(0, most);
}

function where(rows: Row[], condition: Evaluate): Row[] {
  return rows.filter(row => condition(row) === true);
}

/** Aggregates with one result, by name. */
const reducers: Record<string, Reduce> = {
  count: rows => rows.length,
  countif: (rows, [condition]) => where(rows, condition).length,
  sum,
  sumif: (rows, [value, condition]) => sum(where(rows, condition), [value]),
  avg: average,
  avgif: (rows, [value, condition]) => average(where(rows, condition), [value]),
  stdev: deviation,
  max: extreme(1),
  min: extreme(-1),
  maxif: (rows, [value, condition]) =>
    extreme(1)(where(rows, condition), [value]),
  minif: (rows, [value, condition]) =>
    extreme(-1)(where(rows, condition), [value]),
  dcount: (rows, args) => setOf(rows, [args[0]]).length,
  dcountif: (rows, [value, condition]) =>
    setOf(where(rows, condition), [value]).length,
  make_list: listOf,
  makelist: listOf,
  make_set: setOf,
  makeset: setOf,
  percentile: (rows, [value, rank]) =>
    percentileOf(numbersOf(rows, value), Number(rank({}))),
  any: (rows, [value]) => rows.map(value).find(item => !isMissing(item)),
  take_any: (rows, [value]) => rows.map(value).find(item => !isMissing(item)),
};

export function isAggregate(expression: Expression): boolean {
  return (
    expression.kind === 'call' &&
    (expression.name in reducers ||
      ['percentiles', 'arg_max', 'arg_min'].includes(expression.name))
  );
}

/** Compiles an aggregate with one result; `compileManyAggregate` has those with several. */
export function compileAggregate(
  expression: Expression,
  columns: string[],
  scope: Scope,
): (rows: Row[]) => KqlValue {
  if (expression.kind === 'binary') {
    // Such as `100.0 * countif(x) / count()`: aggregates inside arithmetic.
    const left = compileAggregate(expression.left, columns, scope);
    const right = compileAggregate(expression.right, columns, scope);
    const whole: Expression = {
      ...expression,
      left: { kind: 'column', name: 'left' },
      right: { kind: 'column', name: 'right' },
    };
    const combine = compileExpression(whole, ['left', 'right'], scope);
    return rows => combine({ left: left(rows), right: right(rows) });
  }
  if (expression.kind === 'literal') {
    return () => expression.value;
  }
  if (expression.kind !== 'call') {
    throw semanticError('summarize takes aggregates, and names after by');
  }
  const reduce = reducers[expression.name];
  if (reduce) {
    const args = expression.args.map(arg =>
      compileExpression(arg, columns, scope),
    );
    return rows => reduce(rows, args);
  }
  const inner = expression.args.map(arg =>
    compileAggregate(arg, columns, scope),
  );
  const names = inner.map((_, at) => `arg${at}`);
  const call: Expression = {
    ...expression,
    args: names.map(name => ({ kind: 'column', name })),
  };
  const combine = compileExpression(call, names, scope);
  return rows =>
    combine(
      Object.fromEntries(inner.map((value, at) => [names[at], value(rows)])),
    );
}

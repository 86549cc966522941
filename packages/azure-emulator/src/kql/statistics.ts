import { Typed } from './Scope';
import { Row, toOrdinal } from './values';

/** The numbers that an expression gives for rows; nulls are left out. */
export function numbersOf(rows: Row[], { evaluate }: Typed): number[] {
  return rows
    .map(row => toOrdinal(evaluate(row)))
    .filter(value => value !== undefined);
}

function mean(numbers: number[]): number {
  return numbers.reduce((total, x) => total + x, 0) / numbers.length;
}

/** Variance of a sample, or of the whole where `isSample` is false; 0 of a single value. */
export function variance(
  rows: Row[],
  value: Typed,
  isSample: boolean,
): number | undefined {
  const numbers = numbersOf(rows, value);
  if (numbers.length < 2) {
    return numbers.length === 0 ? undefined : 0;
  }
  const average = mean(numbers);
  const squares = numbers.reduce((total, x) => total + (x - average) ** 2, 0);
  return squares / (numbers.length - (isSample ? 1 : 0));
}

export function deviation(
  rows: Row[],
  value: Typed,
  isSample: boolean,
): number | undefined {
  const squared = variance(rows, value, isSample);
  return squared === undefined ? undefined : Math.sqrt(squared);
}

/** Covariance over the rows in which both are numbers. */
export function covariance(
  rows: Row[],
  x: Typed,
  y: Typed,
  isSample: boolean,
): number | undefined {
  const pairs = rows
    .map(row => [toOrdinal(x.evaluate(row)), toOrdinal(y.evaluate(row))])
    .filter((pair): pair is [number, number] => !pair.includes(undefined));
  if (pairs.length < 2) {
    return undefined;
  }
  const [meanX, meanY] = [0, 1].map(at => mean(pairs.map(pair => pair[at])));
  const total = pairs.reduce(
    (sum, [a, b]) => sum + (a - meanX) * (b - meanY),
    0,
  );
  return total / (pairs.length - (isSample ? 1 : 0));
}

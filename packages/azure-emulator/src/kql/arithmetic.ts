import { KqlValue, Timespan, toOrdinal } from './values';

type Operate = (left: KqlValue, right: KqlValue) => KqlValue;

function numbers(operate: (a: number, b: number) => number): Operate {
  return (left, right) => {
    if (typeof left !== 'number' || typeof right !== 'number') {
      return undefined;
    }
    const result = operate(left, right);
    return Number.isNaN(result) ? undefined : result;
  };
}

function add(left: KqlValue, right: KqlValue): KqlValue {
  const [a, b] = [toOrdinal(left), toOrdinal(right)];
  if (a === undefined || b === undefined) {
    return undefined;
  }
  if (left instanceof Date || right instanceof Date) {
    return new Date(a + b);
  }
  return left instanceof Timespan ? new Timespan(a + b) : a + b;
}

function subtract(left: KqlValue, right: KqlValue): KqlValue {
  const [a, b] = [toOrdinal(left), toOrdinal(right)];
  if (a === undefined || b === undefined) {
    return undefined;
  }
  if (left instanceof Date) {
    return right instanceof Date ? new Timespan(a - b) : new Date(a - b);
  }
  return left instanceof Timespan ? new Timespan(a - b) : a - b;
}

function multiply(left: KqlValue, right: KqlValue): KqlValue {
  const [a, b] = [toOrdinal(left), toOrdinal(right)];
  if (a === undefined || b === undefined) {
    return undefined;
  }
  const isSpan = left instanceof Timespan || right instanceof Timespan;
  return isSpan ? new Timespan(a * b) : a * b;
}

/**
 * Numbers here carry no type: a quotient of two whole numbers keeps its fraction, where Kusto's
 * `long` drops it (the README's table of differences says so).
 */
function divide(left: KqlValue, right: KqlValue): KqlValue {
  const [a, b] = [toOrdinal(left), toOrdinal(right)];
  if (a === undefined || b === undefined || b === 0) {
    return undefined;
  }
  if (left instanceof Timespan) {
    return right instanceof Timespan ? a / b : new Timespan(a / b);
  }
  return a / b;
}

/** Sums, differences, products and quotients of numbers, times and lengths of time. */
export const arithmetic: Record<string, Operate> = {
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': divide,
  '%': numbers((a, b) => a % b),
};

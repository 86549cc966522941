import { compileArithmetic } from './arithmetic';
import { semanticError } from './KqlError';
import { isNumeric, KqlType } from './KqlType';
import { convertValue } from './convertValue';
import { compileRegex } from './regularExpression';
import { Typed } from './Scope';
import { textMatchOf, textMatches } from './textMatches';
import {
  compareValues,
  identityOf,
  isMissing,
  KqlValue,
  toText,
} from './values';

type Compare = (left: KqlValue, right: KqlValue) => KqlValue;

const comparisons: Record<string, (order: number) => boolean> = {
  '<': order => order < 0,
  '<=': order => order <= 0,
  '>': order => order > 0,
  '>=': order => order >= 0,
};

/** Compiles every operator with two sides but those that take a list. */
export function compileBinary(
  operator: string,
  left: Typed,
  right: Typed,
): Typed {
  if (operator === 'and' || operator === 'or') {
    return compileLogical(operator, left, right);
  }
  if (/^[-+*/%]$/.test(operator)) {
    const sign = operator as '+' | '-' | '*' | '/' | '%';
    const { type, calculate } = compileArithmetic(sign, left.type, right.type);
    return {
      type,
      evaluate: row => calculate(left.evaluate(row), right.evaluate(row)),
    };
  }
  const compare = compareOf(operator, left.type, right.type);
  return {
    type: 'bool',
    evaluate: row => compare(left.evaluate(row), right.evaluate(row)),
  };
}

/** Logic with three values: null stands for what is not known. */
function compileLogical(
  operator: 'and' | 'or',
  left: Typed,
  right: Typed,
): Typed {
  const decisive = operator === 'or';
  return {
    type: 'bool',
    evaluate: row => {
      const a = left.evaluate(row);
      if (a === decisive) {
        return decisive;
      }
      const b = right.evaluate(row);
      if (b === decisive) {
        return decisive;
      }
      return isMissing(a) || isMissing(b) ? undefined : !decisive;
    },
  };
}

function compareOf(operator: string, left: KqlType, right: KqlType): Compare {
  const match = textMatchOf(operator);
  if (match) {
    return (a, b) => match(toText(a, left), toText(b, right));
  }
  switch (operator) {
    case '=~':
      return (a, b) => lower(a, left) === lower(b, right);
    case '!~':
      return (a, b) => lower(a, left) !== lower(b, right);
    case 'matches':
      return (a, b) => compileRegex(toText(b)).test(toText(a, left));
    case '==':
      return comparable(left, right, equal);
    case '!=':
      return comparable(left, right, (a, b) => {
        const isEqual = equal(a, b);
        return isEqual === undefined ? undefined : !isEqual;
      });
    default:
      return comparable(left, right, (a, b) => {
        const order = compareValues(a, b);
        return order === undefined ? undefined : comparisons[operator](order);
      });
  }
}

function lower(value: KqlValue, type: KqlType): string {
  return toText(value, type).toLowerCase();
}

/** Two nulls: null. One null: not equal. */
function equal(left: KqlValue, right: KqlValue): boolean | undefined {
  if (isMissing(left) && isMissing(right)) {
    return undefined;
  }
  const order = compareValues(left, right);
  return order === undefined
    ? identityOf(left) === identityOf(right)
    : order === 0;
}

/** Refuses types that have no order between them; a dynamic value takes the other side's type. */
function comparable(left: KqlType, right: KqlType, compare: Compare): Compare {
  if (left === right || (isNumeric(left) && isNumeric(right))) {
    return compare;
  }
  if (left === 'dynamic' || right === 'dynamic') {
    return (a, b) => {
      const isText = left === 'string' || right === 'string';
      return isText
        ? compare(toText(a, left), toText(b, right))
        : compare(like(a, right), like(b, left));
    };
  }
  const isBoolean = [left, right].every(
    type => type === 'bool' || isNumeric(type),
  );
  const isGuid = [left, right].every(
    type => type === 'guid' || type === 'string',
  );
  if (isBoolean || isGuid) {
    return compare;
  }
  throw semanticError(
    `Cannot compare values of types ${left} and ${right}. Try adding explicit casts`,
    'SEM0064',
  );
}

/** A dynamic value holds moments and lengths of time as text. */
function like(value: KqlValue, type: KqlType): KqlValue {
  const isTime = type === 'datetime' || type === 'timespan';
  return isTime && typeof value === 'string'
    ? convertValue(value, type)
    : value;
}

type ListTest = (
  value: KqlValue,
  items: KqlValue[],
  type: KqlType,
) => boolean | undefined;

function hasTerm(value: KqlValue, item: KqlValue, type: KqlType): boolean {
  return textMatches.has(lower(value, type), toText(item).toLowerCase());
}

const listTests: Record<string, ListTest> = {
  in: (value, items, type) =>
    items.some(item =>
      typeof item === 'string'
        ? toText(value, type) === item
        : equal(value, item) === true,
    ),
  'in~': (value, items, type) =>
    items.some(item => lower(value, type) === toText(item).toLowerCase()),
  has_any: (value, items, type) =>
    items.some(item => hasTerm(value, item, type)),
  has_all: (value, items, type) =>
    items.every(item => hasTerm(value, item, type)),
  between: (value, [low, high], type) => {
    const from = compareValues(like(value, typeOf(low)), low);
    const end = type === 'datetime' ? addSpan(low, high) : high;
    const to = compareValues(like(value, typeOf(low)), end);
    return from === undefined || to === undefined
      ? undefined
      : from >= 0 && to <= 0;
  },
};

/** Compiles `in`, `has_any`, `between` and their like; `items` gives the right side's values. */
export function compileListOperator(
  operator: string,
  left: Typed,
  items: Typed[],
): Typed {
  const test = listTests[operator.replace('!', '')];
  const isNegated = operator.startsWith('!');
  return {
    type: 'bool',
    evaluate: row => {
      const values = items.flatMap(item => {
        const value = item.evaluate(row);
        return Array.isArray(value) ? value : [value];
      });
      const isTrue = test(left.evaluate(row), values, left.type);
      return isTrue === undefined ? undefined : isTrue !== isNegated;
    },
  };
}

function typeOf(value: KqlValue): KqlType {
  return value instanceof Date ? 'datetime' : 'dynamic';
}

/** `between (start .. 5d)`: a length of time counts from the start. */
function addSpan(low: KqlValue, high: KqlValue): KqlValue {
  return low instanceof Date && high instanceof Object && 'ms' in high
    ? new Date(low.getTime() + Number(high.ms))
    : high;
}

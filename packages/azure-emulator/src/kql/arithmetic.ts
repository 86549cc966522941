import { semanticError } from './KqlError';
import { commonType, isInteger, isNumeric, KqlType } from './KqlType';
import { KqlValue, Timespan, toOrdinal } from './values';

type Sign = '+' | '-' | '*' | '/' | '%';
type Calculate = (left: KqlValue, right: KqlValue) => KqlValue;

/** Compiles a sum, difference, product, quotient or rest of two values of these types. */
export function compileArithmetic(
  sign: Sign,
  left: KqlType,
  right: KqlType,
): { type: KqlType; calculate: Calculate } {
  const type = resultType(sign, left, right);
  if (!type) {
    throw semanticError(
      `Arithmetic expression cannot be carried-out between ${left} and ${right}`,
      'SEM0001',
    );
  }
  return {
    type,
    calculate: (a, b) => {
      const [x, y] = [toOrdinal(a), toOrdinal(b)];
      if (x === undefined || y === undefined) {
        return undefined;
      }
      const divides =
        type === 'dynamic'
          ? Number.isInteger(x) && Number.isInteger(y)
          : isInteger(type);
      return wrap(calculate(sign, x, y, divides), type);
    },
  };
}

function resultType(
  sign: Sign,
  left: KqlType,
  right: KqlType,
): KqlType | undefined {
  if (isNumeric(left) && isNumeric(right)) {
    const wide = commonType([left, right]);
    return isInteger(wide) ? 'long' : wide;
  }
  const pair = [left, right].map(type => (isNumeric(type) ? 'number' : type));
  const known: Record<string, KqlType> = {
    'datetime+timespan': 'datetime',
    'timespan+datetime': 'datetime',
    'timespan+timespan': 'timespan',
    'datetime-timespan': 'datetime',
    'datetime-datetime': 'timespan',
    'timespan-timespan': 'timespan',
    'timespan*number': 'timespan',
    'number*timespan': 'timespan',
    'timespan/number': 'timespan',
    'timespan/timespan': 'real',
    'timespan%timespan': 'timespan',
    'datetime%timespan': 'timespan',
  };
  const found = known[pair.join(sign)];
  if (found) {
    return found;
  }
  // A dynamic value takes the other side's type, as far as the values allow.
  const other = left === 'dynamic' ? right : left;
  const hasDynamic = left === 'dynamic' || right === 'dynamic';
  const canCount = isNumeric(other) || other === 'dynamic';
  if (hasDynamic && canCount) {
    return other === 'real' || other === 'decimal' ? other : 'dynamic';
  }
  return undefined;
}

function calculate(
  sign: Sign,
  a: number,
  b: number,
  areWhole: boolean,
): number | undefined {
  switch (sign) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return divide(a, b, areWhole);
    default:
      // Kusto's rest is never negative.
      return b === 0 ? undefined : ((a % b) + Math.abs(b)) % Math.abs(b);
  }
}

/** Whole numbers drop the fraction; division of those by zero is null, of reals infinite. */
function divide(a: number, b: number, areWhole: boolean): number | undefined {
  if (!areWhole) {
    return a / b;
  }
  return b === 0 ? undefined : Math.trunc(a / b);
}

function wrap(number: number | undefined, type: KqlType): KqlValue {
  if (number === undefined) {
    return undefined;
  }
  if (type === 'datetime') {
    return new Date(number);
  }
  return type === 'timespan' ? new Timespan(number) : number;
}

/** The value with its sign turned. */
export function negate(value: KqlValue): KqlValue {
  if (value instanceof Timespan) {
    return new Timespan(-value.ms);
  }
  return typeof value === 'number' ? -value : undefined;
}

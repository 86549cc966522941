import { KqlType } from './KqlType';
import { parseDateTime, parseTimespan } from './literals';
import { isMissing, KqlValue, Timespan, toOrdinal, toText } from './values';

const guid =
  /^\{?([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})\}?$/i;

/** The value as the type that `tolong()`, `todatetime()` and their like give; null where it can't be. */
export function convertValue(
  value: KqlValue,
  to: KqlType,
  from?: KqlType,
): KqlValue {
  if (to === 'string') {
    return toText(value, from);
  }
  if (isMissing(value)) {
    return undefined;
  }
  switch (to) {
    case 'int':
    case 'long':
      return toWhole(value, to);
    case 'real':
    case 'decimal':
      return toNumber(value);
    case 'bool':
      return toBoolean(value);
    case 'datetime':
      return value instanceof Date ? value : parseDateTime(toText(value));
    case 'timespan':
      return toTimespan(value);
    case 'guid':
      return toGuid(value);
    default:
      return value;
  }
}

function toNumber(value: KqlValue): number | undefined {
  if (typeof value === 'string') {
    const text = value.trim();
    const isNumber =
      /^[+-]?(?:0x[0-9a-f]+|(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)$/i;
    return isNumber.test(text) ? Number(text) : undefined;
  }
  return value instanceof Timespan ? value.ms * 10_000 : toOrdinal(value);
}

function toWhole(value: KqlValue, to: 'int' | 'long'): number | undefined {
  const number = toNumber(value);
  if (number === undefined || !Number.isFinite(number)) {
    return undefined;
  }
  const whole = Math.trunc(number);
  const isTooLarge =
    to === 'int' && (whole > 2_147_483_647 || whole < -2_147_483_648);
  return isTooLarge ? undefined : whole;
}

function toBoolean(value: KqlValue): boolean | undefined {
  const text = toText(value).toLowerCase();
  if (text === 'true' || text === 'false') {
    return text === 'true';
  }
  const number = toNumber(value);
  return number === undefined ? undefined : number !== 0;
}

function toTimespan(value: KqlValue): Timespan | undefined {
  if (value instanceof Timespan) {
    return value;
  }
  return typeof value === 'number'
    ? new Timespan(value / 10_000)
    : parseTimespan(toText(value));
}

function toGuid(value: KqlValue): string | undefined {
  const parts = guid.exec(toText(value));
  return parts?.slice(1).join('-').toLowerCase();
}

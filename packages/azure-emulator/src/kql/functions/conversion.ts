import { parseDateTime, parseTimespan } from '../literals';
import { isMissing, KqlValue, Timespan, toOrdinal, toText } from '../values';
import { ScalarFunction } from './ScalarFunction';

function toNumber([value]: KqlValue[]): KqlValue {
  if (typeof value === 'string') {
    const number = Number(value);
    return value.trim() === '' || Number.isNaN(number) ? undefined : number;
  }
  return toOrdinal(value);
}

function toWhole(args: KqlValue[]): KqlValue {
  const number = toNumber(args);
  return typeof number === 'number' ? Math.trunc(number) : undefined;
}

function toBoolean([value]: KqlValue[]): KqlValue {
  const text = toText(value).toLowerCase();
  if (text === 'true' || text === 'false') {
    return text === 'true';
  }
  return typeof value === 'number' ? value !== 0 : undefined;
}

function toDateTime([value]: KqlValue[]): KqlValue {
  return value instanceof Date ? value : parseDateTime(toText(value));
}

function toTimespan([value]: KqlValue[]): KqlValue {
  return value instanceof Timespan ? value : parseTimespan(toText(value));
}

function parseJson([value]: KqlValue[]): KqlValue {
  if (typeof value !== 'string') {
    return value;
  }
  try {
    return JSON.parse(value) as KqlValue;
  } catch {
    return value;
  }
}

/** Functions that turn a value of one type into another. */
export const conversionFunctions: Record<string, ScalarFunction> = {
  tostring: ([value]) => toText(value),
  toint: toWhole,
  tolong: toWhole,
  todouble: toNumber,
  toreal: toNumber,
  todecimal: toNumber,
  tobool: toBoolean,
  toboolean: toBoolean,
  todatetime: toDateTime,
  datetime: toDateTime,
  totimespan: toTimespan,
  todynamic: parseJson,
  parse_json: parseJson,
  dynamic: ([value]) => value,
  toguid: ([value]) =>
    isMissing(value) ? undefined : toText(value).toLowerCase(),
  gettype: ([value]) => typeName(value),
};

function typeName(value: KqlValue): string {
  if (isMissing(value)) {
    return 'null';
  }
  if (Array.isArray(value)) {
    return 'array';
  }
  if (value instanceof Date) {
    return 'datetime';
  }
  if (value instanceof Timespan) {
    return 'timespan';
  }
  if (typeof value === 'object') {
    return 'dictionary';
  }
  if (typeof value === 'number') {
    return Number.isInteger(value) ? 'long' : 'double';
  }
  return typeof value === 'boolean' ? 'bool' : 'string';
}

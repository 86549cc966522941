import { convertValue } from '../convertValue';
import { KqlType } from '../KqlType';
import { isMissing, KqlValue, Timespan, toText } from '../values';
import { scalar, ScalarFunction, ScalarFunctions } from './ScalarFunction';

function to(type: KqlType): ScalarFunction {
  return scalar(type, [1], ([value], [from]) =>
    convertValue(value, type, from),
  );
}

function parseJson([value]: KqlValue[]): KqlValue {
  if (typeof value !== 'string') {
    return value;
  }
  try {
    return (JSON.parse(value) as KqlValue) ?? undefined;
  } catch {
    return value;
  }
}

/** Functions that turn a value of one type into another. */
export const conversionFunctions: ScalarFunctions = {
  tostring: to('string'),
  toint: to('int'),
  tolong: to('long'),
  todouble: to('real'),
  toreal: to('real'),
  todecimal: to('decimal'),
  tobool: to('bool'),
  toboolean: to('bool'),
  todatetime: to('datetime'),
  totimespan: to('timespan'),
  totime: to('timespan'),
  toguid: to('guid'),
  todynamic: scalar('dynamic', [1], parseJson),
  toobject: scalar('dynamic', [1], parseJson),
  parse_json: scalar('dynamic', [1], parseJson),
  parsejson: scalar('dynamic', [1], parseJson),
  dynamic_to_json: scalar('string', [1], ([value]) =>
    toText(sortKeys(value), 'dynamic'),
  ),
  tohex: scalar('string', [1, 2], ([value, width], [type]) =>
    typeof value === 'number' && Number.isFinite(value)
      ? BigInt.asUintN(type === 'int' ? 32 : 64, BigInt(Math.trunc(value)))
          .toString(16)
          .padStart(typeof width === 'number' ? Math.min(width, 64) : 0, '0')
      : '',
  ),
  gettype: scalar('string', [1], ([value], [type]) => typeName(value, type)),
};

/** The type as the query sees it; of a dynamic value, what it holds. */
function typeName(value: KqlValue, type: KqlType): string {
  if (type !== 'dynamic') {
    return isMissing(value) ? 'null' : type;
  }
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

/** Kusto's canonical JSON has the keys in order. */
function sortKeys(value: KqlValue): KqlValue {
  if (Array.isArray(value)) {
    return value.map(sortKeys);
  }
  const isPlain =
    typeof value === 'object' &&
    value !== null &&
    !(value instanceof Date) &&
    !(value instanceof Timespan);
  return isPlain
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, item]) => [key, sortKeys(item)]),
      )
    : value;
}

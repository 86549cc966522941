import { Column, KqlType } from './KqlType';

/** A length of time; Kusto's `timespan`. */
export class Timespan {
  readonly ms: number;

  constructor(ms: number) {
    this.ms = ms;
  }

  /** As Kusto prints it: `1.02:03:04.5000000`. */
  toString(): string {
    const sign = this.ms < 0 ? '-' : '';
    const ticks = Math.round(Math.abs(this.ms) * 10_000);
    const seconds = Math.floor(ticks / 10_000_000);
    const fraction = ticks % 10_000_000;
    const [days, hours, minutes] = [86_400, 3_600, 60].map((unit, at, units) =>
      Math.floor((at === 0 ? seconds : seconds % units[at - 1]) / unit),
    );
    const clock = [hours, minutes, seconds % 60].map(twoDigits).join(':');
    return [
      sign,
      days > 0 ? `${days}.` : '',
      clock,
      fraction === 0 ? '' : `.${String(fraction).padStart(7, '0')}`,
    ].join('');
  }

  toJSON(): string {
    return this.toString();
  }
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

export type Dynamic = { [key: string]: KqlValue };

/** `undefined` is Kusto's null of every type; `null` stands inside dynamic values only. */
export type KqlValue =
  | undefined
  | null
  | boolean
  | number
  | string
  | Date
  | Timespan
  | KqlValue[]
  | Dynamic;

export type Row = Record<string, KqlValue>;

/** Rows with their columns in order; a row may leave a column out. */
export interface Table {
  columns: Column[];
  rows: Row[];
}

export function isMissing(value: KqlValue): value is undefined | null {
  return value === undefined || value === null;
}

export function isDynamicObject(value: KqlValue): value is Dynamic {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !(value instanceof Timespan)
  );
}

/** A moment as Kusto prints it, with seven digits after the second. */
export function dateText(value: Date): string {
  return value.toISOString().replace(/(\.\d{3})Z$/, '$10000Z');
}

/** The text that `tostring()` gives; empty for null. */
export function toText(value: KqlValue, type?: KqlType): string {
  if (isMissing(value)) {
    return '';
  }
  if (value instanceof Date) {
    return dateText(value);
  }
  if (typeof value === 'object' && !(value instanceof Timespan)) {
    return jsonText(value);
  }
  if (typeof value === 'boolean') {
    return type === 'bool' ? boolText(value) : String(value);
  }
  return typeof value === 'number' ? numberText(value, type) : String(value);
}

/** Kusto writes booleans outside JSON with a capital. */
function boolText(value: boolean): string {
  return value ? 'True' : 'False';
}

function numberText(value: number, type?: KqlType): string {
  if (type === 'real' && Number.isInteger(value) && Math.abs(value) < 1e15) {
    return `${value}.0`;
  }
  return Number.isFinite(value) ? String(value) : nonFiniteText(value);
}

function nonFiniteText(value: number): string {
  if (Number.isNaN(value)) {
    return 'NaN';
  }
  return value > 0 ? 'Infinity' : '-Infinity';
}

/** JSON of a dynamic value: moments with seven digits, as in Kusto. */
export function jsonText(value: KqlValue): string {
  return JSON.stringify(jsonValue(value)) ?? 'null';
}

/** The value with moments and lengths of time as the text that Kusto's JSON has for them. */
export function jsonValue(value: KqlValue): unknown {
  if (isMissing(value)) {
    return null;
  }
  if (value instanceof Date) {
    return dateText(value);
  }
  if (Array.isArray(value)) {
    return value.map(jsonValue);
  }
  return isDynamicObject(value)
    ? Object.fromEntries(
        Object.entries(value).map(([key, item]) => [key, jsonValue(item)]),
      )
    : value;
}

/** A number for what has an order by number: numbers, times, lengths of time, booleans. */
export function toOrdinal(value: KqlValue): number | undefined {
  if (typeof value === 'number') {
    return value;
  }
  if (value instanceof Date) {
    return value.getTime();
  }
  if (value instanceof Timespan) {
    return value.ms;
  }
  return typeof value === 'boolean' ? Number(value) : undefined;
}

/** Negative, zero or positive; undefined where the two have no order between them. */
export function compareValues(
  left: KqlValue,
  right: KqlValue,
): number | undefined {
  if (isMissing(left) || isMissing(right)) {
    return undefined;
  }
  const [a, b] = [toOrdinal(left), toOrdinal(right)];
  if (a !== undefined && b !== undefined) {
    return a === b ? 0 : a - b;
  }
  if (typeof left === 'string' && typeof right === 'string') {
    if (left === right) {
      return 0;
    }
    return left < right ? -1 : 1;
  }
  return undefined;
}

/** Same for values that are equal to `==`, `distinct`, `by` and `join`. */
export function identityOf(value: KqlValue): string {
  if (isMissing(value)) {
    return 'null';
  }
  const ordinal = toOrdinal(value);
  return ordinal === undefined
    ? `${typeof value}:${toText(value)}`
    : `number:${ordinal}`;
}

/** A length of time; Kusto's `timespan`. */
export class Timespan {
  readonly ms: number;

  constructor(ms: number) {
    this.ms = ms;
  }

  /** As Kusto prints it: `1.02:03:04.5000000`. */
  toString(): string {
    const sign = this.ms < 0 ? '-' : '';
    const total = Math.abs(this.ms);
    const days = Math.floor(total / 86_400_000);
    const clock = new Date(total % 86_400_000).toISOString().slice(11, 23);
    const [whole, fraction] = clock.split('.');
    return [
      sign,
      days > 0 ? `${days}.` : '',
      whole,
      fraction === '000' ? '' : `.${fraction}0000`,
    ].join('');
  }

  toJSON(): string {
    return this.toString();
  }
}

export type Dynamic = { [key: string]: KqlValue };

/** `undefined` is Kusto's null of every type. */
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
  columns: string[];
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

/** The text that `tostring()` gives; empty for null. */
export function toText(value: KqlValue): string {
  if (isMissing(value)) {
    return '';
  }
  if (value instanceof Date) {
    return value.toISOString().replace(/(\.\d{3})Z$/, '$10000Z');
  }
  if (typeof value === 'object' && !(value instanceof Timespan)) {
    return JSON.stringify(value);
  }
  if (typeof value === 'boolean') {
    return value ? 'true' : 'false';
  }
  return String(value);
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
    return a - b;
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
  return isMissing(value) ? 'null' : `${typeof value}:${toText(value)}`;
}

import { isMissing, Row, Timespan } from './values';

/** Kusto's type of a column, told from its values; `string` where it has none. */
export function columnType(rows: Row[], name: string): string {
  let type: string | undefined;
  for (const row of rows) {
    const value = row[name];
    if (isMissing(value)) {
      continue;
    }
    if (typeof value !== 'number') {
      return typeOf(value);
    }
    type = type === 'real' || !Number.isInteger(value) ? 'real' : 'long';
  }
  return type ?? 'string';
}

function typeOf(value: unknown): string {
  if (typeof value === 'string') {
    return 'string';
  }
  if (typeof value === 'boolean') {
    return 'bool';
  }
  if (value instanceof Date) {
    return 'datetime';
  }
  return value instanceof Timespan ? 'timespan' : 'dynamic';
}

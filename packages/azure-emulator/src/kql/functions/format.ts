import { KqlValue, Timespan, toText } from '../values';
import { scalar, ScalarFunctions } from './ScalarFunction';

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** Digits of a second's fraction; `F` leaves out trailing zeros. */
function fraction(ticks: number, pattern: string): string {
  const digits = padded(ticks, 7).slice(0, pattern.length);
  return pattern.startsWith('F') ? digits.replace(/0+$/, '') : digits;
}

function formatDate([value, format]: KqlValue[]): KqlValue {
  if (!(value instanceof Date)) {
    return '';
  }
  const hours = value.getUTCHours();
  const ofHalf = hours % 12 === 0 ? 12 : hours % 12;
  const texts: Record<string, () => string> = {
    y: () => String(value.getUTCFullYear() % 100),
    yy: () => padded(value.getUTCFullYear() % 100, 2),
    yyyy: () => padded(value.getUTCFullYear(), 4),
    M: () => String(value.getUTCMonth() + 1),
    MM: () => padded(value.getUTCMonth() + 1, 2),
    d: () => String(value.getUTCDate()),
    dd: () => padded(value.getUTCDate(), 2),
    H: () => String(hours),
    HH: () => padded(hours, 2),
    h: () => String(ofHalf),
    hh: () => padded(ofHalf, 2),
    m: () => String(value.getUTCMinutes()),
    mm: () => padded(value.getUTCMinutes(), 2),
    s: () => String(value.getUTCSeconds()),
    ss: () => padded(value.getUTCSeconds(), 2),
    tt: () => (hours < 12 ? 'AM' : 'PM'),
  };
  const ticks = value.getUTCMilliseconds() * 10_000;
  return toText(format).replace(
    /y{4}|y{1,2}|M{1,2}|d{1,2}|H{1,2}|h{1,2}|m{1,2}|s{1,2}|tt|f{1,7}|F{1,7}/g,
    pattern => texts[pattern]?.() ?? fraction(ticks, pattern),
  );
}

function formatSpan([value, format]: KqlValue[]): KqlValue {
  if (!(value instanceof Timespan)) {
    return '';
  }
  const ticks = Math.round(Math.abs(value.ms) * 10_000);
  const seconds = Math.floor(ticks / 10_000_000);
  const numbers: Record<string, number> = {
    d: Math.floor(seconds / 86_400),
    h: Math.floor(seconds / 3_600) % 24,
    H: Math.floor(seconds / 3_600) % 24,
    m: Math.floor(seconds / 60) % 60,
    s: seconds % 60,
  };
  const text = toText(format).replace(
    /d{1,8}|h{1,2}|H{1,2}|m{1,2}|s{1,2}|f{1,7}|F{1,7}/g,
    pattern =>
      pattern[0] in numbers
        ? padded(numbers[pattern[0]], pattern.length)
        : fraction(ticks % 10_000_000, pattern),
  );
  return value.ms < 0 ? `-${text}` : text;
}

const sizes = ['Bytes', 'KB', 'MB', 'GB', 'TB', 'PB', 'EB'];

function formatBytes([value, precision, unit]: KqlValue[]): KqlValue {
  if (typeof value !== 'number') {
    return '';
  }
  const asked = sizes.findIndex(
    size => size.toLowerCase() === toText(unit).toLowerCase(),
  );
  const exponent = Math.floor(Math.log2(Math.max(1, Math.abs(value))) / 10);
  const step = asked < 0 ? Math.min(exponent, sizes.length - 1) : asked;
  const digits = 10 ** Math.min(20, Math.max(0, Number(precision ?? 0)));
  return `${Math.round((value / 1024 ** step) * digits) / digits} ${sizes[step]}`;
}

/** Functions that write values for people. */
export const formatFunctions: ScalarFunctions = {
  format_datetime: scalar('string', [2], formatDate),
  format_timespan: scalar('string', [2], formatSpan),
  format_bytes: scalar('string', [1, 3], formatBytes),
};

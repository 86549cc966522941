import { TemplateError } from '../TemplateError';

/** .NET's standard formats of the invariant culture, written as custom ones. */
const standardFormats: Record<string, string> = {
  d: 'MM/dd/yyyy',
  D: 'dddd, dd MMMM yyyy',
  f: 'dddd, dd MMMM yyyy HH:mm',
  F: 'dddd, dd MMMM yyyy HH:mm:ss',
  g: 'MM/dd/yyyy HH:mm',
  G: 'MM/dd/yyyy HH:mm:ss',
  m: 'MMMM dd',
  M: 'MMMM dd',
  o: "yyyy-MM-dd'T'HH:mm:ss.fffffffK",
  O: "yyyy-MM-dd'T'HH:mm:ss.fffffffK",
  r: "ddd, dd MMM yyyy HH:mm:ss 'GMT'",
  R: "ddd, dd MMM yyyy HH:mm:ss 'GMT'",
  s: "yyyy-MM-dd'T'HH:mm:ss",
  t: 'HH:mm',
  T: 'HH:mm:ss',
  u: "yyyy-MM-dd HH:mm:ss'Z'",
  U: 'dddd, dd MMMM yyyy HH:mm:ss',
  y: 'yyyy MMMM',
  Y: 'yyyy MMMM',
};

const part =
  /'([^']*)'|"([^"]*)"|\\([\s\S])|y+|M+|d+|H+|h+|m+|s+|f+|F+|t+|K|z+|[\s\S]/g;

function name(date: Date, kind: 'month' | 'weekday', length: 'long' | 'short') {
  const options = { [kind]: length, timeZone: 'UTC' };
  return new Intl.DateTimeFormat('en-US', options).format(date);
}

function padded(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

function fraction(date: Date, digits: number): string {
  return padded(date.getUTCMilliseconds(), 3).padEnd(7, '0').slice(0, digits);
}

function writePart(text: string, date: Date): string {
  const { length } = text;
  const short = Math.min(length, 2);
  const hour = date.getUTCHours();
  switch (text[0]) {
    case 'y':
      return length <= 2
        ? padded(date.getUTCFullYear() % 100, length)
        : padded(date.getUTCFullYear(), length);
    case 'M':
      if (length > 2) return name(date, 'month', length > 3 ? 'long' : 'short');
      return padded(date.getUTCMonth() + 1, length);
    case 'd':
      if (length > 2) {
        return name(date, 'weekday', length > 3 ? 'long' : 'short');
      }
      return padded(date.getUTCDate(), length);
    case 'H':
      return padded(hour, short);
    case 'h':
      return padded(hour % 12 || 12, short);
    case 'm':
      return padded(date.getUTCMinutes(), short);
    case 's':
      return padded(date.getUTCSeconds(), short);
    case 'f':
      return fraction(date, length);
    case 'F':
      return fraction(date, length).replace(/0+$/, '');
    case 't':
      return (hour < 12 ? 'AM' : 'PM').slice(0, length);
    case 'K':
      return 'Z';
    case 'z':
      return length > 2 ? '+00:00' : `+${padded(0, length)}`;
    default:
      return text;
  }
}

/** A date as .NET writes it in one of its standard or custom formats, in UTC. */
export function formatDate(date: Date, format: string): string {
  if (format.length === 1 && standardFormats[format] === undefined) {
    throw new TemplateError(`'${format}' is no format of dates.`);
  }
  return (standardFormats[format] ?? format).replace(
    part,
    (whole, single?: string, double?: string, escaped?: string) =>
      single ?? double ?? escaped ?? writePart(whole, date),
  );
}

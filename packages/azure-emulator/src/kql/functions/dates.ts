import { KqlError } from '../KqlError';
import { timeUnits } from '../literals';
import { KqlValue, Timespan, toText } from '../values';
import { scalar, ScalarFunction, ScalarFunctions } from './ScalarFunction';

type Part =
  | 'year'
  | 'quarter'
  | 'month'
  | 'week'
  | 'day'
  | 'hour'
  | 'minute'
  | 'second'
  | 'millisecond';

const parts: Part[] = [
  'year',
  'quarter',
  'month',
  'week',
  'day',
  'hour',
  'minute',
  'second',
  'millisecond',
];

/** Milliseconds in a part of fixed length. */
const lengths: Partial<Record<Part, number>> = {
  week: 7 * timeUnits.d,
  day: timeUnits.d,
  hour: timeUnits.h,
  minute: timeUnits.m,
  second: timeUnits.s,
  millisecond: 1,
};

function partOf(value: KqlValue): Part {
  const name = toText(value).toLowerCase();
  const part = parts.find(each => each === name);
  if (!part) {
    throw new KqlError(
      'SEM0001',
      `'${name}' is not one of ${parts.join(', ')}`,
    );
  }
  return part;
}

type Span = 'day' | 'week' | 'month' | 'year';

/** Start of the day, week (Sunday), month or year that lies `offset` of those from the moment. */
function startOf(span: Span, value: Date, offset: number): Date {
  const [year, month, day] = [
    value.getUTCFullYear(),
    value.getUTCMonth(),
    value.getUTCDate(),
  ];
  switch (span) {
    case 'day':
      return new Date(Date.UTC(year, month, day + offset));
    case 'week':
      return new Date(
        Date.UTC(year, month, day - value.getUTCDay() + 7 * offset),
      );
    case 'month':
      return new Date(Date.UTC(year, month + offset, 1));
    default:
      return new Date(Date.UTC(year + offset, 0, 1));
  }
}

function start(span: Span): ScalarFunction {
  return scalar('datetime', [1, 2], ([value, offset]) =>
    value instanceof Date
      ? startOf(span, value, Number(offset ?? 0))
      : undefined,
  );
}

/** The last moment: a millisecond before the next begins. */
function end(span: Span): ScalarFunction {
  return scalar('datetime', [1, 2], ([value, offset]) =>
    value instanceof Date
      ? new Date(startOf(span, value, Number(offset ?? 0) + 1).getTime() - 1)
      : undefined,
  );
}

function monthsOf(value: Date): number {
  return value.getUTCFullYear() * 12 + value.getUTCMonth();
}

/** Borders of the part between the two moments. */
function difference([name, later, earlier]: KqlValue[]): KqlValue {
  const part = partOf(name);
  if (!(later instanceof Date) || !(earlier instanceof Date)) {
    return undefined;
  }
  const months = { year: 12, quarter: 3, month: 1 }[part as string];
  if (months) {
    return (
      Math.floor(monthsOf(later) / months) -
      Math.floor(monthsOf(earlier) / months)
    );
  }
  if (part === 'week') {
    const weeks =
      startOf('week', later, 0).getTime() -
      startOf('week', earlier, 0).getTime();
    return weeks / (7 * timeUnits.d);
  }
  const unit = lengths[part] ?? 1;
  return (
    Math.floor(later.getTime() / unit) - Math.floor(earlier.getTime() / unit)
  );
}

const monthsIn: Record<string, number> = { year: 12, quarter: 3 };

function addTo([name, amount, value]: KqlValue[]): KqlValue {
  const part = partOf(name);
  if (typeof amount !== 'number' || !(value instanceof Date)) {
    return undefined;
  }
  const unit = lengths[part];
  if (unit) {
    return validDate(value.getTime() + amount * unit);
  }
  const months = amount * (monthsIn[part] ?? 1) + monthsOf(value);
  const [year, month] = [Math.floor(months / 12), ((months % 12) + 12) % 12];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const day = Math.min(value.getUTCDate(), lastDay);
  return validDate(
    Date.UTC(year, month, day) + (value.getTime() % timeUnits.d),
  );
}

function validDate(ms: number): Date | undefined {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function makeDate(args: KqlValue[]): KqlValue {
  const [year, month, day, hour = 0, minute = 0, second = 0] = args.map(Number);
  const date = new Date(
    Date.UTC(year, month - 1, day, hour, minute) + second * 1000,
  );
  const isReal =
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    hour < 24 &&
    minute < 60 &&
    second < 60;
  return isReal ? date : undefined;
}

function makeSpan(args: KqlValue[]): KqlValue {
  const numbers = args.map(Number);
  const [days, hours, minutes, seconds] =
    numbers.length === 4 ? numbers : [0, ...numbers, 0];
  return new Timespan(
    (((days * 24 + hours) * 60 + minutes) * 60 + (seconds ?? 0)) * 1000,
  );
}

function fromUnix(msOfUnit: number): ScalarFunction {
  return scalar('datetime', [1], ([value]) =>
    typeof value === 'number' ? validDate(value * msOfUnit) : undefined,
  );
}

/** Functions that make, move and compare moments, all in UTC. */
export const dateFunctions: ScalarFunctions = {
  startofday: start('day'),
  startofweek: start('week'),
  startofmonth: start('month'),
  startofyear: start('year'),
  endofday: end('day'),
  endofweek: end('week'),
  endofmonth: end('month'),
  endofyear: end('year'),
  datetime_diff: scalar('long', [3], difference),
  datetime_add: scalar('datetime', [3], addTo),
  make_datetime: scalar('datetime', [3, 6], makeDate),
  datetime: scalar('datetime', [3, 6], makeDate),
  make_timespan: scalar('timespan', [2, 4], makeSpan),
  unixtime_seconds_todatetime: fromUnix(1000),
  unixtime_milliseconds_todatetime: fromUnix(1),
  unixtime_microseconds_todatetime: fromUnix(1e-3),
  unixtime_nanoseconds_todatetime: fromUnix(1e-6),
};

import { timeUnits } from '../literals';
import { KqlValue, Timespan, toText } from '../values';
import { ScalarFunction } from './ScalarFunction';

/** Milliseconds in a part that `datetime_add` and `datetime_diff` name, where it has a fixed length. */
const parts: Record<string, number> = {
  week: 7 * timeUnits.d,
  day: timeUnits.d,
  hour: timeUnits.h,
  minute: timeUnits.m,
  second: timeUnits.s,
  millisecond: 1,
};

function startOf(field: 'day' | 'hour' | 'month' | 'year') {
  const cut = { year: 4, month: 7, day: 10, hour: 13 }[field];
  const rest = '0000-01-01T00:00:00.000Z';
  return ([value]: KqlValue[]): KqlValue =>
    value instanceof Date
      ? new Date(value.toISOString().slice(0, cut) + rest.slice(cut))
      : undefined;
}

function difference([part, later, earlier]: KqlValue[]): KqlValue {
  const unit = parts[toText(part).toLowerCase()];
  if (!unit || !(later instanceof Date) || !(earlier instanceof Date)) {
    return undefined;
  }
  return (
    Math.floor(later.getTime() / unit) - Math.floor(earlier.getTime() / unit)
  );
}

function addTo([part, amount, value]: KqlValue[]): KqlValue {
  const unit = parts[toText(part).toLowerCase()];
  return unit && typeof amount === 'number' && value instanceof Date
    ? new Date(value.getTime() + amount * unit)
    : undefined;
}

/** Functions of moments, all in UTC. */
export const dateFunctions: Record<string, ScalarFunction> = {
  startofday: startOf('day'),
  startofmonth: startOf('month'),
  startofyear: startOf('year'),
  datetime_diff: difference,
  datetime_add: addTo,
  hourofday: ([value]) =>
    value instanceof Date ? value.getUTCHours() : undefined,
  dayofweek: ([value]) =>
    value instanceof Date
      ? new Timespan(value.getUTCDay() * timeUnits.d)
      : undefined,
  unixtime_seconds_todatetime: ([value]) =>
    typeof value === 'number' ? new Date(value * 1000) : undefined,
  unixtime_milliseconds_todatetime: ([value]) =>
    typeof value === 'number' ? new Date(value) : undefined,
};

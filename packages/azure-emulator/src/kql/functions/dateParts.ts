import { timeUnits } from '../literals';
import { KqlValue, Timespan, toText } from '../values';
import { scalar, ScalarFunction, ScalarFunctions } from './ScalarFunction';

function part(read: (value: Date) => number): ScalarFunction {
  return scalar('int', [1], ([value]) =>
    value instanceof Date ? read(value) : undefined,
  );
}

function dayOfYear(value: Date): number {
  const startMs = Date.UTC(value.getUTCFullYear(), 0, 1);
  return Math.floor((value.getTime() - startMs) / timeUnits.d) + 1;
}

/** ISO 8601: the week that holds the year's first Thursday is the first. */
function weekOfYear(value: Date): number {
  const thursday = new Date(value.getTime());
  thursday.setUTCDate(
    value.getUTCDate() + 4 - (value.getUTCDay() === 0 ? 7 : value.getUTCDay()),
  );
  return Math.ceil(dayOfYear(thursday) / 7);
}

const year = (value: Date) => value.getUTCFullYear();
const month = (value: Date) => value.getUTCMonth() + 1;
const day = (value: Date) => value.getUTCDate();
const hour = (value: Date) => value.getUTCHours();

const readers = new Map<string, (value: Date) => number>([
  ['year', year],
  ['quarter', value => Math.floor(value.getUTCMonth() / 3) + 1],
  ['month', month],
  ['week_of_year', weekOfYear],
  ['weekofyear', weekOfYear],
  ['day', day],
  ['dayofyear', dayOfYear],
  ['hour', hour],
  ['minute', value => value.getUTCMinutes()],
  ['second', value => value.getUTCSeconds()],
  ['millisecond', value => value.getUTCMilliseconds()],
  ['microsecond', value => value.getUTCMilliseconds() * 1_000],
  ['nanosecond', value => value.getUTCMilliseconds() * 1_000_000],
]);

function readPart([name, value]: KqlValue[]): KqlValue {
  const read = readers.get(toText(name).toLowerCase());
  return read && value instanceof Date ? read(value) : undefined;
}

/** Functions that read one part of a moment. */
export const datePartFunctions: ScalarFunctions = {
  datetime_part: scalar('int', [2], readPart),
  datepart: scalar('int', [2], readPart),
  getyear: part(year),
  getmonth: part(month),
  monthofyear: part(month),
  dayofmonth: part(day),
  dayofyear: part(dayOfYear),
  week_of_year: part(weekOfYear),
  weekofyear: part(weekOfYear),
  hourofday: part(hour),
  dayofweek: scalar('timespan', [1], ([value]) =>
    value instanceof Date
      ? new Timespan(value.getUTCDay() * timeUnits.d)
      : undefined,
  ),
};

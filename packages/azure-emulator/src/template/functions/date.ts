import { Json } from '../Json';
import { TemplateError } from '../TemplateError';
import { asInteger, asString } from './arguments';
import { formatDate } from './dateFormat';
import { define, FunctionFamily } from './TemplateFunction';

const duration =
  /^(-)?P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** What `utcNow` and `dateTimeFromEpoch` write when no format is given. */
const compactFormat = "yyyyMMdd'T'HHmmss'Z'";
const isoFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

function requireDate(date: Date, source: Json): Date {
  const year = date.getUTCFullYear();
  if (year >= 1 && year <= 9999) return date;
  throw new TemplateError(`'${source}' is no date in the years 1 to 9999.`);
}

/** Without a zone a date is meant in UTC. */
function parseDate(value: Json): Date {
  const text = asString(value);
  const compact = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (compact) {
    const [year, month, day, hour, minute, second] = compact
      .slice(1)
      .map(Number);
    const date = Date.UTC(year, month - 1, day, hour, minute, second);
    return requireDate(new Date(date), value);
  }
  const hasZone = /(?:Z|GMT|[+-]\d\d:?\d\d)$/i.test(text);
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text);
  return requireDate(new Date(hasZone || isDay ? text : `${text}Z`), value);
}

function addDuration(date: Date, text: string): Date {
  const found = duration.exec(text);
  if (!found) throw new TemplateError(`'${text}' is no ISO 8601 duration.`);
  const sign = found[1] ? -1 : 1;
  const [years, months, weeks, days, hours, minutes, seconds] = found
    .slice(2)
    .map(part => sign * Number(part ?? 0));
  const sum = new Date(date);
  sum.setUTCFullYear(sum.getUTCFullYear() + years, sum.getUTCMonth() + months);
  const restSeconds =
    (((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds;
  return requireDate(new Date(sum.getTime() + restSeconds * 1000), text);
}

/** utcNow, dateTimeAdd, dateTimeToEpoch, dateTimeFromEpoch. */
export const dateFunctions: FunctionFamily = {
  utcNow: define(0, 1, ([format], scope) => {
    if (!scope.isParameterDefault) {
      throw new TemplateError(
        "The template function 'utcNow' is not expected at this location: it is allowed in default values of parameters only.",
      );
    }
    const written = format === undefined ? compactFormat : asString(format);
    return formatDate(new Date(scope.startedAtMs), written);
  }),
  dateTimeAdd: define(2, 3, ([base, text, format]) =>
    formatDate(
      addDuration(parseDate(base), asString(text)),
      format === undefined ? isoFormat : asString(format),
    ),
  ),
  dateTimeToEpoch: define(1, 1, ([date]) =>
    Math.floor(parseDate(date).getTime() / 1000),
  ),
  dateTimeFromEpoch: define(1, 1, ([seconds]) =>
    formatDate(
      requireDate(new Date(asInteger(seconds) * 1000), seconds),
      isoFormat,
    ),
  ),
};

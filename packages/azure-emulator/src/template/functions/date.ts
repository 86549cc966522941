import { Json } from '../Json';
import { TemplateError } from '../TemplateError';
import { asInteger, asString } from './arguments';
import { define, FunctionFamily } from './TemplateFunction';

const duration =
  /^(-)?P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

function parseDate(value: Json): Date {
  const date = new Date(asString(value));
  if (Number.isNaN(date.getTime())) {
    throw new TemplateError(`'${value}' is no date.`);
  }
  return date;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** A date in one of .NET's formats: `u`, `o`, or made of yyyy, MM, dd, HH, mm, ss and `Z`. */
function formatDate(date: Date, format?: Json): string {
  const parts: Record<string, string> = {
    yyyy: String(date.getUTCFullYear()),
    yy: two(date.getUTCFullYear() % 100),
    MM: two(date.getUTCMonth() + 1),
    M: String(date.getUTCMonth() + 1),
    dd: two(date.getUTCDate()),
    d: String(date.getUTCDate()),
    HH: two(date.getUTCHours()),
    mm: two(date.getUTCMinutes()),
    ss: two(date.getUTCSeconds()),
  };
  const { yyyy, MM, dd, HH, mm, ss } = parts;
  if (format === undefined) return `${yyyy}${MM}${dd}T${HH}${mm}${ss}Z`;
  if (format === 'u') return `${yyyy}-${MM}-${dd} ${HH}:${mm}:${ss}Z`;
  if (format === 'o' || format === 'O') {
    return date.toISOString().replace('Z', '0000Z');
  }
  return asString(format).replace(
    /yyyy|yy|MM|M|dd|d|HH|mm|ss/g,
    part => parts[part],
  );
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
  return new Date(sum.getTime() + restSeconds * 1000);
}

/** utcNow, dateTimeAdd, dateTimeToEpoch, dateTimeFromEpoch. */
export const dateFunctions: FunctionFamily = {
  utcNow: define(0, 1, ([format], scope) => {
    if (!scope.isParameterDefault) {
      throw new TemplateError(
        "The function 'utcNow' is allowed in default values of parameters only.",
      );
    }
    return formatDate(new Date(scope.startedAtMs), format);
  }),
  dateTimeAdd: define(2, 3, ([base, text, format]) => {
    const sum = addDuration(parseDate(base), asString(text));
    return format === undefined
      ? `${sum.toISOString().slice(0, 19)}Z`
      : formatDate(sum, format);
  }),
  dateTimeToEpoch: define(1, 1, ([date]) =>
    Math.floor(parseDate(date).getTime() / 1000),
  ),
  dateTimeFromEpoch: define(
    1,
    1,
    ([seconds]) =>
      `${new Date(asInteger(seconds) * 1000).toISOString().slice(0, 19)}Z`,
  ),
};

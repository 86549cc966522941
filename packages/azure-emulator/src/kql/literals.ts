import { Timespan } from './values';

const units: Array<[names: string, ms: number]> = [
  ['d day days', 86_400_000],
  ['h hr hrs hour hours', 3_600_000],
  ['m min minute minutes', 60_000],
  ['s sec second seconds', 1_000],
  ['ms milli millis millisecond milliseconds', 1],
  ['micro micros microsecond microseconds', 0.001],
  ['tick ticks', 0.0001],
];

/** Milliseconds in each unit that a timespan literal may end in. */
export const timeUnits: Record<string, number> = Object.fromEntries(
  units.flatMap(([names, ms]) => names.split(' ').map(name => [name, ms])),
);

/** Reads a moment in ISO 8601 or in one of the common forms that Kusto takes; without a zone it is UTC. */
export function parseDateTime(text: string): Date | undefined {
  const iso =
    /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:[T ]\s*(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i.exec(
      text.trim(),
    );
  if (iso) {
    const [, year, month, day = '1', time, zone] = iso;
    return momentOf(year, month, day, time, zone);
  }
  const american =
    /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s+(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?\s*(Z)?$/.exec(
      text.trim(),
    );
  if (american) {
    const [, month, day, year, time, zone] = american;
    return momentOf(year, month, day, time, zone);
  }
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text.trim());
  if (compact) {
    return momentOf(compact[1], compact[2], compact[3], undefined, undefined);
  }
  return parseNamedMonth(text.trim());
}

/** Such as `Sat, 8 Nov 2014 15:05:02 GMT` (RFC 822) and `Saturday, November 08, 2014`. */
function parseNamedMonth(text: string): Date | undefined {
  if (!/^[A-Za-z]{3,9},?\s|^\d{1,2} [A-Za-z]{3,9} \d{2,4}/.test(text)) {
    return undefined;
  }
  const hasZone = /(?:GMT|UTC|Z|[+-]\d{4})$/i.test(text);
  const date = new Date(hasZone ? text : `${text} UTC`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function momentOf(
  year: string,
  month: string,
  day: string,
  time: string | undefined,
  zone: string | undefined,
): Date | undefined {
  const [hours, ...rest] = (time ?? '00:00:00')
    .replace(/(\.\d{3})\d+$/, '$1')
    .split(':');
  const clock = [hours.padStart(2, '0'), ...rest].join(':');
  const offset = !zone || /^(?:z|utc|gmt)$/i.test(zone) ? 'Z' : zone;
  const two = (part: string) => part.padStart(2, '0');
  const date = new Date(`${year}-${two(month)}-${two(day)}T${clock}${offset}`);
  const isReal =
    !Number.isNaN(date.getTime()) &&
    new Date(`${year}-${two(month)}-${two(day)}T00:00Z`).getUTCDate() ===
      Number(day);
  return isReal ? date : undefined;
}

/** Reads `5m`, `1.02:03:04.5`, `02:03:04` and a bare number of days. */
export function parseTimespan(text: string): Timespan | undefined {
  const short = /^(-?\d+(?:\.\d+)?)\s*([a-z]*)$/.exec(text.trim());
  if (short) {
    const unit = short[2] === '' ? timeUnits.d : timeUnits[short[2]];
    return unit === undefined
      ? undefined
      : new Timespan(Number(short[1]) * unit);
  }
  const long =
    /^(-)?(?:(\d+)[.:])?(\d{1,2}):(\d{1,2})(?::(\d{1,2}(?:\.\d{1,7})?))?$/.exec(
      text.trim(),
    );
  if (!long) {
    return undefined;
  }
  const [days, hours, minutes, seconds] = long
    .slice(2)
    .map(x => Number(x ?? 0));
  if (hours > 23 || minutes > 59 || seconds >= 60) {
    return undefined;
  }
  const total = ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
  return new Timespan(total * 1000 * (long[1] ? -1 : 1));
}

/** Reads a duration in ISO 8601 such as `PT5M` or `P1D`, in milliseconds. */
export function parseIsoDuration(text: string): number | undefined {
  const match =
    /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/i.exec(
      text,
    );
  if (!match || match.slice(1).every(part => part === undefined)) {
    return undefined;
  }
  const [weeks, days, hours, minutes, seconds] = match
    .slice(1)
    .map(part => Number(part ?? 0));
  const allDays = weeks * 7 + days;
  return (((allDays * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
}

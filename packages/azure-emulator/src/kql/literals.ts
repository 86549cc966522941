import { Timespan } from './values';

/** Milliseconds in each unit that a timespan literal may end in. */
export const timeUnits: Record<string, number> = {
  d: 86_400_000,
  h: 3_600_000,
  m: 60_000,
  s: 1_000,
  ms: 1,
  microsecond: 0.001,
  microseconds: 0.001,
  tick: 0.0001,
  ticks: 0.0001,
};

/** Reads a moment in ISO 8601; without a zone it is UTC. */
export function parseDateTime(text: string): Date | undefined {
  const match =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?\s*(Z|[+-]\d{2}:?\d{2})?$/i.exec(
      text.trim(),
    );
  if (!match) {
    return undefined;
  }
  const time = (match[2] ?? '00:00:00').replace(/(\.\d{3})\d+$/, '$1');
  const date = new Date(`${match[1]}T${time}${match[3] ?? 'Z'}`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** Reads `5m`, `1.02:03:04.5` and `02:03:04`. */
export function parseTimespan(text: string): Timespan | undefined {
  const short = /^(-?\d+(?:\.\d+)?)\s*(ms|[dhms])$/.exec(text.trim());
  if (short) {
    return new Timespan(Number(short[1]) * timeUnits[short[2]]);
  }
  const long = /^(-)?(?:(\d+)\.)?(\d+):(\d+)(?::(\d+(?:\.\d+)?))?$/.exec(
    text.trim(),
  );
  if (!long) {
    return undefined;
  }
  const [days, hours, minutes, seconds] = long
    .slice(2)
    .map(x => Number(x ?? 0));
  const total = ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
  return new Timespan(total * 1000 * (long[1] ? -1 : 1));
}

/** Reads a duration in ISO 8601 such as `PT5M` or `P1D`, in milliseconds. */
export function parseIsoDuration(text: string): number | undefined {
  const match =
    /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/i.exec(
      text,
    );
  if (!match || match.slice(1).every(part => part === undefined)) {
    return undefined;
  }
  const [days, hours, minutes, seconds] = match
    .slice(1)
    .map(part => Number(part ?? 0));
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
}

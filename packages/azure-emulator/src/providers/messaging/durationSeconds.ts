const DURATION =
  /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** Such as `14.00:00:00`, as .NET writes it. */
const TIME_SPAN = /^(?:(\d+)\.)?(\d{1,2}):(\d{2}):(\d{2}(?:\.\d+)?)$/;

/** The seconds of an ISO 8601 duration such as `PT1M30S`; undefined where it is none. */
export function durationSeconds(text: unknown): number | undefined {
  const written = String(text);
  const match = TIME_SPAN.exec(written) ?? DURATION.exec(written);
  if (!match || match[0].length < 3) {
    return undefined;
  }
  const [days, hours, minutes, seconds] = match
    .slice(1)
    .map(part => Number(part ?? 0));
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
}

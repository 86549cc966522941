import { parseIsoDuration } from '../kql';

/**
 * Reads `start/end`, `start/duration`, `duration/end` or a duration that ends now. The Azure CLI
 * encodes a timespan twice, so one layer may be left. Undefined where it is none of these.
 */
export function readTimespan(
  encoded: string,
  nowMs: number,
): { fromMs: number; toMs: number } | undefined {
  const text = decodeLeftOver(encoded);
  const [first, second] = text.split('/');
  const [firstLength, secondLength] = [first, second ?? ''].map(part =>
    parseIsoDuration(part),
  );
  let toMs = nowMs;
  if (secondLength !== undefined) {
    toMs = momentOf(first) + secondLength;
  } else if (second !== undefined) {
    toMs = momentOf(second);
  }
  const fromMs =
    firstLength === undefined ? momentOf(first) : toMs - firstLength;
  return Number.isNaN(fromMs) || Number.isNaN(toMs)
    ? undefined
    : { fromMs, toMs };
}

function decodeLeftOver(text: string): string {
  try {
    return /%[0-9a-f]{2}/i.test(text) ? decodeURIComponent(text) : text;
  } catch {
    return text;
  }
}

/** Without a zone a moment is in UTC; a plus that became a space is one again. */
function momentOf(text: string): number {
  const plain = text.trim().replace(/ (?=\d{2}:\d{2}$)/, '+');
  const hasZone = /(?:z|[+-]\d{2}:?\d{2})$/i.test(plain);
  return Date.parse(hasZone || !plain.includes('T') ? plain : `${plain}Z`);
}

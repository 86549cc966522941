import { PromqlError } from './promql/PromqlError';
import { durationMs } from './promql/tokenizePromql';

/** Seconds since 1970, or ISO 8601. */
export function momentMs(text: string | null, nowMs: number): number {
  if (!text) {
    return nowMs;
  }
  const isSeconds = /^[+-]?\d+(?:\.\d*)?(?:e[+-]?\d+)?$/i.test(text);
  const ms = isSeconds ? Math.round(Number(text) * 1000) : Date.parse(text);
  if (!Number.isFinite(ms)) {
    throw new PromqlError(`cannot parse "${text}" to a valid timestamp`);
  }
  return ms;
}

/** Seconds, or a duration such as `1m`. */
export function stepMs(text: string | null): number {
  const ms = /^[+-]?[\d.]+$/.test(text ?? '')
    ? Number(text) * 1000
    : durationMs(text ?? '');
  if (!(ms > 0)) {
    throw new PromqlError(
      'zero or negative query resolution step widths are not accepted. Try a positive integer',
    );
  }
  return ms;
}

/** As Prometheus writes a value. */
export function numberText(value: number): string {
  if (Number.isFinite(value)) {
    return String(value);
  }
  if (Number.isNaN(value)) {
    return 'NaN';
  }
  return value > 0 ? '+Inf' : '-Inf';
}

import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

const KEY = 'serviceHealth.refreshSeconds';
const DEFAULT_SECONDS = 30;

/** Seconds between two refreshes, 5 to 120: readings go stale after 180. */
export function readRefreshSeconds(config: Config): number {
  const seconds = config.getOptionalNumber(KEY) ?? DEFAULT_SECONDS;
  if (!Number.isInteger(seconds) || seconds < 5 || seconds > 120) {
    throw new InputError(
      `Configuration '${KEY}' must be a whole number from 5 to 120; for example:\n` +
        '  serviceHealth:\n    refreshSeconds: 30',
    );
  }
  return seconds;
}

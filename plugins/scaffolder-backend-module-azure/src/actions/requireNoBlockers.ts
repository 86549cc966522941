import { InputError } from '@backstage/errors';
import { Blocker } from '@slipway/plugin-azure-stacks-common';

/** Throws `InputError` with every reason, each with its field. */
export function requireNoBlockers(blocking: Blocker[]): void {
  if (blocking.length > 0) {
    throw new InputError(
      blocking
        .map(({ field, message }) => (field ? `${field}: ${message}` : message))
        .join('; '),
    );
  }
}

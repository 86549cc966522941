import { setTimeout as sleep } from 'node:timers/promises';
import { isError } from '@backstage/errors';

/** How long the portal may be away, in milliseconds. */
const PATIENCE_MS = 120_000;

/** Repeats a call to the portal while nobody answers, as at its restart. */
export async function untilReachable<T>(
  call: () => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await call();
    } catch (error) {
      // How `fetch` says that there was no answer at all.
      const isUnreachable = isError(error) && error.message === 'fetch failed';
      if (!isUnreachable || Date.now() > until) {
        throw error;
      }
      await sleep(1_000, undefined, { signal });
    }
  }
}

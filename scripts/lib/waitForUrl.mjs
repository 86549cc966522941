import { setTimeout as sleep } from 'node:timers/promises';
import { CommandLineError } from './CommandLineError.mjs';

/** Waits until `url` answers 2xx; over plain http, so that no certificate is asked. */
export async function waitForUrl(url, { seconds, what, failure }) {
  const until = Date.now() + seconds * 1000;
  while (Date.now() < until) {
    const answer = await Promise.race([
      fetch(url).catch(() => undefined),
      failure,
    ]);
    if (answer?.ok) {
      return;
    }
    await Promise.race([sleep(250), failure]);
  }
  throw new CommandLineError(
    `${what} did not answer at ${url} within ${seconds} s`,
  );
}

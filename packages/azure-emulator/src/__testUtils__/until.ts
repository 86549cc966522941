import { setTimeout } from 'node:timers/promises';

/** Asks again until the answer is true; throws after a minute. */
export async function until(isDone: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await isDone())) {
    if (Date.now() > end) {
      throw new Error(`Not within a minute: ${isDone}`);
    }
    await setTimeout(100);
  }
}

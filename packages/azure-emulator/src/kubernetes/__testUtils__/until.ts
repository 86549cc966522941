import { setTimeout } from 'node:timers/promises';

/** Asks again until the answer is true; throws after 15 seconds. */
export async function until(isDone: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 15_000;
  while (!(await isDone())) {
    if (Date.now() > end) {
      throw new Error(`Not within 15 seconds: ${isDone}`);
    }
    await setTimeout(100);
  }
}

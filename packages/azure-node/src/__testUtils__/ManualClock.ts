import { AzureClock } from '../AzureClock';

/** A clock on which every wait ends at once, and is remembered. */
export class ManualClock implements AzureClock {
  /** All waits so far, in milliseconds. */
  readonly waits: number[] = [];
  #now = Date.parse('2026-11-22T12:00:00Z');

  now(): number {
    return this.#now;
  }

  async wait(delayMs: number): Promise<void> {
    this.waits.push(delayMs);
    this.#now += delayMs;
  }
}

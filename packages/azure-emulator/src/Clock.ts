/** The one source of time of an emulator; tests put their own in its place. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number;
  /**
   * Calls `task` once, after `delayMs` of this clock. Returns a function that cancels it.
   * The timer never keeps the process alive.
   */
  schedule(delayMs: number, task: () => void): () => void;
}

/** Wall time. */
export const systemClock: Clock = {
  now: () => Date.now(),
  schedule(delayMs, task) {
    const timer = setTimeout(task, delayMs);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

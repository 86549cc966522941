/** The time that retries and the throttle budget go by; tests put their own in its place. */
export interface AzureClock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number;
  /** Resolves after `delayMs`; rejects with the signal's reason once it is aborted. */
  wait(delayMs: number, signal?: AbortSignalLike): Promise<void>;
}

/** What both the platform's `AbortSignal` and the SDKs' own look like. */
export interface AbortSignalLike {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** Wall time. */
export const wallClock: AzureClock = {
  now: () => Date.now(),
  wait(delayMs, signal) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', onAbort);
        resolve();
      }, delayMs);
      function onAbort() {
        clearTimeout(timer);
        reject(new DOMException('The wait was aborted', 'AbortError'));
      }
      if (signal?.aborted) {
        onAbort();
      } else {
        signal?.addEventListener('abort', onAbort);
      }
    });
  },
};

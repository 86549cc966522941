import type { SignalApi } from '@backstage/plugin-signals-react';

/** Sends to subscribers what a test tells it to. */
export class FakeSignalApi implements SignalApi {
  readonly #listeners = new Set<() => void>();

  subscribe(_: string, onMessage: (message: never) => void) {
    const listener = () => onMessage({} as never);
    this.#listeners.add(listener);
    return { unsubscribe: () => this.#listeners.delete(listener) };
  }

  send() {
    this.#listeners.forEach(listener => listener());
  }
}

interface Entry<T> {
  value: Promise<T>;
  until: number;
}

/** Keeps answers that change rarely, and asks once for all who wait. */
export class Remembered<T> {
  readonly #milliseconds: number;
  readonly #entries = new Map<string, Entry<T>>();

  constructor(options: { seconds: number }) {
    this.#milliseconds = options.seconds * 1000;
  }

  /** What was read for `key` not long ago, else what `read` answers; failures are not kept. */
  get(key: string, read: () => Promise<T>): Promise<T> {
    const known = this.#entries.get(key);
    if (known && known.until > Date.now()) {
      return known.value;
    }
    const value = read();
    const entry = { value, until: Date.now() + this.#milliseconds };
    this.#entries.set(key, entry);
    value.catch(() => {
      if (this.#entries.get(key) === entry) {
        this.#entries.delete(key);
      }
    });
    return value;
  }
}

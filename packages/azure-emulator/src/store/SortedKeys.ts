/** Texts in order of their UTF-16 code units, each once. */
export class SortedKeys {
  readonly #keys: string[] = [];

  /** Adds one that is not there yet; cheapest at the end. */
  add(key: string): void {
    this.#keys.splice(this.#indexOf(key), 0, key);
  }

  delete(key: string): void {
    const index = this.#indexOf(key);
    if (this.#keys[index] === key) {
      this.#keys.splice(index, 1);
    }
  }

  /** Those from `from` to below `to`; a change while it runs may repeat or skip some. */
  *between(from: string, to: string): Generator<string> {
    for (let index = this.#indexOf(from); index < this.#keys.length; index++) {
      const key = this.#keys[index];
      if (key >= to) {
        return;
      }
      yield key;
    }
  }

  /** Where the first stands that is not less than `key`. */
  #indexOf(key: string): number {
    let low = 0;
    let high = this.#keys.length;
    if (high === 0 || this.#keys[high - 1] < key) {
      return high;
    }
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.#keys[middle] < key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

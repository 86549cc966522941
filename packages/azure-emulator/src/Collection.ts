/**
 * A named, durable map from key to JSON value, held in memory and written through to disk
 * before `put` and `delete` return: what a caller was told is there after a kill.
 * Values are shared, not copied: treat what `get` returns as read-only and `put` a new object.
 */
export interface Collection<T> {
  get(key: string): T | undefined;
  put(key: string, value: T): void;
  delete(key: string): void;
  values(): IterableIterator<T>;
  entries(): IterableIterator<[string, T]>;
  readonly size: number;
}

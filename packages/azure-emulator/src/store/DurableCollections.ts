import Database from 'better-sqlite3';
import { Collection } from '../Collection';

type Row = { key: string; value: string };

/**
 * All durable collections of one emulator in one SQLite file. Its write-ahead log is with the
 * operating system before a write returns, so a killed process loses nothing.
 */
export class DurableCollections {
  readonly #database: Database.Database;
  readonly #open = new Map<string, Collection<unknown>>();

  private constructor(database: Database.Database) {
    this.#database = database;
  }

  /** Opens the file, making it where it is missing. */
  static open(file: string): DurableCollections {
    const database = new Database(file);
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = NORMAL');
    database.exec(
      `CREATE TABLE IF NOT EXISTS items (
         collection TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL,
         PRIMARY KEY (collection, key)) WITHOUT ROWID`,
    );
    return new DurableCollections(database);
  }

  /** The collection of that name; the same object each time. */
  collection<T>(name: string): Collection<T> {
    const known = this.#open.get(name);
    if (known) {
      return known as Collection<T>;
    }
    const opened = this.#load<T>(name);
    this.#open.set(name, opened as Collection<unknown>);
    return opened;
  }

  close(): void {
    this.#database.close();
  }

  #load<T>(name: string): Collection<T> {
    const items = new Map<string, T>();
    const rows = this.#database
      .prepare<
        [string],
        Row
      >('SELECT key, value FROM items WHERE collection = ?')
      .all(name);
    for (const row of rows) {
      items.set(row.key, JSON.parse(row.value) as T);
    }
    const write = this.#database.prepare<[string, string, string]>(
      'INSERT OR REPLACE INTO items (collection, key, value) VALUES (?, ?, ?)',
    );
    const remove = this.#database.prepare<[string, string]>(
      'DELETE FROM items WHERE collection = ? AND key = ?',
    );
    const database = this.#database;
    return {
      get: key => items.get(key),
      put(key, value) {
        if (database.open) {
          write.run(name, key, JSON.stringify(value));
          items.set(key, value);
        }
      },
      delete(key) {
        if (database.open && items.delete(key)) {
          remove.run(name, key);
        }
      },
      values: () => items.values(),
      entries: () => items.entries(),
      get size() {
        return items.size;
      },
    };
  }
}

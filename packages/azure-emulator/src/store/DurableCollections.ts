import Database from 'better-sqlite3';
import { Collection } from '../Collection';

/** How long a start waits for an emulator that is just ending. */
const LOCK_WAIT_MS = 2000;

type Row = { key: string; value: string };

/**
 * All durable collections of one emulator in one SQLite file. Its write-ahead log is with the
 * operating system before a write returns, so a killed process loses nothing.
 */
export class DurableCollections {
  readonly #database: Database.Database;
  readonly #begin: Database.Statement;
  readonly #commit: Database.Statement;
  readonly #open = new Map<string, Collection<unknown>>();

  private constructor(database: Database.Database) {
    this.#database = database;
    this.#begin = database.prepare('BEGIN');
    this.#commit = database.prepare('COMMIT');
  }

  /** Opens the file, making it where it is missing; no other process may have it open. */
  static open(file: string): DurableCollections {
    const database = new Database(file, { timeout: LOCK_WAIT_MS });
    try {
      database.pragma('locking_mode = EXCLUSIVE');
      database.pragma('journal_mode = WAL');
      database.pragma('synchronous = NORMAL');
      database.exec(
        `BEGIN IMMEDIATE;
         CREATE TABLE IF NOT EXISTS items (
           collection TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL,
           PRIMARY KEY (collection, key)) WITHOUT ROWID;
         COMMIT`,
      );
    } catch (error) {
      database.close();
      // No instanceof: SQLite's errors may be of another realm, as in a test.
      const { code } = error as { code?: unknown };
      throw String(code).startsWith('SQLITE_BUSY')
        ? new Error(`${file} is in use: another emulator runs with this state`)
        : error;
    }
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

  /**
   * Writes what `work` puts and deletes in one transaction: after a kill all of it is there, or
   * nothing. What was written before `work` threw is kept, as it is in memory.
   */
  atomically<T>(work: () => T): T {
    if (!this.#database.open || this.#database.inTransaction) {
      return work();
    }
    this.#begin.run();
    try {
      return work();
    } finally {
      if (this.#database.open) {
        this.#commit.run();
      }
    }
  }

  close(): void {
    this.#database.close();
  }

  #load<T>(name: string): Collection<T> {
    const items = new Map<string, T>();
    const rows = this.#database
      .prepare<[string], Row>(
        'SELECT key, value FROM items WHERE collection = ?',
      )
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

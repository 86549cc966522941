import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { ConflictError } from '@backstage/errors';
import { DatabaseService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';

/** How long a holder that died keeps others waiting, in milliseconds. */
const LEASE_MS = 30_000;

/** Longest wait for another holder: a dead one's lease, and some work after it. */
const PATIENCE_MS = 60_000;

const POLL_MS = 200;

/** Lets one process at a time work on a stack, across replicas. */
export class Leases {
  readonly #knex: Knex;
  readonly #patienceMs: number;

  /** `patienceMs`: longest wait of `hold`, a minute by default. */
  static async create(
    database: DatabaseService,
    options: { patienceMs?: number } = {},
  ): Promise<Leases> {
    const { patienceMs = PATIENCE_MS } = options;
    return new Leases(await database.getClient(), patienceMs);
  }

  private constructor(knex: Knex, patienceMs: number) {
    this.#knex = knex;
    this.#patienceMs = patienceMs;
  }

  /**
   * Runs `work` under the lease, once it is free: a portal that was killed
   * leaves its leases behind for a while. `ConflictError`: it did not become
   * free in time.
   */
  async hold<T>(name: string, work: () => Promise<T>): Promise<T> {
    const until = Date.now() + this.#patienceMs;
    for (;;) {
      const result = await this.tryHold(name, work);
      if (result) {
        return result.value;
      }
      if (Date.now() > until) {
        throw new ConflictError(
          `Somebody else is working on '${name}'; try again in a minute`,
        );
      }
      await sleep(POLL_MS);
    }
  }

  /** Runs `work` under the lease; `undefined` while another holds it. */
  async tryHold<T>(
    name: string,
    work: () => Promise<T>,
  ): Promise<{ value: T } | undefined> {
    const holder = randomUUID();
    if (!(await this.#acquire(name, holder))) {
      return undefined;
    }
    const renewal = setInterval(() => {
      // A renewal that fails lets the lease run out; the work's own writes still are idempotent.
      this.#rows()
        .where({ name, holder })
        .update({ expires_at: Date.now() + LEASE_MS })
        .catch(() => {});
    }, LEASE_MS / 3);
    try {
      return { value: await work() };
    } finally {
      clearInterval(renewal);
      await this.#rows().where({ name, holder }).delete();
    }
  }

  async #acquire(name: string, holder: string): Promise<boolean> {
    const now = Date.now();
    const lease = { name, holder, expires_at: now + LEASE_MS };
    const taken = await this.#rows()
      .where({ name })
      .andWhere('expires_at', '<', now)
      .update(lease);
    if (taken > 0) {
      return true;
    }
    await this.#rows().insert(lease).onConflict('name').ignore();
    const row = await this.#rows().where({ name }).first();
    return row?.holder === holder;
  }

  #rows() {
    return this.#knex<{ name: string; holder: string; expires_at: number }>(
      'leases',
    );
  }
}

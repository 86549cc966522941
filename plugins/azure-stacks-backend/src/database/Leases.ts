import { randomUUID } from 'node:crypto';
import { ConflictError } from '@backstage/errors';
import { DatabaseService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';

/** How long a holder that died keeps others waiting, in milliseconds. */
const LEASE_MS = 60_000;

/** Lets one process at a time work on a stack, across replicas. */
export class Leases {
  readonly #knex: Knex;

  static async create(database: DatabaseService): Promise<Leases> {
    return new Leases(await database.getClient());
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Runs `work` under the lease; `ConflictError` while another holds it. */
  async hold<T>(name: string, work: () => Promise<T>): Promise<T> {
    const result = await this.tryHold(name, work);
    if (!result) {
      throw new ConflictError(
        `Somebody else is working on '${name}'; try again in a minute`,
      );
    }
    return result.value;
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

import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import {
  RemovalMode,
  Stack,
  StackKey,
  StackRun,
  StackState,
  stackResourceRef,
} from '@slipway/plugin-azure-stacks-common';
import { Knex } from 'knex';
import { StackFilter, applyStackFilter } from './applyStackFilter';
import { StackRow, toRecord, toRow } from './StackRow';

/** Shared resources that a stack was placed on, by name or id. */
export interface StackPlacement {
  cluster?: string;
  apiManagement?: string;
  eventHubsNamespace?: string;
  redis?: string;
}

/** A stack as the database keeps it. */
export interface StackRecord extends Stack {
  /** Hash of template and parameters as asked. */
  inputHash: string;
  placement?: StackPlacement;
  /** How it is being deleted, or was. */
  removal?: RemovalMode;
}

export interface Authorisation extends StackKey {
  taskId: string;
  inputHash: string;
  userRef: string;
}

/** States of stacks that exist in Azure, or are about to. */
const VISIBLE: StackState[] = ['deploying', 'succeeded', 'failed', 'undoing'];

/** Runs of one stack that are listed. */
const RUN_LIMIT = 50;

/** Stacks and authorisations. */
export class StackStore {
  readonly #knex: Knex;

  static async create(database: DatabaseService): Promise<StackStore> {
    const knex = await database.getClient();
    if (!database.migrations?.skip) {
      await knex.migrate.latest({
        directory: resolvePackagePath(
          '@slipway/plugin-azure-stacks-backend',
          'migrations',
        ),
      });
    }
    return new StackStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async get(key: StackKey): Promise<StackRecord | undefined> {
    const row = await this.#stacks()
      .where({ key: stackResourceRef(key) })
      .first();
    return row && toRecord(row);
  }

  /** The stacks with these references, in their order; `undefined` where there is none. */
  async withRefs(
    resourceRefs: string[],
  ): Promise<Array<StackRecord | undefined>> {
    const rows = await this.#stacks().whereIn('key', resourceRefs);
    const records = new Map(rows.map(row => [row.key, toRecord(row)]));
    return resourceRefs.map(resourceRef => records.get(resourceRef));
  }

  /** An entity's stacks in all environments. */
  async ofEntity(entityRef: string): Promise<StackRecord[]> {
    const rows = await this.#stacks().where({ entity_ref: entityRef });
    return rows.map(toRecord);
  }

  async inStates(states: StackState[]): Promise<StackRecord[]> {
    const rows = await this.#stacks().whereIn('state', states).orderBy('key');
    return rows.map(toRecord);
  }

  /** Up to `limit` stacks that exist, after the key `after`. */
  async list(options: {
    after?: string;
    limit: number;
    filter?: StackFilter;
  }): Promise<StackRecord[]> {
    const query = this.#stacks()
      .whereIn('state', VISIBLE)
      .orderBy('key')
      .limit(options.limit);
    if (options.after) {
      query.andWhere('key', '>', options.after);
    }
    if (options.filter) {
      applyStackFilter(query, options.filter);
    }
    return (await query).map(toRecord);
  }

  /** Writes the whole record and stamps it. */
  async save(record: StackRecord): Promise<StackRecord> {
    const stamped = { ...record, updatedAt: new Date().toISOString() };
    const row = toRow(stackResourceRef(record), stamped);
    await this.#stacks().insert(row).onConflict('key').merge();
    return stamped;
  }

  async saveAuthorisation(authorisation: Authorisation): Promise<void> {
    await this.#knex('authorisations')
      .insert({
        task_id: authorisation.taskId,
        key: stackResourceRef(authorisation),
        input_hash: authorisation.inputHash,
        user_ref: authorisation.userRef,
        created_at: new Date().toISOString(),
      })
      .onConflict(['task_id', 'key'])
      .merge();
  }

  /** The person who may let the task do exactly this; `undefined`: nobody. */
  async findAuthorisedUser(
    asked: Omit<Authorisation, 'userRef'>,
  ): Promise<string | undefined> {
    const row = await this.#knex('authorisations')
      .where({
        task_id: asked.taskId,
        key: stackResourceRef(asked),
        input_hash: asked.inputHash,
      })
      .first('user_ref');
    return row?.user_ref;
  }

  /** The tasks that were authorised to work on a stack, the newest first, 50 at most. */
  async runsOf(key: StackKey): Promise<StackRun[]> {
    const rows = await this.#knex('authorisations')
      .where({ key: stackResourceRef(key) })
      .orderBy('created_at', 'desc')
      .limit(RUN_LIMIT);
    return rows.map(row => ({
      taskId: row.task_id,
      userRef: row.user_ref,
      startedAt: row.created_at,
    }));
  }

  #stacks() {
    return this.#knex<StackRow>('stacks');
  }
}

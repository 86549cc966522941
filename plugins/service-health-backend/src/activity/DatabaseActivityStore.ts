import type { Activity } from '@slipway/plugin-service-health-common';
import type { Knex } from 'knex';
import type { ActivityStore, ScopedActivity } from './ActivityStore';

/** Rows in one statement; SQLite takes few parameters. */
const ROWS_A_STATEMENT = 100;
const ACTS_READ = 100;

interface ActivityRow {
  id: string;
  environment: string;
  scope: string;
  at: string;
  activity: string;
}

/** Keeps activity in the plugin's database, whose tables the health store makes. */
export class DatabaseActivityStore implements ActivityStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): DatabaseActivityStore {
    return new DatabaseActivityStore(options.knex);
  }

  async add(activity: ScopedActivity[]) {
    const rows = activity.map(
      ({ id, environment, scope, activity: act }): ActivityRow => ({
        id,
        environment,
        scope: scope.toLowerCase(),
        at: act.at,
        activity: JSON.stringify(act),
      }),
    );
    for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT) {
      await this.#knex('activity')
        .insert(rows.slice(at, at + ROWS_A_STATEMENT))
        .onConflict('id')
        .merge(['activity']);
    }
  }

  async read(environment: string, scopes: string[]): Promise<Activity[]> {
    const rows: ActivityRow[] = await this.#knex<ActivityRow>('activity')
      .where({ environment })
      .whereIn(
        'scope',
        scopes.map(scope => scope.toLowerCase()),
      )
      .orderBy([
        { column: 'at', order: 'desc' },
        { column: 'id', order: 'asc' },
      ])
      .limit(ACTS_READ);
    return rows.map(row => JSON.parse(row.activity));
  }

  async forget(before: Date) {
    await this.#knex('activity')
      .where('at', '<', before.toISOString())
      .delete();
  }
}

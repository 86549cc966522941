import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import type {
  ChangesQuery,
  DerivedHealth,
  FacetModel,
  FacetObservation,
  Mute,
  ServiceReason,
  StateChange,
} from '@slipway/plugin-service-health-common';
import type { ServiceTarget } from '@slipway/plugin-service-health-node';
import type { Knex } from 'knex';
import { HealthDeriver } from './HealthDeriver';
import type {
  FleetSelector,
  HealthChange,
  HealthFilter,
  HealthStore,
  ServiceDescription,
  StoredService,
} from './HealthStore';
import { keepServices } from './keepServices';
import { readDependants } from './readDependants';
import {
  ChangeRow,
  DependencyRow,
  FacetRow,
  rowKey,
  ServiceRow,
  settingsOf,
  toChange,
} from './rows';
import { selectFleet } from './selectFleet';
import {
  deriveAnew,
  groupFacets,
  writeObservations,
} from './writeObservations';

/** Services in one transaction; SQLite takes few parameters. */
const SERVICES_A_TRANSACTION = { pg: 500, sqlite: 100 };

/** Changes in an answer unless the caller says otherwise. */
const CHANGES_READ = 20;

/** Keeps health in the plugin's database, SQLite or PostgreSQL. */
export class DatabaseHealthStore implements HealthStore {
  readonly #knex: Knex;
  readonly #deriver: HealthDeriver;
  readonly #batchSize: number;

  private constructor(knex: Knex, deriver: HealthDeriver) {
    this.#knex = knex;
    this.#deriver = deriver;
    const isPostgres = knex.client.config.client === 'pg';
    this.#batchSize = SERVICES_A_TRANSACTION[isPostgres ? 'pg' : 'sqlite'];
  }

  static async create(options: {
    database: DatabaseService;
    models: ReadonlyMap<string, FacetModel>;
  }): Promise<DatabaseHealthStore> {
    const { database, models } = options;
    const knex = await database.getClient();
    if (!database.migrations?.skip) {
      await knex.migrate.latest({
        directory: resolvePackagePath(
          '@slipway/plugin-service-health-backend',
          'migrations',
        ),
      });
    }
    return new DatabaseHealthStore(knex, HealthDeriver.create({ models }));
  }

  async keepOnly(
    services: ServiceTarget[],
    describe: (service: ServiceTarget) => ServiceDescription,
  ) {
    await this.#knex.transaction(trx => keepServices(trx, services, describe));
  }

  async observe(options: {
    services: ServiceTarget[];
    observations: Map<string, FacetObservation[]>;
    now: Date;
  }): Promise<HealthChange[]> {
    const { services, observations, now } = options;
    const deriver = this.#deriver;
    const changes: HealthChange[] = [];
    for (let at = 0; at < services.length; at += this.#batchSize) {
      const batch = services.slice(at, at + this.#batchSize);
      const written = await this.#knex.transaction(trx =>
        writeObservations(trx, { deriver, services: batch, observations, now }),
      );
      changes.push(...written);
    }
    return changes;
  }

  async settle(now: Date): Promise<HealthChange[]> {
    const deriver = this.#deriver;
    const changes: HealthChange[] = [];
    let settled: number;
    do {
      settled = await this.#knex.transaction(async trx => {
        const rows: ServiceRow[] = await trx<ServiceRow>('services')
          .where('stale_at', '<', now.toISOString())
          .orderBy(['entity_ref', 'environment'])
          .limit(this.#batchSize)
          .forUpdate();
        changes.push(...(await deriveAnew(trx, { deriver, rows, now })));
        return rows.length;
      });
    } while (settled === this.#batchSize);
    return changes;
  }

  async read(filter: HealthFilter, now: Date): Promise<StoredService[]> {
    const [rows, facets, dependencies]: [
      ServiceRow[],
      FacetRow[],
      DependencyRow[],
    ] = await Promise.all([
      this.#select('services', filter),
      this.#select('facets', filter),
      this.#select('dependencies', filter),
    ]);
    const byKey = groupFacets(facets);
    return rows.map(row => ({
      health: this.#deriver.derive(row, byKey.get(rowKey(row)) ?? [], now),
      settings: settingsOf(row),
      dependsOn: dependencies
        .filter(one => rowKey(one) === rowKey(row))
        .map(one => one.resource_id),
    }));
  }

  async readFleet(query: FleetSelector, now: Date) {
    const { rows, counts, nextCursor } = await selectFleet(
      this.#knex,
      query,
      now,
    );
    const refs = [...new Set(rows.map(one => one.entity_ref))];
    const facets = groupFacets(
      await this.#knex<FacetRow>('facets').whereIn('entity_ref', refs),
    );
    const services = rows.map(row =>
      this.#deriver.derive(row, facets.get(rowKey(row)) ?? [], now),
    );
    return { services, counts, ...(nextCursor && { nextCursor }) };
  }

  async readReasons(): Promise<ServiceReason[]> {
    const rows: Pick<ServiceRow, 'entity_ref' | 'environment' | 'health'>[] =
      await this.#knex<ServiceRow>('services')
        .whereNot('state', 'healthy')
        .select('entity_ref', 'environment', 'health');
    return rows.flatMap(({ entity_ref, environment, health }) => {
      const { facets } = JSON.parse(health) as DerivedHealth;
      return facets.flatMap(({ reasons }) =>
        reasons.map(reason => ({ entityRef: entity_ref, environment, reason })),
      );
    });
  }

  async readDependants(now: Date) {
    return readDependants(this.#knex, now);
  }

  async readChanges({
    limit,
    ...filter
  }: ChangesQuery): Promise<StateChange[]> {
    const query = this.#select('changes', filter).orderBy('id', 'desc');
    const rows: ChangeRow[] = await query.limit(limit ?? CHANGES_READ);
    return rows.map(toChange);
  }

  async forgetChanges(before: Date) {
    await this.#knex('changes')
      .where('changed_at', '<', before.toISOString())
      .delete();
  }

  async mute(
    { entityRef, environment }: { entityRef: string; environment: string },
    mute: Mute | undefined,
  ) {
    const changed = await this.#knex<ServiceRow>('services')
      .where({ entity_ref: entityRef, environment })
      .update({ mute: mute ? JSON.stringify(mute) : null });
    return changed > 0;
  }

  #select(table: string, filter: HealthFilter): Knex.QueryBuilder {
    const query = this.#knex(table).select('*');
    if (filter.entityRef) {
      void query.where('entity_ref', filter.entityRef);
    }
    if (filter.environment) {
      void query.where('environment', filter.environment);
    }
    return query;
  }
}

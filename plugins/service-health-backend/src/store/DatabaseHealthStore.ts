import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import {
  type ChangesQuery,
  deriveServiceHealth,
  type DerivedHealth,
  type FacetModel,
  type FacetObservation,
  type ServiceHealth,
  type StateChange,
} from '@slipway/plugin-service-health-common';
import {
  serviceKey,
  type ServiceTarget,
} from '@slipway/plugin-service-health-node';
import type { Knex } from 'knex';
import type {
  FacetIdsOf,
  HealthChange,
  HealthFilter,
  HealthStore,
} from './HealthStore';
import { ChangeRow, FacetRow, ServiceRow, toChange } from './rows';

/** Rows in one statement; SQLite takes few parameters. */
const ROWS_A_STATEMENT = 100;

/** Changes in an answer unless the caller says otherwise. */
const CHANGES_READ = 20;

/** Keeps health in the plugin's database, SQLite or PostgreSQL. */
export class DatabaseHealthStore implements HealthStore {
  readonly #knex: Knex;
  readonly #models: ReadonlyMap<string, FacetModel>;

  private constructor(knex: Knex, models: ReadonlyMap<string, FacetModel>) {
    this.#knex = knex;
    this.#models = models;
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
    return new DatabaseHealthStore(knex, models);
  }

  async keepOnly(services: ServiceTarget[], facetIds: FacetIdsOf) {
    const wanted = new Map(services.map(one => [one.key, one]));
    await this.#knex.transaction(async trx => {
      const rows = await trx<ServiceRow>('services').select();
      const known = new Set(rows.map(rowKey));
      for (const row of rows.filter(one => !wanted.has(rowKey(one)))) {
        const { entity_ref, environment } = row;
        await trx('facets').where({ entity_ref, environment }).delete();
        await trx('services').where({ entity_ref, environment }).delete();
      }
      for (const service of services) {
        if (!known.has(service.key)) {
          await this.#begin(trx, service);
        }
        await this.#keepFacets(trx, service, facetIds(service));
      }
    });
  }

  async observe(options: {
    services: ServiceTarget[];
    observations: Map<string, FacetObservation>;
    now: Date;
  }): Promise<HealthChange[]> {
    const { services, observations, now } = options;
    const changes: HealthChange[] = [];
    for (let at = 0; at < services.length; at += ROWS_A_STATEMENT) {
      const batch = services.slice(at, at + ROWS_A_STATEMENT);
      changes.push(
        ...(await this.#knex.transaction(trx =>
          this.#observeBatch(trx, batch, observations, now),
        )),
      );
    }
    return changes;
  }

  async read(filter: HealthFilter, now: Date): Promise<ServiceHealth[]> {
    const rows: ServiceRow[] = await this.#select('services', filter);
    const facetRows: FacetRow[] = await this.#select('facets', filter);
    const facets = groupByKey(facetRows);
    return rows.map(row =>
      this.#derive(row, facets.get(rowKey(row)) ?? [], now),
    );
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

  async #observeBatch(
    trx: Knex.Transaction,
    services: ServiceTarget[],
    observations: Map<string, FacetObservation>,
    now: Date,
  ): Promise<HealthChange[]> {
    const refs = [...new Set(services.map(one => one.entityRef))];
    // Locked, so that of two replicas only one sees, and tells, a change.
    const rows = await trx<ServiceRow>('services')
      .whereIn('entity_ref', refs)
      .orderBy(['entity_ref', 'environment'])
      .forUpdate();
    const byKey = new Map(rows.map(row => [rowKey(row), row]));
    const known = services.filter(one => byKey.has(one.key));
    const facetRows = known.flatMap(({ key, entityRef, environment }) => {
      const observation = observations.get(key);
      return observation
        ? [
            {
              entity_ref: entityRef,
              environment,
              facet_id: observation.id,
              observation: JSON.stringify(observation),
            },
          ]
        : [];
    });
    if (facetRows.length > 0) {
      await trx<FacetRow>('facets')
        .insert(facetRows)
        .onConflict(['entity_ref', 'environment', 'facet_id'])
        .merge(['observation']);
    }
    const facets = groupByKey(
      await trx<FacetRow>('facets').whereIn('entity_ref', refs),
    );
    const changes: HealthChange[] = [];
    for (const service of known) {
      const row = byKey.get(service.key)!;
      const change = await this.#update(trx, {
        row,
        owner: service.owner,
        facets: facets.get(service.key) ?? [],
        now,
      });
      changes.push(...change);
    }
    return changes;
  }

  async #update(
    trx: Knex.Transaction,
    options: { row: ServiceRow; owner: string; facets: FacetRow[]; now: Date },
  ): Promise<HealthChange[]> {
    const { row, owner, facets, now } = options;
    const { entity_ref, environment } = row;
    const before = JSON.parse(row.health) as DerivedHealth;
    const health = this.#derive({ ...row, owner }, facets, now);
    const hasBeenHealthy =
      Boolean(row.has_been_healthy) || health.state === 'healthy';
    await trx<ServiceRow>('services')
      .where({ entity_ref, environment })
      .update({
        owner,
        state: health.state,
        health: JSON.stringify(withoutReadings(health)),
        has_been_healthy: hasBeenHealthy,
      });
    const hasNewState = before.state !== health.state;
    if (hasNewState) {
      await trx<Omit<ChangeRow, 'id'>>('changes').insert({
        entity_ref,
        environment,
        from_state: before.state,
        to_state: health.state,
        reasons: JSON.stringify(health.facets.flatMap(one => one.reasons)),
        changed_at: now.toISOString(),
      });
    }
    if (!hasNewState && statesOf(before) === statesOf(health)) {
      return [];
    }
    const isNews = hasNewState && Boolean(row.has_been_healthy);
    return [{ health, from: before.state, isNews }];
  }

  async #begin(trx: Knex.Transaction, service: ServiceTarget) {
    const health = deriveServiceHealth({ observations: [], now: new Date() });
    await trx<ServiceRow>('services')
      .insert({
        entity_ref: service.entityRef,
        environment: service.environment,
        owner: service.owner,
        state: health.state,
        health: JSON.stringify(health),
        has_been_healthy: false,
      })
      .onConflict(['entity_ref', 'environment'])
      .ignore();
  }

  /** Facets that the service has and nobody has observed yet begin empty, and so unknown. */
  async #keepFacets(
    trx: Knex.Transaction,
    service: ServiceTarget,
    ids: string[],
  ) {
    const { entityRef: entity_ref, environment } = service;
    await trx('facets')
      .where({ entity_ref, environment })
      .whereNotIn('facet_id', ids)
      .delete();
    await trx<FacetRow>('facets')
      .insert(
        ids.map(id => ({
          entity_ref,
          environment,
          facet_id: id,
          observation: JSON.stringify({ id, readings: [], failures: [] }),
        })),
      )
      .onConflict(['entity_ref', 'environment', 'facet_id'])
      .ignore();
  }

  #derive(row: ServiceRow, facets: FacetRow[], now: Date): ServiceHealth {
    const order = [...this.#models.keys()];
    const sorted = [...facets].sort(
      (a, b) => order.indexOf(a.facet_id) - order.indexOf(b.facet_id),
    );
    return {
      entityRef: row.entity_ref,
      environment: row.environment,
      owner: row.owner,
      ...deriveServiceHealth({
        observations: sorted.map(facet => JSON.parse(facet.observation)),
        previous: JSON.parse(row.health),
        models: this.#models,
        now,
      }),
    };
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

function rowKey(row: { entity_ref: string; environment: string }): string {
  return serviceKey(row.entity_ref, row.environment);
}

function groupByKey(rows: FacetRow[]): Map<string, FacetRow[]> {
  const groups = new Map<string, FacetRow[]>();
  for (const row of rows) {
    groups.set(rowKey(row), [...(groups.get(rowKey(row)) ?? []), row]);
  }
  return groups;
}

function statesOf({ facets }: DerivedHealth): string {
  return facets.map(({ id, state }) => `${id}:${state}`).join(' ');
}

/** What dates the next result; readings are kept with their facets. */
function withoutReadings(health: DerivedHealth): DerivedHealth {
  const { state, since, facets } = health;
  return {
    state,
    since,
    facets: facets.map(facet => ({ ...facet, readings: [] })),
  };
}

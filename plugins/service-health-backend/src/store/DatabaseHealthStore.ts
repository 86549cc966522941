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
  type FleetQuery,
  type FleetResponse,
  nextStaleAt,
  type ServiceHealth,
  type StateChange,
} from '@slipway/plugin-service-health-common';
import type { ServiceTarget } from '@slipway/plugin-service-health-node';
import type { Knex } from 'knex';
import type {
  FacetIdsOf,
  FleetSort,
  HealthChange,
  HealthFilter,
  HealthStore,
} from './HealthStore';
import { keepServices } from './keepServices';
import {
  ChangeRow,
  FacetRow,
  rowKey,
  ServiceRow,
  toChange,
  toServiceRow,
} from './rows';
import { selectFleet } from './selectFleet';

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
    await this.#knex.transaction(trx => keepServices(trx, services, facetIds));
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

  async settle(now: Date): Promise<HealthChange[]> {
    const changes: HealthChange[] = [];
    let settled: number;
    do {
      settled = await this.#knex.transaction(async trx => {
        const rows: ServiceRow[] = await trx<ServiceRow>('services')
          .where('stale_at', '<', now.toISOString())
          .orderBy(['entity_ref', 'environment'])
          .limit(ROWS_A_STATEMENT)
          .forUpdate();
        changes.push(...(await this.#deriveAnew(trx, rows, now)));
        return rows.length;
      });
    } while (settled === ROWS_A_STATEMENT);
    return changes;
  }

  async read(filter: HealthFilter, now: Date): Promise<ServiceHealth[]> {
    const rows: ServiceRow[] = await this.#select('services', filter);
    const facets: FacetRow[] = await this.#select('facets', filter);
    return this.#deriveAll(rows, facets, now);
  }

  async readFleet(
    query: FleetQuery & { sort?: FleetSort },
    now: Date,
  ): Promise<FleetResponse> {
    const { rows, counts, nextCursor } = await selectFleet(
      this.#knex,
      query,
      now,
    );
    const refs = [...new Set(rows.map(one => one.entity_ref))];
    const facets = await this.#knex<FacetRow>('facets').whereIn(
      'entity_ref',
      refs,
    );
    const services = this.#deriveAll(rows, facets, now);
    return { services, counts, ...(nextCursor && { nextCursor }) };
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
    const owners = new Map(services.map(({ key, owner }) => [key, owner]));
    const refs = [...new Set(services.map(one => one.entityRef))];
    // Locked, so that of two replicas only one sees, and tells, a change.
    const found: ServiceRow[] = await trx<ServiceRow>('services')
      .whereIn('entity_ref', refs)
      .orderBy(['entity_ref', 'environment'])
      .forUpdate();
    const rows = found.filter(row => owners.has(rowKey(row)));
    const facetRows = rows.flatMap(row => {
      const { entity_ref, environment } = row;
      const seen = observations.get(rowKey(row));
      const observation = JSON.stringify(seen);
      return seen
        ? [{ entity_ref, environment, facet_id: seen.id, observation }]
        : [];
    });
    if (facetRows.length > 0) {
      await trx<FacetRow>('facets')
        .insert(facetRows)
        .onConflict(['entity_ref', 'environment', 'facet_id'])
        .merge(['observation']);
    }
    const current = rows.map(row => ({
      ...row,
      owner: owners.get(rowKey(row))!,
    }));
    return this.#deriveAnew(trx, current, now);
  }

  /** Derives locked services from what is stored of their facets, and says what changed. */
  async #deriveAnew(
    trx: Knex.Transaction,
    rows: ServiceRow[],
    now: Date,
  ): Promise<HealthChange[]> {
    if (rows.length === 0) {
      return [];
    }
    const refs = [...new Set(rows.map(one => one.entity_ref))];
    const facets = groupByKey(
      await trx<FacetRow>('facets').whereIn('entity_ref', refs),
    );
    const derived = rows.map(row => {
      const observations = this.#observationsOf(facets.get(rowKey(row)));
      const health = this.#derive(row, observations, now);
      const models = this.#models;
      const staleAt = nextStaleAt({ observations, models, now });
      const hasBeenHealthy =
        Boolean(row.has_been_healthy) || health.state === 'healthy';
      return { row, health, next: { staleAt, hasBeenHealthy } };
    });
    await trx<ServiceRow>('services')
      .insert(derived.map(({ health, next }) => toServiceRow(health, next)))
      .onConflict(['entity_ref', 'environment'])
      .merge();
    const changes = derived.flatMap(({ row, health }) =>
      changeBetween(row, health),
    );
    const changed = changes.filter(({ from, health }) => from !== health.state);
    if (changed.length > 0) {
      await trx<Omit<ChangeRow, 'id'>>('changes').insert(
        changed.map(({ health, from }) => ({
          entity_ref: health.entityRef,
          environment: health.environment,
          from_state: from,
          to_state: health.state,
          reasons: JSON.stringify(health.facets.flatMap(one => one.reasons)),
          changed_at: now.toISOString(),
        })),
      );
    }
    return changes;
  }

  #deriveAll(
    rows: ServiceRow[],
    facetRows: FacetRow[],
    now: Date,
  ): ServiceHealth[] {
    const facets = groupByKey(facetRows);
    return rows.map(row =>
      this.#derive(row, this.#observationsOf(facets.get(rowKey(row))), now),
    );
  }

  #observationsOf(facets: FacetRow[] = []): FacetObservation[] {
    const order = [...this.#models.keys()];
    return [...facets]
      .sort((a, b) => order.indexOf(a.facet_id) - order.indexOf(b.facet_id))
      .map(facet => JSON.parse(facet.observation));
  }

  #derive(row: ServiceRow, observations: FacetObservation[], now: Date) {
    return {
      entityRef: row.entity_ref,
      environment: row.environment,
      owner: row.owner,
      ...deriveServiceHealth({
        observations,
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

/** Nothing, where neither the service's state nor that of a facet has changed. */
function changeBetween(row: ServiceRow, health: ServiceHealth): HealthChange[] {
  const before = JSON.parse(row.health) as DerivedHealth;
  const hasNewState = before.state !== health.state;
  if (!hasNewState && statesOf(before) === statesOf(health)) {
    return [];
  }
  const isNews = hasNewState && Boolean(row.has_been_healthy);
  return [{ health, from: before.state, isNews }];
}

import {
  deriveFacetHealth,
  type FacetHealth,
  type FacetModel,
  type HealthReason,
  type HealthState,
} from '@slipway/plugin-service-health-common';
import type { Knex } from 'knex';
import type {
  JudgedPlatform,
  ObservedPlatform,
  PlatformStore,
} from './PlatformStore';

interface PlatformRow {
  /** In lower case. */
  resource_id: string;
  environment: string;
  observed: string;
  health: string;
}

interface Judgement {
  state: HealthState;
  since: string;
  reasons: HealthReason[];
}

/** Keeps shared resources in the plugin's database, whose tables the health store makes. */
export class DatabasePlatformStore implements PlatformStore {
  readonly #knex: Knex;
  readonly #models: ReadonlyMap<string, FacetModel>;

  private constructor(knex: Knex, models: ReadonlyMap<string, FacetModel>) {
    this.#knex = knex;
    this.#models = models;
  }

  static create(options: {
    knex: Knex;
    /** How each kind is judged, by kind. */
    models: ReadonlyMap<string, FacetModel>;
  }): DatabasePlatformStore {
    return new DatabasePlatformStore(options.knex, options.models);
  }

  async write(resources: ObservedPlatform[], now: Date) {
    await this.#knex.transaction(async trx => {
      const rows: PlatformRow[] =
        await trx<PlatformRow>('platform_resources').select('*');
      const before = new Map(rows.map(row => [row.resource_id, row.health]));
      const wanted = new Map(
        resources.map(one => [one.id.toLowerCase(), one] as const),
      );
      for (const id of before.keys()) {
        if (!wanted.has(id)) {
          await trx('platform_resources').where('resource_id', id).delete();
        }
      }
      for (const [id, one] of wanted) {
        const health = this.#judge(one, before.get(id), now);
        await trx<PlatformRow>('platform_resources')
          .insert({
            resource_id: id,
            environment: one.environment,
            observed: JSON.stringify(one),
            health: JSON.stringify(health),
          })
          .onConflict('resource_id')
          .merge();
      }
    });
  }

  async read(
    environment: string | undefined,
    now: Date,
  ): Promise<JudgedPlatform[]> {
    const query = this.#knex<PlatformRow>('platform_resources').select('*');
    const rows: PlatformRow[] = await (environment
      ? query.where({ environment })
      : query);
    return rows.map(row => {
      const observed = JSON.parse(row.observed) as ObservedPlatform;
      return { ...observed, ...this.#judge(observed, row.health, now) };
    });
  }

  #judge(
    { kind, observation }: ObservedPlatform,
    before: string | undefined,
    now: Date,
  ): Judgement {
    const previous = before ? (JSON.parse(before) as Judgement) : undefined;
    const model = this.#models.get(kind);
    if (!model) {
      throw new Error(`Nothing says how to judge a '${kind}'`);
    }
    const facet: FacetHealth | undefined = previous && {
      id: kind,
      state: previous.state,
      reasons: previous.reasons,
      readings: [],
    };
    const { state, reasons } = deriveFacetHealth({
      observation,
      model,
      now,
      previous: facet,
    });
    const since =
      previous?.state === state ? previous.since : now.toISOString();
    return { state, since, reasons };
  }
}

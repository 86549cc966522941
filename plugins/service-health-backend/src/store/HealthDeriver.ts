import {
  applyThresholds,
  deriveServiceHealth,
  type FacetModel,
  type FacetObservation,
  nextStaleAt,
  type ServiceHealth,
} from '@slipway/plugin-service-health-common';
import { FacetRow, muteOf, ServiceRow, settingsOf } from './rows';

/** Judges services from their rows, each by the limits that hold for it. */
export class HealthDeriver {
  readonly #models: ReadonlyMap<string, FacetModel>;
  readonly #order: string[];
  readonly #ownModels = new Map<string, ReadonlyMap<string, FacetModel>>();

  private constructor(models: ReadonlyMap<string, FacetModel>) {
    this.#models = models;
    this.#order = [...models.keys()];
  }

  static create(options: {
    models: ReadonlyMap<string, FacetModel>;
  }): HealthDeriver {
    return new HealthDeriver(options.models);
  }

  /** The health of a service at `now`, from what is stored of its facets. */
  derive(
    row: ServiceRow,
    facets: FacetRow[],
    now: Date,
  ): ServiceHealth & { owner: string } {
    return this.#judge(row, this.#observationsOf(facets), now);
  }

  /** The same, and when it stops to be true by itself. */
  deriveUntil(row: ServiceRow, facets: FacetRow[], now: Date) {
    const observations = this.#observationsOf(facets);
    const models = this.#modelsFor(row);
    return {
      health: this.#judge(row, observations, now),
      staleAt: nextStaleAt({ observations, models, now }),
    };
  }

  #judge(row: ServiceRow, observations: FacetObservation[], now: Date) {
    const mute = muteOf(row, now);
    return {
      entityRef: row.entity_ref,
      environment: row.environment,
      owner: row.owner,
      ...deriveServiceHealth({
        observations,
        previous: JSON.parse(row.health),
        models: this.#modelsFor(row),
        now,
      }),
      ...(mute ? { mute } : {}),
    };
  }

  #observationsOf(facets: FacetRow[]): FacetObservation[] {
    const place = ({ facet_id }: FacetRow) => this.#order.indexOf(facet_id);
    return [...facets]
      .sort((a, b) => place(a) - place(b))
      .map(facet => JSON.parse(facet.observation));
  }

  /** Few services have limits of their own, and many of those the same. */
  #modelsFor(row: ServiceRow): ReadonlyMap<string, FacetModel> {
    if (!row.settings.includes('"thresholds":{"')) {
      return this.#models;
    }
    const { thresholds } = settingsOf(row);
    const key = JSON.stringify(thresholds);
    const known = this.#ownModels.get(key);
    const models = known ?? applyThresholds(this.#models, thresholds);
    this.#ownModels.set(key, models);
    return models;
  }
}

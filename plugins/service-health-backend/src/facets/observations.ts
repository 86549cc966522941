import type {
  FacetFailure,
  FacetObservation,
  HealthReading,
} from '@slipway/plugin-service-health-common';
import {
  ServiceTarget,
  toFacetFailure,
} from '@slipway/plugin-service-health-node';

/** Gathers the observations of one facet while its sources answer one by one. */
export class Observations {
  readonly #byKey: Map<string, FacetObservation>;

  private constructor(byKey: Map<string, FacetObservation>) {
    this.#byKey = byKey;
  }

  /** Nothing known yet of any of `services`. */
  static start(id: string, services: ServiceTarget[]): Observations {
    return new Observations(
      new Map(
        services.map(({ key }) => [key, { id, readings: [], failures: [] }]),
      ),
    );
  }

  add(service: ServiceTarget, ...readings: HealthReading[]) {
    this.#byKey.get(service.key)?.readings.push(...readings);
  }

  fail(services: ServiceTarget[], failure: FacetFailure) {
    for (const { key } of services) {
      this.#byKey.get(key)?.failures.push(failure);
    }
  }

  /** Asks one source for `services`; its failure is theirs, and nobody else's. */
  async ask(
    source: string,
    services: ServiceTarget[],
    ask: () => Promise<void>,
    resourceId?: string,
  ): Promise<void> {
    try {
      await ask();
    } catch (error) {
      this.fail(services, toFacetFailure(source, error, resourceId));
    }
  }

  toMap(): Map<string, FacetObservation> {
    return this.#byKey;
  }
}

/** Services by what `keyOf` says of each. */
export function groupBy<K>(
  services: ServiceTarget[],
  keyOf: (service: ServiceTarget) => K,
): Map<K, ServiceTarget[]> {
  const groups = new Map<K, ServiceTarget[]>();
  for (const service of services) {
    const key = keyOf(service);
    groups.set(key, [...(groups.get(key) ?? []), service]);
  }
  return groups;
}

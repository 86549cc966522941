import type {
  FacetFailure,
  FacetObservation,
  HealthReading,
} from '@slipway/plugin-service-health-common';
import { toFacetFailure } from '@slipway/plugin-service-health-node';
import { untilAborted } from '../collector/untilAborted';

/** A source that takes longer counts as not answering, and holds up nothing else of its facet. */
const SOURCE_TIMEOUT_MS = 12_000;

/** What is observed: a service, or a shared resource. */
export interface Observed {
  key: string;
}

/** Gathers the observations of one facet while its sources answer one by one. */
export class Observations {
  readonly #byKey: Map<string, FacetObservation>;

  private constructor(byKey: Map<string, FacetObservation>) {
    this.#byKey = byKey;
  }

  /** Nothing known yet of any of `services`. */
  static start(id: string, services: Observed[]): Observations {
    return new Observations(
      new Map(
        services.map(({ key }) => [key, { id, readings: [], failures: [] }]),
      ),
    );
  }

  add(service: Observed, ...readings: HealthReading[]) {
    this.#byKey.get(service.key)?.readings.push(...readings);
  }

  fail(services: Observed[], failure: FacetFailure) {
    for (const { key } of services) {
      this.#byKey.get(key)?.failures.push(failure);
    }
  }

  /** Asks one source for `services`; its failure, or its silence, is theirs and nobody else's. */
  async ask(
    source: string,
    services: Observed[],
    ask: () => Promise<void>,
    resourceId?: string,
  ): Promise<void> {
    try {
      await untilAborted(ask(), AbortSignal.timeout(SOURCE_TIMEOUT_MS));
    } catch (error) {
      this.fail(services, toFacetFailure(source, error, resourceId));
    }
  }

  toMap(): Map<string, FacetObservation> {
    return this.#byKey;
  }
}

/** Services, or other things, by what `keyOf` says of each. */
export function groupBy<T, K>(
  things: T[],
  keyOf: (thing: T) => K,
): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) {
      group.push(thing);
    } else {
      groups.set(key, [thing]);
    }
  }
  return groups;
}

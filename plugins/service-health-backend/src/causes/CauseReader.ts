import type { AzureClock } from '@slipway/azure-node';
import {
  deriveSharedCauses,
  type SharedCause,
} from '@slipway/plugin-service-health-common';
import { serviceKey } from '@slipway/plugin-service-health-node';
import { causeIdOf } from '@slipway/plugin-service-health-common';
import type { HealthStore } from '../store/HealthStore';

/** Causes may be this old: reading all reasons of a broken fleet takes a moment. */
const TTL_MS = 2_000;

/** What several services have in common now. */
export interface Causes {
  causes: SharedCause[];
  ids: ReadonlySet<string>;
  /** Keys of all services that a cause hits. */
  servicesOf(causeId: string): string[];
}

/** Finds shared causes among all services, at most every two seconds. */
export class CauseReader {
  readonly #store: HealthStore;
  readonly #clock: AzureClock;
  #reading: Promise<Causes> | undefined;
  #readAt = -Infinity;

  private constructor(store: HealthStore, clock: AzureClock) {
    this.#store = store;
    this.#clock = clock;
  }

  static create(options: {
    store: HealthStore;
    clock: AzureClock;
  }): CauseReader {
    return new CauseReader(options.store, options.clock);
  }

  /** Calls at the same time share one reading. */
  async read(): Promise<Causes> {
    if (!this.#reading || this.#clock.now() - this.#readAt > TTL_MS) {
      this.#readAt = this.#clock.now();
      this.#reading = this.#readAnew().catch(error => {
        this.#reading = undefined;
        throw error;
      });
    }
    return this.#reading;
  }

  async #readAnew(): Promise<Causes> {
    const now = new Date(this.#clock.now());
    const [reasons, dependants] = await Promise.all([
      this.#store.readReasons(),
      this.#store.readDependants(now),
    ]);
    const counts = new Map(
      [...dependants].map(([id, { count }]) => [id, count]),
    );
    const causes = deriveSharedCauses({ reasons, dependants: counts });
    const ids = new Set(causes.map(({ id }) => id));
    return {
      causes,
      ids,
      servicesOf: causeId => {
        const hit = reasons.filter(
          ({ reason, environment }) =>
            causeIdOf(reason, environment, ids) === causeId,
        );
        return [
          ...new Set(
            hit.map(one => serviceKey(one.entityRef, one.environment)),
          ),
        ];
      },
    };
  }
}

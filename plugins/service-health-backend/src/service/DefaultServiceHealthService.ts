import type { AzureClock } from '@slipway/azure-node';
import type {
  ChangesQuery,
  FleetQuery,
} from '@slipway/plugin-service-health-common';
import type { HealthCollector } from '../collector/HealthCollector';
import type { FleetSort, HealthStore } from '../store/HealthStore';
import type { ServiceHealthService } from './ServiceHealthService';

/** Reads the store; only a refresh asks Azure. */
export class DefaultServiceHealthService implements ServiceHealthService {
  readonly #store: HealthStore;
  readonly #collector: HealthCollector;
  readonly #clock: AzureClock;

  private constructor(
    store: HealthStore,
    collector: HealthCollector,
    clock: AzureClock,
  ) {
    this.#store = store;
    this.#collector = collector;
    this.#clock = clock;
  }

  static create(options: {
    store: HealthStore;
    collector: HealthCollector;
    clock: AzureClock;
  }): DefaultServiceHealthService {
    const { store, collector, clock } = options;
    return new DefaultServiceHealthService(store, collector, clock);
  }

  async getFleet(query: FleetQuery & { sort?: FleetSort }) {
    return this.#store.readFleet(query, this.#now());
  }

  async getEntity(entityRef: string, environment?: string) {
    const filter = { entityRef, environment };
    const services = await this.#store.read(filter, this.#now());
    return { services };
  }

  async getChanges(query: ChangesQuery) {
    return { changes: await this.#store.readChanges(query) };
  }

  async refreshEntity(entityRef: string, environment?: string) {
    await this.#collector.refreshEntity(entityRef);
    return this.getEntity(entityRef, environment);
  }

  #now(): Date {
    return new Date(this.#clock.now());
  }
}

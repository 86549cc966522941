import type { AzureClock } from '@slipway/azure-node';
import {
  type ChangesQuery,
  type FleetQuery,
  type FleetResponse,
  type HealthState,
  type ServiceHealth,
} from '@slipway/plugin-service-health-common';
import type { HealthCollector } from '../collector/HealthCollector';
import type { HealthStore } from '../store/HealthStore';
import { fleetOrder, nameOf, startAfter, toCursor } from './fleetOrder';
import type { FleetSort, ServiceHealthService } from './ServiceHealthService';

/** Rows in a page unless the caller says otherwise. */
const DEFAULT_LIMIT = 100;

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

  async getFleet(
    query: FleetQuery & { sort?: FleetSort },
  ): Promise<FleetResponse> {
    const { states, environment, owner, search, cursor } = query;
    const all = await this.#store.read({ environment }, this.#now());
    const matching = all.filter(
      health =>
        (!owner || health.owner === owner) &&
        (!search || nameOf(health).includes(search.toLowerCase())),
    );
    const rows = matching
      .filter(health => !states?.length || states.includes(health.state))
      .sort(fleetOrder[query.sort ?? 'state']);
    const start = cursor ? startAfter(rows, cursor, query.sort) : 0;
    const page = rows.slice(start, start + (query.limit ?? DEFAULT_LIMIT));
    const last = page.at(-1);
    const hasMore = start + page.length < rows.length;
    return {
      services: page,
      ...(last && hasMore ? { nextCursor: toCursor(last) } : {}),
      counts: countStates(matching),
    };
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

function countStates(services: ServiceHealth[]): Record<HealthState, number> {
  const counts = { healthy: 0, degraded: 0, critical: 0, unknown: 0 };
  services.forEach(({ state }) => {
    counts[state] += 1;
  });
  return counts;
}

import { InputError } from '@backstage/errors';
import type { AzureClock } from '@slipway/azure-node';
import {
  compareStates,
  type FleetQuery,
  type FleetResponse,
  type HealthState,
  type ServiceHealth,
} from '@slipway/plugin-service-health-common';
import { serviceKey } from '@slipway/plugin-service-health-node';
import type { HealthCollector } from '../collector/HealthCollector';
import type { HealthStore } from '../store/HealthStore';
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
      .sort(comparisons[query.sort ?? 'state']);
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

  async refreshEntity(entityRef: string, environment?: string) {
    await this.#collector.refreshEntity(entityRef);
    return this.getEntity(entityRef, environment);
  }

  #now(): Date {
    return new Date(this.#clock.now());
  }
}

function nameOf({ entityRef }: ServiceHealth): string {
  return entityRef.slice(entityRef.lastIndexOf('/') + 1).toLowerCase();
}

function byName(a: ServiceHealth, b: ServiceHealth): number {
  return compareText(nameOf(a), nameOf(b)) || compareText(keyOf(a), keyOf(b));
}

function compareText(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

function keyOf({ entityRef, environment }: ServiceHealth): string {
  return serviceKey(entityRef, environment);
}

const comparisons: Record<
  FleetSort,
  (a: ServiceHealth, b: ServiceHealth) => number
> = {
  state: (a, b) => compareStates(a.state, b.state) || byName(a, b),
  name: byName,
  since: (a, b) => compareText(b.since, a.since) || byName(a, b),
};

/** The whole position of a row, so that a page goes on from it even when the row has moved or gone. */
function toCursor(row: ServiceHealth): string {
  const { entityRef, environment, state, since } = row;
  const position = [entityRef, environment, state, since];
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

function startAfter(
  rows: ServiceHealth[],
  cursor: string,
  sort: FleetSort = 'state',
): number {
  const last = readCursor(cursor);
  const next = rows.findIndex(row => comparisons[sort](row, last) > 0);
  return next === -1 ? rows.length : next;
}

function readCursor(cursor: string): ServiceHealth {
  try {
    const [entityRef, environment, state, since] = JSON.parse(
      Buffer.from(cursor, 'base64url').toString(),
    );
    if ([entityRef, environment, since].every(one => typeof one === 'string')) {
      return { entityRef, environment, state, since, facets: [] };
    }
  } catch {
    // Falls through to the one error below.
  }
  throw new InputError("'cursor' is not one that this API gave out");
}

function countStates(services: ServiceHealth[]): Record<HealthState, number> {
  const counts = { healthy: 0, degraded: 0, critical: 0, unknown: 0 };
  services.forEach(({ state }) => {
    counts[state] += 1;
  });
  return counts;
}

import {
  type ChangesQuery,
  deriveChain,
  type FacetHealth,
  type FleetQuery,
  type FleetResponse,
  type HealthState,
  type ServiceHealth,
  type StateChange,
} from '@slipway/plugin-service-health-common';
import type { ServiceHealthApi } from '../api';

const sampledAt = () => new Date(Date.now() - 5 * 60_000).toISOString();

/** A redis facet whose memory explains its state. */
export function redisFacet(state: HealthState): FacetHealth {
  const reasons = {
    healthy: [],
    degraded: [{ code: 'redisMemoryHigh' as const, message: 'Memory is 80' }],
    critical: [{ code: 'redisMemoryHigh' as const, message: 'Memory is 100' }],
    unknown: [{ code: 'sourceForbidden' as const, message: 'Azure refused' }],
  };
  return {
    id: 'redis',
    state,
    reasons: reasons[state].map(r => ({ ...r, state, since: sampledAt() })),
    readings:
      state === 'unknown'
        ? []
        : [
            {
              name: 'memoryPercent',
              value: 40,
              unit: '%',
              source: 'Azure Monitor',
              sampledAt: sampledAt(),
            },
          ],
  };
}

export function service(
  name: string,
  state: HealthState,
  more: Partial<ServiceHealth> = {},
): ServiceHealth {
  return {
    entityRef: `component:default/${name}`,
    environment: 'prod',
    owner: 'group:default/product',
    state,
    since: sampledAt(),
    facets: [redisFacet(state)],
    ...more,
  };
}

/** How many of them have each state. */
export function countStates(services: ServiceHealth[]) {
  const counts = { critical: 0, unknown: 0, degraded: 0, healthy: 0 };
  services.forEach(({ state }) => (counts[state] += 1));
  return counts;
}

const order: HealthState[] = ['critical', 'unknown', 'degraded', 'healthy'];

/** Answers from a list that a test may change, as the backend would. */
export class FakeServiceHealthApi implements ServiceHealthApi {
  services: ServiceHealth[];
  changes: StateChange[] = [];
  error?: Error;
  readonly queries: FleetQuery[] = [];

  constructor(services: ServiceHealth[] = []) {
    this.services = services;
  }

  async getFleet(query: FleetQuery): Promise<FleetResponse> {
    this.queries.push(query);
    this.#throwIfAsked();
    const matching = this.services.filter(
      ({ entityRef, environment, owner }) =>
        (!query.search || entityRef.includes(query.search)) &&
        (!query.environment || environment === query.environment) &&
        (!query.owner || owner === query.owner),
    );
    const services = matching
      .filter(({ state }) => query.states?.includes(state) ?? true)
      .sort((a, b) =>
        query.sort === 'name'
          ? a.entityRef.localeCompare(b.entityRef)
          : order.indexOf(a.state) - order.indexOf(b.state),
      );
    return { services, counts: countStates(matching), causes: [] };
  }

  async getEntityHealth(entityRef: string) {
    this.#throwIfAsked();
    const services = this.services
      .filter(one => one.entityRef === entityRef)
      .map(one => ({
        ...one,
        chain: deriveChain(one.facets),
        causes: [],
        links: [],
        dependsOn: [],
        problems: [],
      }));
    return { services };
  }

  async getChanges(query: ChangesQuery) {
    this.#throwIfAsked();
    return {
      changes: this.changes.filter(
        ({ entityRef, environment }) =>
          (!query.entityRef || entityRef === query.entityRef) &&
          (!query.environment || environment === query.environment),
      ),
    };
  }

  #throwIfAsked() {
    if (this.error) {
      throw this.error;
    }
  }
}

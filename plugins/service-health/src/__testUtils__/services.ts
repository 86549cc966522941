import {
  deriveChain,
  type Activity,
  type ChangesQuery,
  type FacetHealth,
  type FleetQuery,
  type FleetResponse,
  type HealthState,
  type HistoryResponse,
  type MuteRequest,
  type PlatformResource,
  type ServiceHealthDetail,
  type SharedCause,
  type StateChange,
} from '@slipway/plugin-service-health-common';
import type { ServiceHealthApi, ServiceKey } from '../api';

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
  more: Partial<ServiceHealthDetail> = {},
): ServiceHealthDetail {
  const { facets = [redisFacet(state)] } = more;
  return {
    chain: deriveChain(facets),
    causes: [],
    links: [],
    dependsOn: [],
    problems: [],
    entityRef: `component:default/${name}`,
    environment: 'prod',
    owner: 'group:default/product',
    state,
    since: sampledAt(),
    facets,
    ...more,
  };
}

/** How many of them have each state. */
export function countStates(services: { state: HealthState }[]) {
  const counts = { critical: 0, unknown: 0, degraded: 0, healthy: 0 };
  services.forEach(({ state }) => (counts[state] += 1));
  return counts;
}

const order: HealthState[] = ['critical', 'unknown', 'degraded', 'healthy'];

/** Answers from a list that a test may change, as the backend would. */
export class FakeServiceHealthApi implements ServiceHealthApi {
  services: ServiceHealthDetail[];
  changes: StateChange[] = [];
  activity: Activity[] = [];
  causes: SharedCause[] = [];
  platform: PlatformResource[] = [];
  history?: HistoryResponse;
  /** What was asked for besides reading, in words. */
  readonly acts: string[] = [];
  error?: Error;
  readonly queries: FleetQuery[] = [];

  constructor(services: ServiceHealthDetail[] = []) {
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
    return { services, counts: countStates(matching), causes: this.causes };
  }

  async getEntityHealth(entityRef: string) {
    this.#throwIfAsked();
    const services = this.services.filter(s => s.entityRef === entityRef);
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

  async getActivity() {
    this.#throwIfAsked();
    return { activity: this.activity };
  }

  async getHistory() {
    this.#throwIfAsked();
    if (!this.history) {
      throw new Error('This test has no history');
    }
    return this.history;
  }

  async getPlatform() {
    this.#throwIfAsked();
    return { resources: this.platform };
  }

  async refresh({ entityRef, environment }: ServiceKey) {
    this.#throwIfAsked();
    this.acts.push(`refresh ${entityRef} ${environment}`);
  }

  async mute(entityRef: string, { environment, minutes, reason }: MuteRequest) {
    this.#throwIfAsked();
    this.acts.push(`mute ${entityRef} ${environment} ${minutes} ${reason}`);
  }

  async unmute({ entityRef, environment }: ServiceKey) {
    this.#throwIfAsked();
    this.acts.push(`unmute ${entityRef} ${environment}`);
  }

  async restart({ entityRef, environment }: ServiceKey) {
    this.#throwIfAsked();
    this.acts.push(`restart ${entityRef} ${environment}`);
  }

  #throwIfAsked() {
    if (this.error) {
      throw this.error;
    }
  }
}

import type { ReasonCode, SourceFailureCode } from './reasonCodes';

/**
 * How a service or one facet of it is. `unknown` says that Slipway cannot
 * tell: a source refused, timed out, or its last answer is too old.
 */
export type HealthState = 'healthy' | 'degraded' | 'critical' | 'unknown';

/** All states, worst first: the order of the fleet page. */
export const HEALTH_STATES: readonly HealthState[] = [
  'critical',
  'unknown',
  'degraded',
  'healthy',
];

/** The facets that Slipway brings. */
export type BuiltInFacetId =
  | 'aks'
  | 'workload'
  | 'apim'
  | 'redis'
  | 'kafka'
  | 'sql'
  | 'cosmos'
  | 'storage'
  | 'servicebus'
  | 'alerts';

/** A facet's id: one of Slipway's, or the id another plugin chose. */
export type FacetId = BuiltInFacetId | (string & {});

/** One measured value, with where it came from and when it was true. */
export interface HealthReading {
  /** What was measured, camelCase, e.g. `memoryPercent`. */
  name: string;
  value: number | string;
  /** Unit of `value`, e.g. `%`, `ms`, `share` (0 to 1); empty for text. */
  unit: string;
  /** Where the value came from, e.g. `Azure Monitor`, `Kubernetes`. */
  source: string;
  /** When the value was true at its source, ISO 8601. */
  sampledAt: string;
  /** ARM id of what was measured, where a facet measures several things. */
  resourceId?: string;
}

/** Why a facet is not healthy. */
export interface HealthReason {
  code: ReasonCode;
  /** The state that this reason alone would give. */
  state: HealthState;
  /** One sentence for people, with the value and the limit it crossed. */
  message: string;
  /** ARM id of the resource at fault, where one is. */
  resourceId?: string;
  /** Since when this reason has held without a break, ISO 8601. */
  since: string;
}

/** One side of a service's health. */
export interface FacetHealth {
  id: FacetId;
  state: HealthState;
  reasons: HealthReason[];
  readings: HealthReading[];
}

/** The health of one service in one environment. */
export interface ServiceHealth {
  /** The catalog Component, e.g. `component:default/market`. */
  entityRef: string;
  /** Name of the environment in `azure.environments`. */
  environment: string;
  /** Entity ref of the owner in the catalog, where it has one. */
  owner?: string;
  state: HealthState;
  /** Since when the service has had this state, ISO 8601. */
  since: string;
  facets: FacetHealth[];
}

/** A source that gave no answer for a facet in the last refresh. */
export interface FacetFailure {
  /** The source that failed, as in `HealthReading.source`. */
  source: string;
  code: SourceFailureCode;
  /** What was attempted and what came back, for people. */
  message: string;
  resourceId?: string;
}

/** Everything the collector knows about one facet of one service. */
export interface FacetObservation {
  id: FacetId;
  readings: HealthReading[];
  failures: FacetFailure[];
}

/**
 * The order of the fleet: worst state first, by name, or the latest change of
 * state first.
 */
export type FleetSort = 'state' | 'name' | 'since';

export const FLEET_SORTS: readonly FleetSort[] = ['state', 'name', 'since'];

/** Query of `GET /api/service-health/fleet`; every member narrows. */
export interface FleetQuery {
  states?: HealthState[];
  environment?: string;
  /** Entity ref of the owner. */
  owner?: string;
  /** Text that the service's name contains, letter case ignored. */
  search?: string;
  /** `nextCursor` of the page before. */
  cursor?: string;
  /** Rows in a page, 1 to 500. */
  limit?: number;
  /** `state` unless said. */
  sort?: FleetSort;
}

/** Answer of `GET /api/service-health/fleet`, sorted as asked, then by name. */
export interface FleetResponse {
  services: ServiceHealth[];
  /** Cursor of the next page; left out on the last one. */
  nextCursor?: string;
  /**
   * How many services have each state under the same query, its `states` and
   * its paging left out.
   */
  counts: Record<HealthState, number>;
}

/** Answer of `GET /api/service-health/entities/:kind/:namespace/:name`. */
export interface EntityHealthResponse {
  /** One entry for each environment the service lives in. */
  services: ServiceHealth[];
}

/** A service went from one state to another. */
export interface StateChange {
  entityRef: string;
  environment: string;
  from: HealthState;
  to: HealthState;
  /** Why it has the new state. */
  reasons: HealthReason[];
  /** ISO 8601. */
  changedAt: string;
}

/** Query of `GET /api/service-health/changes`; every member narrows. */
export interface ChangesQuery {
  /** The catalog Component, e.g. `component:default/market`. */
  entityRef?: string;
  environment?: string;
  /** How many at most, 1 to 200; 20 unless said. */
  limit?: number;
}

/** Answer of `GET /api/service-health/changes`: the last seven days, newest first. */
export interface ChangesResponse {
  changes: StateChange[];
}

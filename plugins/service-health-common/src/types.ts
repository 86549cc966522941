import type { HealthLink } from './links';
import type { ChainLink } from './model/deriveChain';
import type { SharedCause } from './model/deriveSharedCauses';
import type { Mute } from './mute';
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
  /** ARM id of what was measured, or the topic's name in Strimzi, where a facet measures several things. */
  resourceId?: string;
  /** Availability zone of what was measured, where it has one, e.g. `1`. */
  zone?: string;
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
  /** Availability zone at fault, where one is, e.g. `1`. */
  zone?: string;
  /** The source that gave no answer, for codes that begin with `source`. */
  source?: string;
  /** Since when this reason has held without a break, ISO 8601. */
  since: string;
  /** `SharedCause.id` where other services have the same reason; answers of the REST API only. */
  causeId?: string;
  /** Where to look and what to do; answers about one service only. */
  links?: HealthLink[];
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
  /** While nobody is notified of its changes. */
  mute?: Mute;
}

/** A service's health with all that explains it. */
export interface ServiceHealthDetail extends ServiceHealth {
  /** The way of a request, with the first broken link. */
  chain: ChainLink[];
  /** What this service's trouble has in common with others'. */
  causes: SharedCause[];
  /** Runbook, repository, logs and Azure portal page of the service as a whole. */
  links: HealthLink[];
  /** ARM ids of the shared resources that it depends on. */
  dependsOn: string[];
  /** What is wrong with the service's own annotations; they are then not heeded. */
  problems: string[];
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
  /** ARM id of a shared resource that the service depends on. */
  dependsOn?: string;
  /** `SharedCause.id` of one of its reasons. */
  cause?: string;
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
  /**
   * What several services of the whole fleet (of the asked environment, where
   * one is) have in common, the one that hits the most first.
   */
  causes: SharedCause[];
}

/** Answer of `GET /api/service-health/entities/:kind/:namespace/:name`. */
export interface EntityHealthResponse {
  /** One entry for each environment the service lives in. */
  services: ServiceHealthDetail[];
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

import type { HealthReading, HealthReason, HealthState } from './types';
import type { HealthLink } from './links';

/** What services share in an environment. */
export type PlatformResourceKind =
  'cluster' | 'apiManagement' | 'eventHubsNamespace' | 'redis';

/** How much of a limited thing is in use. */
export interface PlatformCapacity {
  /** Which thing, camelCase, e.g. `nodePools`, `eventHubs`, `memoryPercent`. */
  id: string;
  /** The thing in words, e.g. `Node pools`. */
  label: string;
  used: number;
  /** All there is, in the same unit. */
  limit: number;
  /** Unit of both, e.g. `%`; empty for a count. */
  unit: string;
}

/** A shared resource, who depends on it, and what is left of it. */
export interface PlatformResource {
  /** ARM id. */
  id: string;
  name: string;
  kind: PlatformResourceKind;
  environment: string;
  state: HealthState;
  /** Since when it has had this state, ISO 8601. */
  since: string;
  reasons: HealthReason[];
  readings: HealthReading[];
  /** Empty while nothing is known. */
  capacity: PlatformCapacity[];
  dependants: PlatformDependants;
  links: HealthLink[];
}

/** The services that depend on a shared resource. */
export interface PlatformDependants {
  count: number;
  /** How many of them have each state. */
  states: Record<HealthState, number>;
}

/** Query of `GET /api/service-health/platform`. */
export interface PlatformQuery {
  environment?: string;
}

/** Answer of `GET /api/service-health/platform`, worst first, then by name. */
export interface PlatformResponse {
  resources: PlatformResource[];
}

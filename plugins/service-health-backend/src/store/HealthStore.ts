import type {
  ChangesQuery,
  FacetObservation,
  FleetQuery,
  FleetResponse,
  HealthState,
  ServiceHealth,
  StateChange,
} from '@slipway/plugin-service-health-common';
import type { ServiceTarget } from '@slipway/plugin-service-health-node';

/** A service whose state, or the state of one of whose facets, has changed. */
export interface HealthChange {
  health: ServiceHealth;
  /** The state before; `undefined` at the first observation. */
  from: HealthState | undefined;
  /** Whether its owner should hear of it: not before it was healthy once. */
  isNews: boolean;
}

/** Which column the fleet is sorted by; always the same way round. */
export type FleetSort = 'state' | 'name' | 'since';

/** Which services are read. */
export interface HealthFilter {
  entityRef?: string;
  environment?: string;
}

/** Keeps the latest observation of every facet, and how states changed. */
export interface HealthStore {
  /** Lists all services that there are now: new ones begin unknown, others go. */
  keepOnly(services: ServiceTarget[], facetIds: FacetIdsOf): Promise<void>;

  /** Puts new observations of one facet in place and derives the services' health anew. */
  observe(options: {
    services: ServiceTarget[];
    observations: Map<string, FacetObservation>;
    now: Date;
  }): Promise<HealthChange[]>;

  /** Derives anew the services of whom a reading has grown too old by `now`. */
  settle(now: Date): Promise<HealthChange[]>;

  /** Health as it is at `now`: what grew stale since its reading is unknown. */
  read(filter: HealthFilter, now: Date): Promise<ServiceHealth[]>;

  /** One page of all services, as they are at `now`; a wrong cursor is an `InputError`. */
  readFleet(
    query: FleetQuery & { sort?: FleetSort },
    now: Date,
  ): Promise<FleetResponse>;

  /** Changes of state, newest first. */
  readChanges(query: ChangesQuery): Promise<StateChange[]>;

  /** Forgets changes before `before`. */
  forgetChanges(before: Date): Promise<void>;
}

/** Ids of the facets that a service has. */
export type FacetIdsOf = (service: ServiceTarget) => string[];

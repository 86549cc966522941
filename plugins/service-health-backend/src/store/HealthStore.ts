import type {
  ChangesQuery,
  FacetObservation,
  FleetQuery,
  FleetResponse,
  HealthState,
  Mute,
  PlatformDependants,
  ServiceHealth,
  ServiceReason,
  StateChange,
} from '@slipway/plugin-service-health-common';
import type { ServiceTarget } from '@slipway/plugin-service-health-node';
import type { ServiceSettings } from './rows';

/** A service whose state, or the state of one of whose facets, has changed. */
export interface HealthChange {
  health: ServiceHealth;
  /** The state before; `undefined` at the first observation. */
  from: HealthState | undefined;
  /** Whether its owner should hear of it: not before it was healthy once, not while it is muted. */
  isNews: boolean;
}

/** Which column the fleet is sorted by; always the same way round. */
export type FleetSort = 'state' | 'name' | 'since';

/** Which services are read. */
export interface HealthFilter {
  entityRef?: string;
  environment?: string;
}

/** The fleet's query with what only the store needs. */
export interface FleetSelector extends Omit<FleetQuery, 'cause'> {
  sort?: FleetSort;
  /** Only these services, by `serviceKey`. */
  keys?: string[];
}

/** A service with what its catalog entity says, and what it depends on. */
export interface StoredService {
  health: ServiceHealth;
  settings: ServiceSettings;
  /** ARM ids in lower case. */
  dependsOn: string[];
}

/** What is known of a service before anything is observed. */
export interface ServiceDescription {
  /** Ids of the facets that it has. */
  facetIds: string[];
  settings: ServiceSettings;
  /** ARM ids of the shared resources that it depends on. */
  dependsOn: string[];
}

/** Keeps the latest observation of every facet, and how states changed. */
export interface HealthStore {
  /** Lists all services that there are now: new ones begin unknown, others go. */
  keepOnly(
    services: ServiceTarget[],
    describe: (service: ServiceTarget) => ServiceDescription,
  ): Promise<void>;

  /** Puts new observations of facets in place and derives the services' health anew. */
  observe(options: {
    services: ServiceTarget[];
    observations: Map<string, FacetObservation[]>;
    now: Date;
  }): Promise<HealthChange[]>;

  /** Derives anew the services of whom a reading has grown too old by `now`. */
  settle(now: Date): Promise<HealthChange[]>;

  /** Health as it is at `now`: what grew stale since its reading is unknown. */
  read(filter: HealthFilter, now: Date): Promise<StoredService[]>;

  /** One page of all services, as they are at `now`; a wrong cursor is an `InputError`. */
  readFleet(
    query: FleetSelector,
    now: Date,
  ): Promise<Omit<FleetResponse, 'causes'>>;

  /** The reasons of all services that are not healthy, as last derived. */
  readReasons(): Promise<ServiceReason[]>;

  /** Who depends on each shared resource, by ARM id in lower case. */
  readDependants(now: Date): Promise<Map<string, PlatformDependants>>;

  /** Changes of state, newest first. */
  readChanges(query: ChangesQuery): Promise<StateChange[]>;

  /** Forgets changes before `before`. */
  forgetChanges(before: Date): Promise<void>;

  /** Holds back notifications, or with `undefined` lets them go; false: there is no such service. */
  mute(
    service: { entityRef: string; environment: string },
    mute: Mute | undefined,
  ): Promise<boolean>;
}

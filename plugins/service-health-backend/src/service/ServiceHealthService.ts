import type {
  ActivityResponse,
  ChangesQuery,
  ChangesResponse,
  EntityHealthResponse,
  FleetQuery,
  FleetResponse,
  HistoryQuery,
  HistoryResponse,
  MuteRequest,
  PlatformQuery,
  PlatformResponse,
} from '@slipway/plugin-service-health-common';
import type { FleetSort } from '../store/HealthStore';

/** Reads the health of services. */
export interface ServiceHealthService {
  getFleet(query: FleetQuery & { sort?: FleetSort }): Promise<FleetResponse>;

  /** One entry for each environment the service lives in, or for the one asked. */
  getEntity(
    entityRef: string,
    environment?: string,
  ): Promise<EntityHealthResponse>;

  /** Changes of state in the last seven days, newest first. */
  getChanges(query: ChangesQuery): Promise<ChangesResponse>;

  /** Observes the service now, unless that was done a moment ago, and reads it. */
  refreshEntity(
    entityRef: string,
    environment?: string,
  ): Promise<EntityHealthResponse>;

  /** Shared resources, worst first. */
  getPlatform(query: PlatformQuery): Promise<PlatformResponse>;

  /** A facet's readings over time, asked from Azure; `NotFoundError` for an unknown service or facet. */
  getHistory(entityRef: string, query: HistoryQuery): Promise<HistoryResponse>;

  /** What was done to a service, and to what it depends on, in the last seven days. */
  getActivity(
    entityRef: string,
    environment: string,
  ): Promise<ActivityResponse>;

  /** Holds back notifications in the name of `by`; `NotFoundError` for an unknown service. */
  mute(entityRef: string, request: MuteRequest, by: string): Promise<void>;

  /** Notifies again; `NotFoundError` for an unknown service. */
  unmute(entityRef: string, environment: string): Promise<void>;
}

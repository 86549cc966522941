import { createApiRef } from '@backstage/frontend-plugin-api';
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

/** A service in one environment. */
export interface ServiceKey {
  entityRef: string;
  environment: string;
}

/** Reads what the health collector has stored, and acts on a service. */
export interface ServiceHealthApi {
  /** One page of the fleet, in the order asked for. */
  getFleet(query: FleetQuery): Promise<FleetResponse>;
  /** One service's health, in each of its environments. */
  getEntityHealth(entityRef: string): Promise<EntityHealthResponse>;
  /** How states changed lately, newest first. */
  getChanges(query: ChangesQuery): Promise<ChangesResponse>;
  /** What was done lately to a service and to what it depends on, newest first. */
  getActivity(service: ServiceKey): Promise<ActivityResponse>;
  /** How the readings of one facet went. */
  getHistory(
    query: HistoryQuery & { entityRef: string },
  ): Promise<HistoryResponse>;
  /** What services share, worst first. */
  getPlatform(query: PlatformQuery): Promise<PlatformResponse>;
  /** Has the service observed now, without waiting for the next refresh. */
  refresh(service: ServiceKey): Promise<void>;
  /** Holds back notifications about a service for a while. */
  mute(entityRef: string, request: MuteRequest): Promise<void>;
  /** Lets notifications about a service through again. */
  unmute(service: ServiceKey): Promise<void>;
  /** Starts a rolling restart of the service's pods. */
  restart(service: ServiceKey): Promise<void>;
}

export const serviceHealthApiRef = createApiRef<ServiceHealthApi>().with({
  id: 'plugin.service-health',
  pluginId: 'service-health',
});

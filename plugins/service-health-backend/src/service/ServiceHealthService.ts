import type {
  ChangesQuery,
  ChangesResponse,
  EntityHealthResponse,
  FleetQuery,
  FleetResponse,
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

  /** Observes the service now, and reads it. */
  refreshEntity(
    entityRef: string,
    environment?: string,
  ): Promise<EntityHealthResponse>;
}

import { createApiRef } from '@backstage/frontend-plugin-api';
import type {
  ChangesQuery,
  ChangesResponse,
  EntityHealthResponse,
  FleetQuery,
  FleetResponse,
} from '@slipway/plugin-service-health-common';

/** Reads what the health collector has stored. */
export interface ServiceHealthApi {
  /** One page of the fleet, worst first. */
  getFleet(query: FleetQuery): Promise<FleetResponse>;
  /** One service's health, in each of its environments. */
  getEntityHealth(entityRef: string): Promise<EntityHealthResponse>;
  /** How states changed lately, newest first. */
  getChanges(query: ChangesQuery): Promise<ChangesResponse>;
}

export const serviceHealthApiRef = createApiRef<ServiceHealthApi>().with({
  id: 'plugin.service-health',
  pluginId: 'service-health',
});

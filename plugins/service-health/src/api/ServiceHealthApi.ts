import { createApiRef } from '@backstage/frontend-plugin-api';
import type {
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
}

export const serviceHealthApiRef = createApiRef<ServiceHealthApi>().with({
  id: 'plugin.service-health',
  pluginId: 'service-health',
});

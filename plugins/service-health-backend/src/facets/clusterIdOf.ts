import type { ServiceTarget } from '@slipway/plugin-service-health-node';
import { hostIdsOfType } from './stackResources';

/** ARM id of the cluster in which the service's namespace lies; `undefined` while it has none. */
export function clusterIdOf(service: ServiceTarget): string | undefined {
  return hostIdsOfType(
    service,
    'Microsoft.ContainerService/managedClusters',
  )[0];
}

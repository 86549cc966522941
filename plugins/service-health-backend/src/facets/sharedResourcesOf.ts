import type { PlatformResourceKind } from '@slipway/plugin-service-health-common';
import type { ServiceTarget } from '@slipway/plugin-service-health-node';
import { hostIdsOfType } from './stackResources';

/** Types of the resources that services share, and what people call them. */
export const PLATFORM_TYPES: readonly [string, PlatformResourceKind][] = [
  ['Microsoft.ContainerService/managedClusters', 'cluster'],
  ['Microsoft.ApiManagement/service', 'apiManagement'],
  ['Microsoft.EventHub/namespaces', 'eventHubsNamespace'],
  ['Microsoft.Cache/redisEnterprise', 'redis'],
  ['Microsoft.Cache/redis', 'redis'],
];

/** ARM ids of the resources that the service uses a part of, in lower case; what it owns whole is its own. */
export function sharedResourcesOf(service: ServiceTarget): string[] {
  const owned = new Set(
    service.stack.resources.map(({ id }) => id.toLowerCase()),
  );
  return PLATFORM_TYPES.flatMap(([type]) => hostIdsOfType(service, type))
    .map(id => id.toLowerCase())
    .filter(id => !owned.has(id));
}

import { ArmResource } from '../arm/ResourceStore';
import { EmulatorContext } from '../EmulatorContext';
import { unreadyNodes } from './unreadyNodes';

/** Types that Resource Health watches here. */
export const watchedTypes = [
  'microsoft.apimanagement/service',
  'microsoft.cache/redis',
  'microsoft.cache/redisenterprise',
  'microsoft.containerservice/managedclusters',
  'microsoft.documentdb/databaseaccounts',
  'microsoft.eventhub/namespaces',
  'microsoft.keyvault/vaults',
  'microsoft.operationalinsights/workspaces',
  'microsoft.servicebus/namespaces',
  'microsoft.sql/servers/databases',
  'microsoft.storage/storageaccounts',
];

export interface Availability {
  state: 'Available' | 'Degraded' | 'Unavailable' | 'Unknown';
  /** What is wrong, for people; none where nothing is. */
  troubles: string[];
}

export function isWatched({ type }: ArmResource): boolean {
  return watchedTypes.includes(type.toLowerCase());
}

/**
 * A resource is available until its own state says that it failed or was stopped, or a part of it
 * (a node pool, a node) says so.
 */
export function availabilityOf(
  resource: ArmResource,
  context: EmulatorContext,
): Availability {
  if (!isWatched(resource)) {
    return { state: 'Unknown', troubles: [] };
  }
  const { name, properties } = resource;
  if (properties.provisioningState === 'Failed') {
    return { state: 'Unavailable', troubles: [`${name} failed`] };
  }
  if (isStopped(properties)) {
    return { state: 'Unavailable', troubles: [`${name} is stopped`] };
  }
  const troubles = [
    ...failedPools(resource),
    ...unreadyNodes(resource, context),
  ];
  return { state: troubles.length > 0 ? 'Degraded' : 'Available', troubles };
}

function isStopped(properties: Record<string, unknown>): boolean {
  const powerState = properties.powerState as { code?: string } | undefined;
  return powerState?.code === 'Stopped';
}

function failedPools({ properties }: ArmResource): string[] {
  const pools = (properties.agentPoolProfiles ?? []) as Array<{
    name: string;
    provisioningState?: string;
  }>;
  return pools
    .filter(({ provisioningState }) => provisioningState === 'Failed')
    .map(({ name }) => `node pool ${name} failed`);
}

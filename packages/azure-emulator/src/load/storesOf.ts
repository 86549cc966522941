import { ArmResource, ResourceStore } from '../arm/ResourceStore';
import { parseResourcePath } from '../arm/resourceId';

/** A data store and the service that uses it. */
export interface StoreLink {
  resource: ArmResource;
  subscriptionId: string;
  /** Namespace of the service; undefined where nothing tells. */
  namespace?: string;
}

const TYPES = [
  'Microsoft.Sql/servers/databases',
  'Microsoft.DocumentDB/databaseAccounts',
  'Microsoft.Storage/storageAccounts',
  'Microsoft.ServiceBus/namespaces',
];

/** The data stores that are ready; whose they are say a tag or the group's name (`rg-<service>-<environment>`). */
export function storesOf(resources: ResourceStore): StoreLink[] {
  return TYPES.flatMap(type => resources.list({ type }))
    .filter(({ name, properties }) => {
      const { provisioningState = 'Succeeded' } = properties;
      return name !== 'master' && provisioningState === 'Succeeded';
    })
    .map(resource => ({
      resource,
      subscriptionId:
        parseResourcePath(resource.id)?.subscriptionId?.toLowerCase() ?? '',
      namespace: serviceOf(resource),
    }));
}

function serviceOf({ id, tags }: ArmResource): string | undefined {
  const tagged = tags?.['backstage-entity']?.split('/').at(-1);
  const [, group] = /\/resourceGroups\/([^/]+)\//i.exec(id) ?? [];
  return tagged ?? /^rg-(.+)-[^-]+$/i.exec(group ?? '')?.[1]?.toLowerCase();
}

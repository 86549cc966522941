import { ArmResource } from '../arm/ResourceStore';
import { parseResourcePath } from '../arm/resourceId';
import { EmulatorContext } from '../EmulatorContext';
import { StoreLink, storesOf } from './storesOf';

export interface ApiLink {
  api: ArmResource;
  /** Id of its API Management service. */
  gatewayId: string;
  subscriptionId: string;
  /** Namespace of the pods behind it. */
  namespace: string;
}

export interface TopicLink {
  hub: ArmResource;
  /** Id of the Event Hubs namespace. */
  hubsNamespaceId: string;
  subscriptionId: string;
  /** Namespace of the service whose topic it is; undefined for dead letters and foreign hubs. */
  producer?: string;
  /** Consumer groups but `$Default`; each has the name of the service that reads. */
  groups: ArmResource[];
}

export interface CacheLink {
  cache: ArmResource;
  subscriptionId: string;
  /** Namespaces of the services that have access. */
  users: string[];
}

/** Who talks to whom, told from resources alone. */
export interface Topology {
  apis: ApiLink[];
  topics: TopicLink[];
  caches: CacheLink[];
  clusters: ArmResource[];
  stores: StoreLink[];
}

/** Reads the topology; reads it again only after a resource has changed. */
export function createTopologyReader(context: EmulatorContext): () => Topology {
  let known: Topology | undefined;
  context.resources.onChange(() => {
    known = undefined;
  });
  return () => {
    known ??= readTopology(context);
    return known;
  };
}

function readTopology({ resources }: EmulatorContext): Topology {
  const ready = (type: string) =>
    resources.list({ type }).filter(resource => {
      const { provisioningState } = resource.properties;
      return (
        provisioningState === undefined ||
        provisioningState === 'Succeeded' ||
        provisioningState === 'Active'
      );
    });
  const groups = resources.list({
    type: 'Microsoft.EventHub/namespaces/eventhubs/consumergroups',
  });
  const assignments = resources.list({
    type: 'Microsoft.Cache/redisEnterprise/databases/accessPolicyAssignments',
  });
  const namespaces = namespacesByPrincipal(resources.list.bind(resources));
  return {
    apis: ready('Microsoft.ApiManagement/service/apis').map(api => ({
      api,
      gatewayId: parentOf(api.id, 1),
      subscriptionId: subscriptionOf(api.id),
      namespace: backendNamespace(api),
    })),
    topics: ready('Microsoft.EventHub/namespaces/eventhubs').map(hub => ({
      hub,
      hubsNamespaceId: parentOf(hub.id, 1),
      subscriptionId: subscriptionOf(hub.id),
      producer: producerOf(hub.name),
      groups: groups.filter(
        group =>
          parentOf(group.id, 1).toLowerCase() === hub.id.toLowerCase() &&
          group.name !== '$Default',
      ),
    })),
    caches: ready('Microsoft.Cache/redisEnterprise').map(cache => ({
      cache,
      subscriptionId: subscriptionOf(cache.id),
      users: assignments
        .filter(({ id }) =>
          id.toLowerCase().startsWith(`${cache.id.toLowerCase()}/`),
        )
        .flatMap(({ properties }) => {
          const user = properties.user as { objectId?: string } | undefined;
          return namespaces.get(user?.objectId ?? '') ?? [];
        }),
    })),
    clusters: ready('Microsoft.ContainerService/managedClusters'),
    stores: storesOf(resources),
  };
}

/** Object ids of workload identities, with the namespaces that their federation trusts. */
function namespacesByPrincipal(
  list: (filter: { type: string }) => ArmResource[],
): Map<string, string[]> {
  const credentials = list({
    type: 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials',
  });
  const identities = list({
    type: 'Microsoft.ManagedIdentity/userAssignedIdentities',
  });
  return new Map(
    identities.map(identity => [
      String(identity.properties.principalId),
      credentials
        .filter(
          ({ id }) =>
            parentOf(id, 1).toLowerCase() === identity.id.toLowerCase(),
        )
        .flatMap(({ properties }) => {
          const subject = String(properties.subject).split(':');
          return subject[1] === 'serviceaccount' ? [subject[2]] : [];
        }),
    ]),
  );
}

/**
 * A backend inside the cluster names its namespace (`<service>.<namespace>.svc`); behind an
 * ingress the first label of the host does.
 */
function backendNamespace(api: ArmResource): string {
  const host = /^[a-z]+:\/\/([^:/]+)/i.exec(
    String(api.properties.serviceUrl ?? ''),
  )?.[1];
  const labels = host?.toLowerCase().split('.') ?? [];
  const service = labels.indexOf('svc');
  return (service > 0 ? labels[service - 1] : labels[0]) || api.name;
}

function producerOf(hub: string): string | undefined {
  const [service, topic] = hub.split('.');
  return topic && !hub.endsWith('.dlt') ? service : undefined;
}

function parentOf(id: string, levels: number): string {
  return id
    .split('/')
    .slice(0, -2 * levels)
    .join('/');
}

function subscriptionOf(id: string): string {
  return parseResourcePath(id)?.subscriptionId?.toLowerCase() ?? '';
}

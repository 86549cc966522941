import { ResourceType } from '../../arm/ResourceType';
import { requireThat } from '../badRequest';
import { stableGuid } from '../stableId';

const INVALID = 'InvalidParameter';
const SYSTEM = ['default', 'kube-system', 'kube-public', 'kube-node-lease'];
const QUOTA = ['cpuRequest', 'cpuLimit', 'memoryRequest', 'memoryLimit'];
const POLICIES = ['AllowAll', 'DenyAll', 'AllowSameNamespace'];

type Settings = Record<string, string | undefined>;

/** AKS managed namespaces: quota and network policy of one namespace, kept by Azure. */
export const managedNamespaces: ResourceType = {
  type: 'Microsoft.ContainerService/managedClusters/managedNamespaces',
  seconds: { create: 20, update: 10, delete: 20 },
  validate({ resource }) {
    const { name, properties } = resource;
    requireThat(
      /^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$/.test(name) &&
        !SYSTEM.includes(name),
      INVALID,
      `The managed namespace name '${name}' is invalid or reserved.`,
      'managedNamespace.name',
    );
    const quota = (properties.defaultResourceQuota ?? {}) as Settings;
    const badQuota = Object.entries(quota).find(
      ([key, value]) =>
        !QUOTA.includes(key) || !/^\d+(m|[KMGT]i?)?$/.test(String(value)),
    );
    requireThat(
      !badQuota,
      INVALID,
      `defaultResourceQuota.${badQuota?.[0]} '${badQuota?.[1]}' is no resource quantity.`,
      'properties.defaultResourceQuota',
    );
    const network = (properties.defaultNetworkPolicy ?? {}) as Settings;
    requireThat(
      Object.values(network).every(value => POLICIES.includes(String(value))),
      INVALID,
      `defaultNetworkPolicy takes ${POLICIES.join(', ')}.`,
      'properties.defaultNetworkPolicy',
    );
    requireOneOf(properties.adoptionPolicy, 'adoptionPolicy', [
      'Never',
      'IfIdentical',
      'Always',
    ]);
    requireOneOf(properties.deletePolicy, 'deletePolicy', ['Keep', 'Delete']);
  },
  complete({ resource }) {
    return {
      ...resource,
      properties: {
        adoptionPolicy: 'Never',
        deletePolicy: 'Keep',
        ...resource.properties,
        defaultNetworkPolicy: {
          ingress: 'AllowSameNamespace',
          egress: 'AllowAll',
          ...(resource.properties.defaultNetworkPolicy as Settings | undefined),
        },
        portalFqdn: `${stableGuid(resource.id).slice(0, 8)}.portal.hcp.${resource.location ?? 'global'}.azmk8s.io`,
      },
    };
  },
};

function requireOneOf(value: unknown, name: string, allowed: string[]): void {
  requireThat(
    value === undefined || allowed.includes(String(value)),
    INVALID,
    `${name} is one of ${allowed.join(', ')}.`,
    `properties.${name}`,
  );
}

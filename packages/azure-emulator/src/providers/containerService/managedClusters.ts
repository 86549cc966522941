import { randomUUID } from 'node:crypto';
import { ArmError } from '../../arm/ArmError';
import { parseResourcePath } from '../../arm/resourceId';
import { ArmResource } from '../../arm/ResourceStore';
import { ResourceType, ResourceWrite } from '../../arm/ResourceType';
import { EmulatorContext } from '../../EmulatorContext';
import { tenantId } from '../../seed';
import { requireThat } from '../badRequest';
import { stableGuid } from '../stableId';
import { checkAgentPool } from './agentPoolRules';
import { completePool } from './agentPools';
import { checkClusterShape } from './clusterShape';
import { checkClusterVersion } from './checkVersions';
import { listAdminCredential, listUserCredential } from './kubeconfig';
import { defaultVersion, runningVersion } from './kubernetesVersions';
import { forgetLocalAccount } from './localAccounts';

type Profile = Record<string, unknown> & { name: string };

/** AKS clusters; their first pools come with them and live on as resources of their own. */
export const managedClusters: ResourceType = {
  type: 'Microsoft.ContainerService/managedClusters',
  seconds: { create: 240, update: 90, delete: 240 },
  read: readOldForm,
  validate({ resource, existing }) {
    const { name, properties } = resource;
    requireThat(
      /^[a-zA-Z0-9]$|^[a-zA-Z0-9][-_a-zA-Z0-9]{0,61}[a-zA-Z0-9]$/.test(name),
      'InvalidParameter',
      `The managed cluster name '${name}' is invalid.`,
    );
    checkClusterVersion(resource, existing);
    checkClusterShape(resource);
    const profiles = profilesOf(resource);
    requireThat(
      existing || profiles.some(profile => profile.mode === 'System'),
      'MustHaveOneSystemPool',
      'There has to be at least one system agent pool.',
    );
    profiles.forEach(profile => checkAgentPool(profile.name, profile));
    const dnsPrefix = existing?.properties.dnsPrefix;
    requireThat(
      !dnsPrefix || (properties.dnsPrefix ?? dnsPrefix) === dnsPrefix,
      'PropertyChangeNotAllowed',
      "Changing property 'properties.dnsPrefix' is not allowed.",
    );
    requireThat(
      resource.identity ?? properties.servicePrincipalProfile,
      'InvalidParameter',
      'A managed cluster needs an identity or a service principal.',
    );
    if (existing?.properties.provisioningState === 'Creating') {
      throw new ArmError(
        409,
        'OperationNotAllowed',
        `Operation is not allowed because there's an in progress create managed cluster operation on '${name}'.`,
      );
    }
  },
  complete: completeCluster,
  written(cluster, context) {
    for (const profile of profilesOf(cluster)) {
      writePool(cluster, profile, context);
    }
  },
  actions: {
    listclusterusercredential: listUserCredential,
    listclustermonitoringusercredential: listUserCredential,
    listclusteradmincredential: listAdminCredential,
  },
  deleted: forgetLocalAccount,
};

/** Before pools had modes, each could run the system's pods. */
function readOldForm(cluster: ArmResource, apiVersion: string): ArmResource {
  return apiVersion < '2021-07-01'
    ? {
        ...cluster,
        properties: {
          ...cluster.properties,
          ...(cluster.properties.agentPoolProfiles !== undefined && {
            agentPoolProfiles: profilesOf(cluster).map(profile => ({
              mode: 'System',
              ...profile,
            })),
          }),
        },
      }
    : cluster;
}

function completeCluster({ resource, existing }: ResourceWrite): ArmResource {
  const { id, name, properties } = resource;
  const before = existing?.properties ?? {};
  const path = parseResourcePath(id);
  const version = String(
    properties.kubernetesVersion ?? before.kubernetesVersion ?? defaultVersion,
  );
  const kubelet = `${name}-agentpool`;
  const nodeGroup = `MC_${path?.resourceGroup}_${name}_${resource.location}`;
  const dnsPrefix = properties.dnsPrefix ?? before.dnsPrefix ?? name;
  const hasIssuer =
    (properties.oidcIssuerProfile as { enabled?: boolean } | undefined)
      ?.enabled ?? false;
  const clusterGuid = stableGuid('cluster', id);
  return {
    ...resource,
    sku: resource.sku ?? { name: 'Base', tier: 'Free' },
    properties: {
      ...properties,
      kubernetesVersion: version,
      currentKubernetesVersion: runningVersion(version),
      dnsPrefix,
      fqdn: `${dnsPrefix}-${clusterGuid.slice(0, 8)}.hcp.${resource.location}.azmk8s.io`,
      agentPoolProfiles: mergedProfiles(resource, before),
      nodeResourceGroup: properties.nodeResourceGroup ?? nodeGroup,
      enableRBAC: properties.enableRBAC ?? true,
      maxAgentPools: 100,
      powerState: before.powerState ?? { code: 'Running' },
      servicePrincipalProfile: shownPrincipal(properties, before),
      resourceUID: before.resourceUID ?? randomUUID(),
      supportPlan: 'KubernetesOfficial',
      oidcIssuerProfile: {
        enabled: hasIssuer,
        ...(hasIssuer && {
          issuerURL: `https://${resource.location}.oic.prod-aks.azure.com/${tenantId}/${clusterGuid}/`,
        }),
      },
      identityProfile: {
        kubeletidentity: {
          resourceId: `/subscriptions/${path?.subscriptionId}/resourceGroups/${nodeGroup}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${kubelet}`,
          clientId: stableGuid('kubelet client', id),
          objectId: stableGuid('kubelet object', id),
        },
      },
    },
  };
}

/** Its client's id without the secret; `msi` where the cluster has an identity instead. */
function shownPrincipal(
  properties: Record<string, unknown>,
  before: Record<string, unknown>,
): Record<string, unknown> {
  const { secret, ...shown } = (properties.servicePrincipalProfile ??
    before.servicePrincipalProfile ?? { clientId: 'msi' }) as Record<
    string,
    unknown
  >;
  return shown;
}

/** Pools that the request does not name stay as they are. */
function mergedProfiles(
  resource: ArmResource,
  before: Record<string, unknown>,
): Profile[] {
  const known = (before.agentPoolProfiles ?? []) as Profile[];
  const given = profilesOf(resource);
  const names = new Set(given.map(profile => profile.name));
  const merged = given.map(profile => ({
    ...known.find(each => each.name === profile.name),
    ...profile,
  }));
  return [...known.filter(each => !names.has(each.name)), ...merged];
}

function writePool(
  cluster: ArmResource,
  profile: Profile,
  context: EmulatorContext,
): void {
  const { name, ...properties } = profile;
  const id = `${cluster.id}/agentPools/${name}`;
  const existing = context.resources.get(id);
  if (existing && existing.properties.provisioningState !== 'Succeeded') {
    return;
  }
  const draft: ArmResource = {
    id,
    name,
    type: 'Microsoft.ContainerService/managedClusters/agentPools',
    etag: randomUUID(),
    systemData: cluster.systemData,
    properties,
  };
  const pool = completePool({ resource: draft, existing }, cluster);
  context.resources.put({
    ...pool,
    properties: { ...pool.properties, provisioningState: 'Succeeded' },
  });
}

function profilesOf(cluster: ArmResource): Profile[] {
  return (cluster.properties.agentPoolProfiles ?? []) as Profile[];
}

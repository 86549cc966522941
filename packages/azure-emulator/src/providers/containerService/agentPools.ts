import { ArmError } from '../../arm/ArmError';
import { isWithin, parseResourcePath } from '../../arm/resourceId';
import { ArmResource } from '../../arm/ResourceStore';
import { ResourceType, ResourceWrite } from '../../arm/ResourceType';
import { EmulatorContext } from '../../EmulatorContext';
import { parentOf, siblingsOf } from '../parentOf';
import { checkPoolVersion } from './checkVersions';
import { requireQuota } from './coreQuota';
import { isStopped } from './powerActions';
import { checkAgentPool, checkAgentPoolChange } from './agentPoolRules';

const MAX_POOLS = 100;
const TYPE = 'Microsoft.ContainerService/managedClusters/agentPools';

/** Node pools: a hundred a cluster, of one size, in zones that never change. */
export const agentPools: ResourceType = {
  type: TYPE,
  seconds: { create: 150, update: 60, delete: 120 },
  putLimit: { burst: 20, perSecond: 1 / 60 },
  isTaggable: false,
  validate(write, context) {
    const { resource, existing } = write;
    const cluster = parentOf(resource, context);
    // The published examples of 2021-05-01 leave the mode out; today's api-versions ask for it.
    const isOld = write.apiVersion < '2021-07-01';
    checkAgentPool(resource.name, {
      ...(isOld && { mode: 'User' }),
      ...resource.properties,
    });
    checkPoolVersion(resource, cluster);
    requireIdle(cluster, resource, existing);
    requireQuota(resource, cluster, context);
    if (existing) {
      checkAgentPoolChange(existing.properties, resource.properties);
    } else if (siblingsOf(resource, context).length >= MAX_POOLS) {
      throw new ArmError(
        400,
        'AgentPoolCountLimitExceeded',
        `The managed cluster '${cluster.name}' has ${MAX_POOLS} agent pools, which is the limit.`,
      );
    }
  },
  complete: (write, context) =>
    completePool(write, parentOf(write.resource, context)),
  deleting(resource, context) {
    const isLastSystem =
      resource.properties.mode === 'System' &&
      !siblingsOf(resource, context).some(
        each => each.properties.mode === 'System',
      );
    if (isLastSystem) {
      throw new ArmError(
        400,
        'MustHaveOneSystemPool',
        'There has to be at least one system agent pool.',
      );
    }
  },
  start: mirrorIntoClusters,
};

/** Fills what AKS fills; used by clusters for their first pools too. */
export function completePool(
  { resource, existing }: Pick<ResourceWrite, 'resource' | 'existing'>,
  cluster: ArmResource,
): ArmResource {
  const given = resource.properties;
  const before = existing?.properties ?? {};
  const version = cluster.properties.currentKubernetesVersion;
  const defaults = {
    mode: 'User',
    type: 'VirtualMachineScaleSets',
    osType: 'Linux',
    osSKU: 'Ubuntu',
    osDiskType: 'Managed',
    osDiskSizeGB: 128,
    kubeletDiskType: 'OS',
    maxPods: 250,
    enableAutoScaling: false,
    scaleDownMode: 'Delete',
    enableNodePublicIP: false,
    enableEncryptionAtHost: false,
    enableFIPS: false,
    orchestratorVersion: cluster.properties.kubernetesVersion,
    upgradeSettings: { maxSurge: '10%' },
  };
  return {
    ...resource,
    properties: {
      ...defaults,
      ...given,
      count: nodeCount(given, before),
      currentOrchestratorVersion: before.currentOrchestratorVersion ?? version,
      nodeImageVersion:
        before.nodeImageVersion ?? 'AKSUbuntu-2204gen2containerd-202611.02.0',
      powerState: { code: 'Running' },
      provisioningState: before.provisioningState,
    },
  };
}

/** An autoscaled pool keeps its count, within the new bounds. */
function nodeCount(
  given: Record<string, unknown>,
  before: Record<string, unknown>,
): number {
  if (!given.enableAutoScaling) {
    return Number(given.count ?? before.count ?? 1);
  }
  const least = Number(given.minCount);
  const count = Number(given.count ?? before.count ?? least);
  return Math.min(Number(given.maxCount), Math.max(least, count));
}

function requireIdle(
  cluster: ArmResource,
  pool: ArmResource,
  existing: ArmResource | undefined,
): void {
  const busy = [cluster, ...(existing ? [existing] : [])].find(each =>
    ['Creating', 'Deleting'].includes(
      String(each.properties.provisioningState),
    ),
  );
  if (isStopped(cluster)) {
    throw new ArmError(
      400,
      'OperationNotAllowed',
      `Operation is not allowed on '${pool.name}': the cluster '${cluster.name}' is stopped. Start it first.`,
    );
  }
  if (busy) {
    throw new ArmError(
      409,
      'OperationNotAllowed',
      `Operation is not allowed on '${pool.name}': there is an in-progress operation (${busy.properties.provisioningState}) on '${busy.name}'.`,
    );
  }
}

/** A cluster shows its pools in `agentPoolProfiles`, whoever changes them. */
function mirrorIntoClusters(context: EmulatorContext): void {
  context.resources.onChange(({ resource }) => {
    if (resource.type !== TYPE) {
      return;
    }
    const clusterId = parseResourcePath(resource.id)?.parentId ?? '';
    const cluster = context.resources.get(clusterId);
    if (!cluster) {
      return;
    }
    const agentPoolProfiles = context.resources
      .list({ type: TYPE, scope: clusterId })
      .filter(pool => isWithin(pool.id, clusterId))
      .map(pool => ({ name: pool.name, ...pool.properties }));
    context.resources.put({
      ...cluster,
      properties: { ...cluster.properties, agentPoolProfiles },
    });
  });
}

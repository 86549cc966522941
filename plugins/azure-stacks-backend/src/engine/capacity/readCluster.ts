import {
  AzureClients,
  AzureEnvironment,
  ManagedCluster,
  platformResourceId,
} from '@slipway/azure-node';
import {
  Blocker,
  CapacityReading,
  ServiceInput,
  nodePoolNames,
} from '@slipway/plugin-azure-stacks-common';
import { Candidate, hasRoom, missing } from './Candidate';
import { readIfThere, splitId } from './readIfThere';
import { readSubnet } from './readSubnet';

const CLUSTER_TYPE = 'Microsoft.ContainerService/managedClusters';

/** Node pools that one AKS cluster takes. */
const NODE_POOL_LIMIT = 100;

/** Whether a cluster has room for a service's node pools and their nodes. */
export async function readCluster(
  azure: AzureClients,
  environment: AzureEnvironment,
  input: ServiceInput,
  nameOrId: string,
  ownedIds: Set<string>,
): Promise<Candidate> {
  const id = platformResourceId(environment, CLUSTER_TYPE, nameOrId);
  const { subscriptionId, group, name } = splitId(id);
  const cluster = await readIfThere(`read cluster '${name}'`, () =>
    azure.containerService(subscriptionId).managedClusters.get(group, name),
  );
  if (!cluster) {
    const blockers = [missing('cluster', name)];
    return { nameOrId, readings: [], blockers };
  }
  const pools = cluster.agentPoolProfiles ?? [];
  const newPools = nodePoolNames(input).filter(
    pool => !ownedIds.has(`${id}/agentPools/${pool}`.toLowerCase()),
  );
  const reading: CapacityReading = {
    id: 'nodePools',
    scope: name,
    used: pools.length,
    limit: NODE_POOL_LIMIT,
    needed: newPools.length,
  };
  const poolBlocker = findPoolBlocker(cluster, reading, newPools);
  const readings = [reading];
  const blockers = poolBlocker ? [poolBlocker] : [];
  if (newPools.length > 0) {
    const subnet = await readSubnet(azure, cluster, input.maxCount ?? 0);
    readings.push(...(subnet?.readings ?? []));
    blockers.push(...(subnet?.blockers ?? []));
  }
  return { nameOrId, readings, blockers };
}

function findPoolBlocker(
  { name, agentPoolProfiles }: ManagedCluster,
  reading: CapacityReading,
  newPools: string[],
): Blocker | undefined {
  if (!hasRoom(reading)) {
    return {
      code: 'NodePoolsExhausted',
      field: 'pool',
      message: `Cluster ${name} has ${reading.used} of ${reading.limit} node pools: choose the shared pool`,
    };
  }
  const taken = newPools.find(pool =>
    agentPoolProfiles?.some(one => one.name === pool),
  );
  return taken === undefined
    ? undefined
    : {
        code: 'NodePoolTaken',
        field: 'poolName',
        message: `Cluster ${name} already has a node pool '${taken}': give this one another name`,
      };
}

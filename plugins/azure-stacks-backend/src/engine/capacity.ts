import {
  AzureClients,
  AzureEnvironment,
  describeAzureFailure,
  platformResourceId,
  toBackstageError,
} from '@slipway/azure-node';
import {
  Blocker,
  CapacityReading,
  ServiceInput,
  StackCapacity,
  deadLetterHubName,
  eventHubName,
  nodePoolName,
} from '@slipway/plugin-azure-stacks-common';
import { StackPlacement } from '../database/StackStore';
import { StackPlan } from './StackPlan';

/** Node pools that one AKS cluster takes. */
const NODE_POOL_LIMIT = 100;

/** Deployment stacks that one subscription takes. */
const STACK_LIMIT = 800;

/** Event hubs that a namespace takes, by tier. */
const HUB_LIMITS: Record<string, number> = {
  Basic: 10,
  Standard: 10,
  Premium: 100,
};

const CLUSTER_TYPE = 'Microsoft.ContainerService/managedClusters';
const NAMESPACE_TYPE = 'Microsoft.EventHub/namespaces';

/** Readings and reasons, and where the stack would go. */
export interface StackRoom extends StackCapacity {
  placement: StackPlacement;
}

interface Candidate {
  nameOrId: string;
  reading?: CapacityReading;
  blocker?: Blocker;
}

/**
 * Finds shared resources with room for the stack. `ownedIds`: lower-case ids
 * of what it owns already; `placed`: where it is already.
 */
export async function findRoom(options: {
  azure: AzureClients;
  plan: StackPlan;
  stackCount: number;
  isDeployed: boolean;
  ownedIds: Set<string>;
  placed?: StackPlacement;
}): Promise<StackRoom> {
  const { azure, plan, stackCount, isDeployed, ownedIds, placed } = options;
  const { platform } = plan;
  const stacks: CapacityReading = {
    id: 'stacks',
    scope: plan.subscriptionId,
    used: stackCount,
    limit: STACK_LIMIT,
    needed: isDeployed ? 0 : 1,
  };
  const blocking: Blocker[] = hasRoom(stacks)
    ? []
    : [
        {
          code: 'StacksExhausted',
          field: 'environment',
          message: `Subscription ${plan.subscriptionId} has ${stackCount} of ${STACK_LIMIT} deployment stacks: delete one or use another environment`,
        },
      ];
  const placement: StackPlacement = placed ?? {
    cluster: platform.clusters[0],
    apiManagement: platform.apiManagement[0],
    eventHubsNamespace: platform.eventHubsNamespaces[0],
    redis: platform.redis[0],
  };
  if (plan.kind === 'platform') {
    return { readings: [stacks], blocking, placement };
  }
  const cluster = await firstWithRoom(
    placed?.cluster ? [placed.cluster] : platform.clusters,
    one => readCluster(azure, platform, plan.input, one, ownedIds),
  );
  const hubs = await firstWithRoom(
    placed?.eventHubsNamespace
      ? [placed.eventHubsNamespace]
      : platform.eventHubsNamespaces,
    one => readNamespace(azure, platform, plan.input, one, ownedIds),
  );
  for (const chosen of [cluster, hubs]) {
    blocking.push(...(chosen?.blocker ? [chosen.blocker] : []));
  }
  return {
    readings: [cluster?.reading, hubs?.reading, stacks].filter(
      reading => reading !== undefined,
    ),
    blocking,
    placement: {
      ...placement,
      cluster: cluster?.nameOrId ?? placement.cluster,
      eventHubsNamespace: hubs?.nameOrId ?? placement.eventHubsNamespace,
    },
  };
}

function hasRoom({ used, needed, limit }: CapacityReading): boolean {
  return used + needed <= limit;
}

/** The first candidate that nothing speaks against, else the last one. */
async function firstWithRoom(
  names: string[],
  read: (nameOrId: string) => Promise<Candidate>,
): Promise<Candidate | undefined> {
  let last: Candidate | undefined;
  for (const nameOrId of names) {
    last = await read(nameOrId);
    if (!last.blocker) {
      return last;
    }
  }
  return last;
}

async function readCluster(
  azure: AzureClients,
  environment: AzureEnvironment,
  input: ServiceInput,
  nameOrId: string,
  ownedIds: Set<string>,
): Promise<Candidate> {
  const id = platformResourceId(environment, CLUSTER_TYPE, nameOrId);
  const { subscriptionId, group, name } = splitId(id);
  const cluster = await found(`read cluster '${name}'`, () =>
    azure.containerService(subscriptionId).managedClusters.get(group, name),
  );
  if (!cluster) {
    return { nameOrId, blocker: missing('cluster', name) };
  }
  const pools = cluster.agentPoolProfiles ?? [];
  const poolName = input.poolName ?? nodePoolName(input.name);
  const isOurs = ownedIds.has(`${id}/agentPools/${poolName}`.toLowerCase());
  const reading: CapacityReading = {
    id: 'nodePools',
    scope: name,
    used: pools.length,
    limit: NODE_POOL_LIMIT,
    needed: input.pool === 'own' && !isOurs ? 1 : 0,
  };
  if (!hasRoom(reading)) {
    return {
      nameOrId,
      reading,
      blocker: {
        code: 'NodePoolsExhausted',
        field: 'pool',
        message: `Cluster ${name} has ${pools.length} of ${NODE_POOL_LIMIT} node pools: choose the shared pool`,
      },
    };
  }
  if (reading.needed > 0 && pools.some(pool => pool.name === poolName)) {
    return {
      nameOrId,
      reading,
      blocker: {
        code: 'NodePoolTaken',
        field: 'poolName',
        message: `Cluster ${name} already has a node pool '${poolName}': give this one another name`,
      },
    };
  }
  return { nameOrId, reading };
}

async function readNamespace(
  azure: AzureClients,
  environment: AzureEnvironment,
  input: ServiceInput,
  nameOrId: string,
  ownedIds: Set<string>,
): Promise<Candidate> {
  if (input.topics.length === 0) {
    return { nameOrId };
  }
  const id = platformResourceId(environment, NAMESPACE_TYPE, nameOrId);
  const { subscriptionId, group, name } = splitId(id);
  const client = azure.eventHubs(subscriptionId);
  const namespace = await found(`read Event Hubs namespace '${name}'`, () =>
    client.namespaces.get(group, name),
  );
  if (!namespace) {
    return { nameOrId, blocker: missing('Event Hubs namespace', name) };
  }
  const hubs = await found(`list event hubs of '${name}'`, async () => {
    const names: string[] = [];
    for await (const hub of client.eventHubs.listByNamespace(group, name)) {
      names.push(hub.name ?? '');
    }
    return names;
  });
  const wanted = input.topics.flatMap(topic => [
    eventHubName(input.name, topic.name),
    deadLetterHubName(input.name, topic.name),
  ]);
  const tier = namespace.sku?.name ?? 'Standard';
  const limit =
    (HUB_LIMITS[tier] ?? 1000) *
    (tier === 'Premium' ? (namespace.sku?.capacity ?? 1) : 1);
  const reading: CapacityReading = {
    id: 'eventHubs',
    scope: name,
    used: hubs?.length ?? 0,
    limit,
    needed: wanted.filter(
      hub => !ownedIds.has(`${id}/eventhubs/${hub}`.toLowerCase()),
    ).length,
  };
  return hasRoom(reading)
    ? { nameOrId, reading }
    : {
        nameOrId,
        reading,
        blocker: {
          code: 'EventHubsExhausted',
          field: 'topics',
          message: `Namespace ${name} (${tier}) has ${reading.used} of ${limit} event hubs; ${reading.needed} more are needed, dead letters included`,
        },
      };
}

function missing(what: string, name: string): Blocker {
  return {
    code: 'PlatformMissing',
    field: 'environment',
    message: `The ${what} '${name}' does not exist: create the platform of this environment first`,
  };
}

async function found<T>(
  attempt: string,
  read: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (describeAzureFailure(error)?.status === 404) {
      return undefined;
    }
    throw toBackstageError(attempt, error);
  }
}

function splitId(id: string) {
  const [, , subscriptionId, , group, ...rest] = id.split('/');
  return { subscriptionId, group, name: rest[rest.length - 1] };
}

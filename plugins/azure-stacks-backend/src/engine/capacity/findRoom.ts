import { AzureClients } from '@slipway/azure-node';
import {
  Blocker,
  CapacityReading,
  StackCapacity,
} from '@slipway/plugin-azure-stacks-common';
import { StackPlacement } from '../../database/StackStore';
import { StackPlan } from '../StackPlan';
import { Candidate, firstWithRoom, hasRoom } from './Candidate';
import { readCluster } from './readCluster';
import { readNamespace } from './readNamespace';
import { readSize } from './readSize';
import { SizeCatalog } from './SizeCatalog';

/** Deployment stacks that one subscription takes. */
const STACK_LIMIT = 800;

/** Readings and reasons, and where the stack would go. */
export interface StackRoom extends StackCapacity {
  placement: StackPlacement;
}

export interface FindRoomOptions {
  azure: AzureClients;
  sizes: SizeCatalog;
  plan: StackPlan;
  /** Deployment stacks that the subscription has. */
  stackCount: number;
  isDeployed: boolean;
  /** Lower-case ids of what the stack owns already. */
  ownedIds: Set<string>;
  /** Where the stack is already. */
  placed?: StackPlacement;
}

/** Finds shared resources with room for the stack. */
export async function findRoom(options: FindRoomOptions): Promise<StackRoom> {
  const { azure, sizes, plan, ownedIds, placed } = options;
  const { platform } = plan;
  const stacks = readStacks(options);
  const placement: StackPlacement = placed ?? {
    cluster: platform.clusters[0],
    apiManagement: platform.apiManagement[0],
    eventHubsNamespace: platform.eventHubsNamespaces[0],
    redis: platform.redis[0],
  };
  if (plan.kind === 'platform') {
    const { readings, blockers } = stacks;
    return { readings, blocking: blockers, placement };
  }
  const [cluster, hubs, size] = await Promise.all([
    firstWithRoom(placed?.cluster ? [placed.cluster] : platform.clusters, one =>
      readCluster(azure, platform, plan.input, one, ownedIds),
    ),
    firstWithRoom(
      placed?.eventHubsNamespace
        ? [placed.eventHubsNamespace]
        : platform.eventHubsNamespaces,
      one => readNamespace(azure, platform, plan.input, one, ownedIds),
    ),
    // What runs already has its cores.
    options.isDeployed
      ? undefined
      : readSize(sizes, plan.subscriptionId, platform.location, plan.input),
  ]);
  const found = [cluster, hubs, size, stacks].filter(one => one !== undefined);
  return {
    readings: found.flatMap(({ readings }) => readings),
    blocking: found.flatMap(({ blockers }) => blockers),
    placement: {
      ...placement,
      cluster: cluster?.nameOrId ?? placement.cluster,
      eventHubsNamespace: hubs?.nameOrId ?? placement.eventHubsNamespace,
    },
  };
}

function readStacks({
  plan: { subscriptionId },
  stackCount,
  isDeployed,
}: FindRoomOptions): Pick<Candidate, 'readings' | 'blockers'> {
  const reading: CapacityReading = {
    id: 'stacks',
    scope: subscriptionId,
    used: stackCount,
    limit: STACK_LIMIT,
    needed: isDeployed ? 0 : 1,
  };
  const blocker: Blocker = {
    code: 'StacksExhausted',
    field: 'environment',
    message: `Subscription ${subscriptionId} has ${stackCount} of ${STACK_LIMIT} deployment stacks: delete one or use another environment`,
  };
  return { readings: [reading], blockers: hasRoom(reading) ? [] : [blocker] };
}

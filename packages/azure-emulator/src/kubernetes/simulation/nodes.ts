import { ArmResource } from '../../arm/ResourceStore';
import { Node, NodeTemplate } from '../KubernetesObject';
import { agentPoolsOf, AgentPool } from './agentPools';
import { DURATIONS } from './durations';
import { hasPassed, shortHash, SimulationContext } from './SimulationContext';
import { capacityOf } from './vmCapacity';

const POOL_LABEL = 'kubernetes.azure.com/agentpool';
export const ZONE_LABEL = 'topology.kubernetes.io/zone';

/** Makes the nodes follow the agent pools: how many, in which zones, with which labels and taints. */
export function reconcileNodes(simulation: SimulationContext): void {
  const { store, cluster } = simulation;
  const pools = agentPoolsOf(simulation);
  const isEmpty = store.list('nodes').length === 0;
  for (const pool of pools) {
    const nodes = nodesOfPool(simulation, pool.name);
    const wanted = Array.from({ length: pool.count }, (_, index) =>
      nodeName(pool, cluster.arm, index),
    );
    wanted.forEach((name, index) =>
      reconcileNode(
        simulation,
        pool,
        name,
        index,
        isEmpty || nodes.length === 0,
      ),
    );
    nodes
      .filter(node => !wanted.includes(node.metadata.name))
      .forEach(node => removeNode(simulation, node));
  }
  const names = pools.map(each => each.name);
  store
    .list<Node>('nodes')
    .filter(node => !names.includes(node.metadata.labels?.[POOL_LABEL] ?? ''))
    .forEach(node => removeNode(simulation, node));
}

export function nodesOfPool(
  { store }: SimulationContext,
  pool: string,
): Node[] {
  return store
    .list<Node>('nodes')
    .filter(node => node.metadata.labels?.[POOL_LABEL] === pool);
}

/** A node that a pool would get next; the autoscaler tries pods on it. */
export function templateNode(
  { cluster }: SimulationContext,
  pool: AgentPool,
  index: number,
): NodeTemplate {
  const name = nodeName(pool, cluster.arm, index);
  const location = String(cluster.arm.location ?? '').toLowerCase();
  const zone =
    pool.zones.length > 0
      ? `${location}-${pool.zones[index % pool.zones.length]}`
      : '0';
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      name,
      labels: {
        ...pool.labels,
        agentpool: pool.name,
        [POOL_LABEL]: pool.name,
        'kubernetes.azure.com/mode': pool.mode.toLowerCase(),
        'kubernetes.io/hostname': name,
        'kubernetes.io/os': 'linux',
        'kubernetes.io/arch': 'amd64',
        'node.kubernetes.io/instance-type': pool.vmSize,
        'topology.kubernetes.io/region': location,
        [ZONE_LABEL]: zone,
      },
    },
    spec: {
      ...(pool.taints.length > 0 && { taints: pool.taints }),
      providerID: `azure://${pool.id}/virtualMachines/${index}`,
    },
    status: capacityOf(pool.vmSize, pool.maxPods),
  };
}

function reconcileNode(
  simulation: SimulationContext,
  pool: AgentPool,
  name: string,
  index: number,
  isFirst: boolean,
): void {
  const { store, faults, cluster } = simulation;
  const template = templateNode(simulation, pool, index);
  const existing = store.get<Node>('nodes', '', name);
  const zone = template.metadata.labels?.[ZONE_LABEL] ?? '';
  const isLost = faults.isNodeLost(pool.id, cluster.arm.id, zone);
  const before = existing?.status.conditions.find(
    each => each.type === 'Ready',
  );
  const hasStarted =
    isFirst ||
    before?.status === 'True' ||
    (before?.reason === 'NodeStatusUnknown' && !isLost) ||
    hasPassed(
      simulation,
      existing?.metadata.creationTimestamp,
      DURATIONS.startNode,
    );
  const state = readiness(hasStarted, isLost);
  const lastTransitionTime =
    before?.status === state.status
      ? before.lastTransitionTime
      : store.timestamp();
  store.put<Node>('nodes', {
    ...template,
    metadata: { ...existing?.metadata, ...template.metadata },
    spec: { ...template.spec, unschedulable: existing?.spec.unschedulable },
    status: {
      ...template.status,
      conditions: [{ type: 'Ready', ...state, lastTransitionTime }],
      addresses: [
        { type: 'InternalIP', address: addressOf(name) },
        { type: 'Hostname', address: name },
      ],
      nodeInfo: {
        kubeletVersion: `v${pool.version}`,
        osImage: 'Ubuntu 24.04 LTS',
        architecture: 'amd64',
        operatingSystem: 'linux',
        containerRuntimeVersion: 'containerd://2.0',
      },
    },
  });
}

/** The node's `Ready` condition. */
function readiness(hasStarted: boolean, isLost: boolean) {
  if (isLost) {
    return {
      status: 'Unknown',
      reason: 'NodeStatusUnknown',
      message: 'Kubelet stopped posting node status.',
    };
  }
  return hasStarted
    ? {
        status: 'True',
        reason: 'KubeletReady',
        message: 'kubelet is posting ready status',
      }
    : {
        status: 'False',
        reason: 'KubeletNotReady',
        message: 'container runtime network not ready',
      };
}

function removeNode({ store }: SimulationContext, node: Node): void {
  store
    .list('pods')
    .filter(pod => pod.spec?.nodeName === node.metadata.name)
    .forEach(pod =>
      store.remove('pods', pod.metadata.namespace, pod.metadata.name),
    );
  store.remove('nodes', '', node.metadata.name);
}

function nodeName(pool: AgentPool, cluster: ArmResource, index: number) {
  const hash = parseInt(shortHash(cluster.id, 6), 36) % 100_000_000;
  const number = index.toString(36).padStart(6, '0');
  return `aks-${pool.name}-${String(hash).padStart(8, '0')}-vmss${number}`;
}

function addressOf(name: string): string {
  const hash = parseInt(shortHash(name, 4), 36);
  return `10.224.${hash % 200}.${((hash >> 3) % 250) + 4}`;
}

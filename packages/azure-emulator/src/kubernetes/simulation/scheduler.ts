import { Node, NodeTemplate, Pod } from '../KubernetesObject';
import { parseQuantity } from '../quantities';
import { requestsOf } from '../podUsage';
import { matchesSelector } from '../selectors';
import { AgentPool, agentPoolsOf, resizePool } from './agentPools';
import { setCondition } from './conditions';
import { templateNode, ZONE_LABEL } from './nodes';
import { recordEvent, SimulationContext } from './SimulationContext';

/** Gives each waiting pod a node; where none fits, the autoscaler may add one. */
export function schedulePods(simulation: SimulationContext): void {
  const { store } = simulation;
  const waiting = store
    .list<Pod>('pods')
    .filter(pod => !pod.spec.nodeName && pod.status.phase === 'Pending');
  for (const pod of waiting) {
    const nodes = store.list<Node>('nodes');
    const pods = store.list<Pod>('pods');
    const ready = nodes.filter(isReady);
    const fitting = ready.filter(
      node => !whyNot(pod, node, pods) && keepsSpread(pod, node, ready, pods),
    );
    const best = fitting.sort(
      (a, b) => crowd(pod, a, nodes, pods) - crowd(pod, b, nodes, pods),
    )[0];
    if (best) {
      bind(simulation, pod, best);
    } else {
      leaveWaiting(simulation, pod, nodes, pods);
      growPool(simulation, pod, nodes, pods);
    }
  }
}

function bind({ store }: SimulationContext, pod: Pod, node: Node): void {
  const bound = store.put<Pod>('pods', {
    ...pod,
    spec: { ...pod.spec, nodeName: node.metadata.name },
    status: setCondition(pod.status, 'PodScheduled', true, store.timestamp()),
  });
  recordEvent(
    store,
    bound,
    'Normal',
    'Scheduled',
    `Successfully assigned ${pod.metadata.namespace}/${pod.metadata.name} to ${node.metadata.name}`,
  );
}

function leaveWaiting(
  { store }: SimulationContext,
  pod: Pod,
  nodes: Node[],
  pods: Pod[],
): void {
  const counts = new Map<string, number>();
  for (const node of nodes) {
    const reason = !isReady(node)
      ? 'node(s) were not ready'
      : (whyNot(pod, node, pods) ??
        "node(s) didn't match pod topology spread constraints");
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  const reasons = [...counts].map(([reason, count]) => `${count} ${reason}`);
  const message = `0/${nodes.length} nodes are available: ${reasons.join(', ') || 'no nodes'}.`;
  const status = setCondition(
    pod.status,
    'PodScheduled',
    false,
    store.timestamp(),
    { reason: 'Unschedulable', message },
  );
  const known = pod.status.conditions?.find(
    each => each.type === 'PodScheduled',
  );
  if (known?.message !== message) {
    store.put<Pod>('pods', { ...pod, status });
    recordEvent(store, pod, 'Warning', 'FailedScheduling', message);
  }
}

/** One node more in the first pool that could take the pod, unless nodes are on their way there. */
function growPool(
  simulation: SimulationContext,
  pod: Pod,
  nodes: Node[],
  pods: Pod[],
): void {
  const pools = agentPoolsOf(simulation);
  const couldTake = (pool: AgentPool) =>
    !whyNot(pod, templateNode(simulation, pool, pool.count), []);
  const isGrowing = pools.some(
    pool =>
      couldTake(pool) &&
      nodes.some(
        node =>
          node.metadata.labels?.agentpool === pool.name &&
          node.status.conditions[0].reason === 'KubeletNotReady' &&
          !whyNot(pod, node, pods),
      ),
  );
  const pool = pools.find(
    each => each.count < each.maxCount && couldTake(each),
  );
  if (!isGrowing && pool) {
    recordEvent(
      simulation.store,
      pod,
      'Normal',
      'TriggeredScaleUp',
      `pod triggered scale-up: [{${pool.name} ${pool.count}->${pool.count + 1} (max: ${pool.maxCount})}]`,
    );
    resizePool(simulation.context, pool, pool.count + 1);
  }
}

/** Why a node cannot take a pod, in the scheduler's words; undefined where it can. */
function whyNot(pod: Pod, node: NodeTemplate, pods: Pod[]): string | undefined {
  if (node.spec.unschedulable) {
    return 'node(s) were unschedulable';
  }
  const taint = (node.spec.taints ?? []).find(
    each =>
      each.effect !== 'PreferNoSchedule' &&
      !(pod.spec.tolerations ?? []).some(
        toleration =>
          (!toleration.effect || toleration.effect === each.effect) &&
          (!toleration.key || toleration.key === each.key) &&
          (toleration.operator === 'Exists' ||
            (toleration.value ?? '') === (each.value ?? '')),
      ),
  );
  if (taint) {
    return `node(s) had untolerated taint {${taint.key}: ${taint.value ?? ''}}`;
  }
  const labels = node.metadata.labels;
  const required =
    pod.spec.affinity?.nodeAffinity
      ?.requiredDuringSchedulingIgnoredDuringExecution;
  const isSelected =
    Object.entries(pod.spec.nodeSelector ?? {}).every(
      ([key, value]) => labels?.[key] === value,
    ) &&
    (!required ||
      required.nodeSelectorTerms.some(term => matchesSelector(labels, term)));
  if (!isSelected) {
    return "node(s) didn't match Pod's node affinity/selector";
  }
  return lacks(pod, node, pods);
}

function lacks(pod: Pod, node: NodeTemplate, pods: Pod[]): string | undefined {
  const here = pods.filter(
    each =>
      each.spec.nodeName === node.metadata.name &&
      !['Succeeded', 'Failed'].includes(each.status.phase),
  );
  const { allocatable } = node.status;
  if (here.length >= Number(allocatable.pods)) {
    return 'Too many pods';
  }
  const wanted = requestsOf(pod);
  return (['cpu', 'memory'] as const)
    .filter(resource => {
      const used = here.reduce(
        (sum, each) => sum + requestsOf(each)[resource],
        0,
      );
      return used + wanted[resource] > parseQuantity(allocatable[resource]);
    })
    .map(resource => `Insufficient ${resource}`)[0];
}

/** Whether the pod's hard spread constraints hold with one more pod on the node. */
function keepsSpread(
  pod: Pod,
  node: Node,
  nodes: Node[],
  pods: Pod[],
): boolean {
  return (pod.spec.topologySpreadConstraints ?? [])
    .filter(each => each.whenUnsatisfiable === 'DoNotSchedule')
    .every(({ topologyKey, maxSkew, labelSelector }) => {
      const eligible = nodes.filter(each => !selectorProblem(pod, each));
      const counts = new Map<string, number>();
      eligible.forEach(each =>
        counts.set(each.metadata.labels?.[topologyKey] ?? '', 0),
      );
      for (const each of pods) {
        const at = nodes.find(one => one.metadata.name === each.spec.nodeName);
        const domain = at?.metadata.labels?.[topologyKey];
        if (
          domain !== undefined &&
          counts.has(domain) &&
          each.metadata.namespace === pod.metadata.namespace &&
          matchesSelector(each.metadata.labels, labelSelector)
        ) {
          counts.set(domain, counts.get(domain)! + 1);
        }
      }
      const here = counts.get(node.metadata.labels?.[topologyKey] ?? '') ?? 0;
      return here + 1 - Math.min(...counts.values()) <= maxSkew;
    });
}

function selectorProblem(pod: Pod, node: Node): string | undefined {
  const problem = whyNot(pod, node, []);
  return problem?.startsWith('Insufficient') ? undefined : problem;
}

/** How full a node is for this pod: its own kind in the zone counts most, then all pods there. */
function crowd(pod: Pod, node: Node, nodes: Node[], pods: Pod[]): number {
  const owner = pod.metadata.ownerReferences?.[0]?.uid;
  const zoneOf = (name: string | undefined) =>
    nodes.find(each => each.metadata.name === name)?.metadata.labels?.[
      ZONE_LABEL
    ];
  const zone = node.metadata.labels?.[ZONE_LABEL];
  const siblings = pods.filter(
    each =>
      owner &&
      each.metadata.ownerReferences?.[0]?.uid === owner &&
      zoneOf(each.spec.nodeName) === zone,
  );
  const here = pods.filter(each => each.spec.nodeName === node.metadata.name);
  return siblings.length * 1000 + here.length;
}

export function isReady(node: Node): boolean {
  return node.status.conditions.some(
    each => each.type === 'Ready' && each.status === 'True',
  );
}

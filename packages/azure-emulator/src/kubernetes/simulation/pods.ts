import { ContainerStatus, Node, Pod, PodStatus } from '../KubernetesObject';
import { setCondition } from './conditions';
import { DURATIONS } from './durations';
import { nextContainerState } from './containerState';
import { isReady } from './scheduler';
import {
  hasPassed,
  recordEvent,
  shortHash,
  SimulationContext,
} from './SimulationContext';

/** Moves each scheduled pod on: containers start, become ready, crash, wait, start again. */
export function reconcilePods(simulation: SimulationContext): void {
  const { store } = simulation;
  const nodes = new Map(
    store.list<Node>('nodes').map(each => [each.metadata.name, each]),
  );
  for (const pod of store.list<Pod>('pods')) {
    const node = nodes.get(pod.spec.nodeName ?? '');
    if (
      !pod.spec.nodeName ||
      ['Succeeded', 'Failed'].includes(pod.status.phase)
    ) {
      continue;
    }
    if (!node) {
      store.remove('pods', pod.metadata.namespace, pod.metadata.name);
    } else if (!isReady(node)) {
      loseContact(simulation, pod, node);
    } else {
      advance(simulation, pod);
    }
  }
}

/** The pod of a lost node is not ready, and after a while given up. */
function loseContact(
  simulation: SimulationContext,
  pod: Pod,
  node: Node,
): void {
  const { store } = simulation;
  const since = node.status.conditions.find(each => each.type === 'Ready');
  if (since?.status !== 'Unknown') {
    return;
  }
  if (hasPassed(simulation, since.lastTransitionTime, DURATIONS.evict)) {
    recordEvent(
      store,
      pod,
      'Normal',
      'TaintManagerEviction',
      `Marking for deletion Pod ${pod.metadata.namespace}/${pod.metadata.name}`,
    );
    store.remove('pods', pod.metadata.namespace, pod.metadata.name);
    return;
  }
  store.put<Pod>('pods', {
    ...pod,
    status: setCondition(pod.status, 'Ready', false, store.timestamp(), {
      reason: 'NodeNotReady',
    }),
  });
}

function advance(simulation: SimulationContext, pod: Pod): void {
  const { store } = simulation;
  const now = store.timestamp();
  const previous = pod.status.containerStatuses ?? [];
  const containerStatuses = pod.spec.containers.map(container =>
    nextContainerState(
      simulation,
      pod,
      previous.find(each => each.name === container.name) ??
        newContainer(container.name, container.image),
    ),
  );
  const isRunning = containerStatuses.every(
    each => each.state.running || each.lastState.terminated,
  );
  const isAllReady = containerStatuses.every(each => each.ready);
  const notReady = {
    reason: 'ContainersNotReady',
    message: `containers with unready status: [${containerStatuses
      .filter(each => !each.ready)
      .map(each => each.name)
      .join(' ')}]`,
  };
  let status: PodStatus & Record<string, unknown> = {
    ...pod.status,
    phase: isRunning ? 'Running' : 'Pending',
    qosClass: qosOf(pod),
    startTime: pod.status.startTime ?? now,
    ...(isRunning && { podIP: pod.status.podIP ?? addressOf(pod) }),
    containerStatuses,
  };
  status = setCondition(status, 'Initialized', true, now);
  status = setCondition(
    status,
    'ContainersReady',
    isAllReady,
    now,
    isAllReady ? {} : notReady,
  );
  status = setCondition(
    status,
    'Ready',
    isAllReady,
    now,
    isAllReady ? {} : notReady,
  );
  store.put<Pod>('pods', { ...pod, status });
}

function newContainer(name: string, image: string): ContainerStatus {
  return {
    name,
    image,
    imageID: '',
    ready: false,
    started: false,
    restartCount: 0,
    state: { waiting: { reason: 'ContainerCreating' } },
    lastState: {},
  };
}

function qosOf(pod: Pod): string {
  const all = pod.spec.containers.map(each => each.resources ?? {});
  const isGuaranteed = all.every(
    ({ requests, limits }) =>
      limits?.cpu &&
      limits.memory &&
      requests?.cpu === limits.cpu &&
      requests.memory === limits.memory,
  );
  const isBestEffort = all.every(
    ({ requests = {}, limits = {} }) =>
      Object.keys({ ...requests, ...limits }).length === 0,
  );
  if (isGuaranteed) {
    return 'Guaranteed';
  }
  return isBestEffort ? 'BestEffort' : 'Burstable';
}

function addressOf(pod: Pod): string {
  const hash = parseInt(shortHash(pod.metadata.uid!, 4), 36);
  return `10.244.${hash % 250}.${(Math.floor(hash / 250) % 250) + 2}`;
}

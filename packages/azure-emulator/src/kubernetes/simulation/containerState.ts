import { ContainerStatus, Pod } from '../KubernetesObject';
import { DURATIONS } from './durations';
import { hasPassed, recordEvent, SimulationContext } from './SimulationContext';

/** The next state of a container of a scheduled pod; the same one when it is not time yet. */
export function nextContainerState(
  simulation: SimulationContext,
  pod: Pod,
  status: ContainerStatus,
): ContainerStatus {
  const { waiting } = status.state;
  if (waiting?.reason === 'CrashLoopBackOff') {
    return restartInTime(simulation, pod, status);
  }
  if (waiting) {
    return pullAndStart(simulation, pod, status);
  }
  return run(simulation, pod, status);
}

function pullAndStart(
  simulation: SimulationContext,
  pod: Pod,
  status: ContainerStatus,
): ContainerStatus {
  const { store, faults, cluster, images } = simulation;
  const reason = status.state.waiting?.reason;
  const scheduledAt = pod.status.conditions?.find(
    each => each.type === 'PodScheduled',
  )?.lastTransitionTime;
  if (!hasPassed(simulation, scheduledAt, DURATIONS.startContainer)) {
    return status;
  }
  const failure = faults.isImageUnpullable(cluster.arm.id, pod)
    ? `failed to pull and unpack image "${status.image}": not found`
    : images.whyNot(cluster.arm, status.image);
  if (failure) {
    return reason === 'ImagePullBackOff'
      ? status
      : failToPull(simulation, pod, status, failure);
  }
  if (reason === 'ContainerCreating') {
    recordEvent(
      store,
      pod,
      'Normal',
      'Pulled',
      `Successfully pulled image "${status.image}"`,
    );
  }
  recordEvent(
    store,
    pod,
    'Normal',
    'Started',
    `Started container ${status.name}`,
  );
  return {
    ...status,
    imageID: status.image,
    started: true,
    state: { running: { startedAt: store.timestamp() } },
  };
}

function failToPull(
  { store }: SimulationContext,
  pod: Pod,
  status: ContainerStatus,
  message: string,
): ContainerStatus {
  const isFirst = status.state.waiting?.reason !== 'ErrImagePull';
  recordEvent(
    store,
    pod,
    isFirst ? 'Warning' : 'Normal',
    isFirst ? 'Failed' : 'BackOff',
    isFirst
      ? `Failed to pull image "${status.image}": ${message}`
      : `Back-off pulling image "${status.image}"`,
  );
  const waiting = isFirst
    ? { reason: 'ErrImagePull', message }
    : {
        reason: 'ImagePullBackOff',
        message: `Back-off pulling image "${status.image}": ErrImagePull: ${message}`,
      };
  return { ...status, state: { waiting } };
}

function run(
  simulation: SimulationContext,
  pod: Pod,
  status: ContainerStatus,
): ContainerStatus {
  const { store, faults, cluster } = simulation;
  const startedAt = status.state.running?.startedAt;
  const isCrashing = faults.isCrashing(cluster.arm.id, pod);
  if (isCrashing && hasPassed(simulation, startedAt, DURATIONS.crash)) {
    const restarts = status.restartCount;
    const message = `back-off ${backOff(restarts)}s restarting failed container=${status.name} pod=${pod.metadata.name}_${pod.metadata.namespace}(${pod.metadata.uid})`;
    recordEvent(
      store,
      pod,
      'Warning',
      'BackOff',
      `Back-off restarting failed container ${status.name} in pod ${pod.metadata.name}_${pod.metadata.namespace}`,
    );
    return {
      ...status,
      ready: false,
      started: false,
      state: { waiting: { reason: 'CrashLoopBackOff', message } },
      lastState: {
        terminated: {
          exitCode: 1,
          reason: 'Error',
          startedAt: startedAt!,
          finishedAt: store.timestamp(),
        },
      },
    };
  }
  const isReady =
    !isCrashing && hasPassed(simulation, startedAt, DURATIONS.becomeReady);
  return { ...status, ready: status.ready ? !isCrashing : isReady };
}

function restartInTime(
  simulation: SimulationContext,
  pod: Pod,
  status: ContainerStatus,
): ContainerStatus {
  const endedAt = status.lastState.terminated?.finishedAt;
  if (!hasPassed(simulation, endedAt, backOff(status.restartCount))) {
    return status;
  }
  const { store } = simulation;
  recordEvent(
    store,
    pod,
    'Normal',
    'Started',
    `Started container ${status.name}`,
  );
  return {
    ...status,
    started: true,
    restartCount: status.restartCount + 1,
    state: { running: { startedAt: store.timestamp() } },
  };
}

/** Seconds before the next restart. */
function backOff(restarts: number): number {
  const { backOff: first, longestBackOff } = DURATIONS;
  return Math.min(first * 2 ** Math.min(restarts, 10), longestBackOff);
}

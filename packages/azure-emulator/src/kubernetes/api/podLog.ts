import { EmulatorContext } from '../../EmulatorContext';
import { EmulatorRequest, EmulatorResponse } from '../../http/Surface';
import { ClusterStore } from '../ClusterStore';
import { KubernetesError } from '../KubernetesError';
import { ContainerStatus, Pod } from '../KubernetesObject';
import { requireObject } from './read';
import { ApiRoute } from './route';

/** What a container has written, as far as its recorded states tell. */
export function answerPodLog(
  store: ClusterStore,
  route: ApiRoute,
  request: EmulatorRequest,
  _context: EmulatorContext,
): EmulatorResponse {
  const pod = requireObject(store, route) as Pod;
  const wanted = request.query.get('container') ?? pod.spec.containers[0].name;
  const status = pod.status.containerStatuses?.find(
    each => each.name === wanted,
  );
  if (!pod.spec.containers.some(each => each.name === wanted)) {
    throw new KubernetesError(
      400,
      'BadRequest',
      `container ${wanted} is not valid for pod ${pod.metadata.name}`,
    );
  }
  const isPrevious = request.query.get('previous') === 'true';
  const lines = isPrevious ? previousLines(status) : currentLines(status);
  if (!lines) {
    const what = isPrevious ? 'previous terminated container' : 'container';
    const reason = status?.state.waiting?.reason ?? 'PodInitializing';
    throw new KubernetesError(
      400,
      'BadRequest',
      isPrevious
        ? `${what} "${wanted}" in pod "${pod.metadata.name}" not found`
        : `${what} "${wanted}" in pod "${pod.metadata.name}" is waiting to start: ${reason}`,
    );
  }
  const tail = request.query.get('tailLines');
  const shown =
    tail === null ? lines : lines.slice(-Number(tail) || lines.length);
  return {
    status: 200,
    headers: { 'content-type': 'text/plain' },
    body: shown.map(line => `${line}\n`).join(''),
  };
}

function currentLines(status: ContainerStatus | undefined) {
  const startedAt = status?.state.running?.startedAt;
  if (!startedAt) {
    return status?.lastState.terminated ? previousLines(status) : undefined;
  }
  return [
    ...opening(startedAt, status.image),
    ...(status.ready ? [`${startedAt} INFO readiness: ACCEPTING_TRAFFIC`] : []),
  ];
}

function previousLines(status: ContainerStatus | undefined) {
  const ended = status?.lastState.terminated;
  return ended && status
    ? [
        ...opening(ended.startedAt, status.image),
        `${ended.finishedAt} ERROR application run failed, exit code ${ended.exitCode}`,
      ]
    : undefined;
}

function opening(at: string, image: string): string[] {
  return [`${at} INFO starting ${image}`];
}

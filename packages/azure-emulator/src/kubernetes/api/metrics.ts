import { EmulatorContext } from '../../EmulatorContext';
import { EmulatorRequest, EmulatorResponse } from '../../http/Surface';
import { ClusterStore } from '../ClusterStore';
import { KubernetesError } from '../KubernetesError';
import { KubernetesObject, Pod } from '../KubernetesObject';
import { usageOf } from '../podUsage';
import { filterOf } from './read';
import { ApiRoute } from './route';

/** `metrics.k8s.io`: what running pods and their nodes use now. */
export function answerMetrics(
  store: ClusterStore,
  route: ApiRoute,
  request: EmulatorRequest,
  context: EmulatorContext,
): EmulatorResponse {
  const { resource, namespace, name } = route;
  const isPods = resource.plural === 'pods';
  const objects = isPods
    ? store.list('pods', namespace).filter(isRunning)
    : store.list('nodes');
  const shown = objects
    .filter(filterOf(request, name))
    .map(each => showMetrics(store, each, isPods, context));
  if (name && shown.length === 0) {
    throw KubernetesError.notFound(`${resource.plural}.metrics.k8s.io`, name);
  }
  const body = name
    ? shown[0]
    : {
        kind: `${resource.kind}List`,
        apiVersion: 'metrics.k8s.io/v1beta1',
        metadata: {},
        items: shown,
      };
  return { status: 200, body };
}

function showMetrics(
  store: ClusterStore,
  object: KubernetesObject,
  isPod: boolean,
  context: EmulatorContext,
) {
  const { name, namespace, labels, creationTimestamp } = object.metadata;
  const pods = isPod
    ? [object as Pod]
    : store
        .list<Pod>('pods')
        .filter(each => isRunning(each) && each.spec.nodeName === name);
  const perPod = pods.map(pod => usageOf(context, store, pod));
  const containers = isPod
    ? (object as Pod).spec.containers.map(each => ({
        name: each.name,
        usage: quantities(
          perPod.map(usage => ({
            cpuMillicores:
              usage.cpuMillicores / (object as Pod).spec.containers.length,
            memoryMiB: usage.memoryMiB / (object as Pod).spec.containers.length,
          })),
        ),
      }))
    : undefined;
  return {
    kind: isPod ? 'PodMetrics' : 'NodeMetrics',
    apiVersion: 'metrics.k8s.io/v1beta1',
    metadata: { name, namespace, labels, creationTimestamp },
    timestamp: store.timestamp(),
    window: '30s',
    ...(containers ? { containers } : { usage: quantities(perPod) }),
  };
}

function quantities(
  usages: Array<{ cpuMillicores: number; memoryMiB: number }>,
) {
  const cpu = usages.reduce((sum, each) => sum + each.cpuMillicores, 0);
  const memory = usages.reduce((sum, each) => sum + each.memoryMiB, 0);
  return {
    cpu: `${Math.round(cpu * 1e6)}n`,
    memory: `${Math.round(memory * 1024)}Ki`,
  };
}

function isRunning(object: KubernetesObject): boolean {
  return object.status?.phase === 'Running';
}

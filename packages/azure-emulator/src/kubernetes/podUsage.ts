import { EmulatorContext } from '../EmulatorContext';
import { ClusterStore } from './ClusterStore';
import { Pod } from './KubernetesObject';
import { parseQuantity } from './quantities';

/** What a pod uses now. */
export interface PodUsage {
  cpuMillicores: number;
  memoryMiB: number;
}

/** Where the load simulation writes; key `<cluster>/<namespace>/<pod>`, cluster in lower case. */
export const POD_USAGE = 'kubernetes.podUsage';

/** Shares of its requests that an idle Java service uses. */
const IDLE_CPU = 0.03;
const IDLE_MEMORY = 0.6;

/** What load makes of the pod, or what it uses when idle. */
export function usageOf(
  context: EmulatorContext,
  store: ClusterStore,
  pod: Pod,
): PodUsage {
  const { namespace, name } = pod.metadata;
  const loaded = context
    .collection<PodUsage>(POD_USAGE)
    .get(`${store.name}/${namespace}/${name}`);
  if (loaded) {
    return loaded;
  }
  const requests = requestsOf(pod);
  return {
    cpuMillicores: requests.cpu * 1000 * IDLE_CPU,
    memoryMiB: (requests.memory / 2 ** 20) * IDLE_MEMORY,
  };
}

/** Sum over the containers: cores and bytes. */
export function requestsOf(pod: Pick<Pod, 'spec'>): {
  cpu: number;
  memory: number;
} {
  const sum = (resource: string) =>
    pod.spec.containers.reduce(
      (total, each) =>
        total + parseQuantity(each.resources?.requests?.[resource]),
      0,
    );
  return { cpu: sum('cpu'), memory: sum('memory') };
}

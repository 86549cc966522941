import { Clusters } from '../kubernetes/Clusters';
import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { ClusterState } from './ClusterState';

/** Reads pods and nodes from the simulated clusters, as their API shows them. */
export function readClusterState(clusters: Clusters): ClusterState {
  return {
    readyPods(clusterId) {
      const store = clusters.findByArmId(clusterId)?.store;
      const ready = new Map<string, number>();
      for (const pod of (store?.list('pods') ?? []).filter(isReady)) {
        const namespace = pod.metadata.namespace ?? '';
        ready.set(namespace, (ready.get(namespace) ?? 0) + 1);
      }
      return ready;
    },
    readyNodes(clusterId) {
      const store = clusters.findByArmId(clusterId)?.store;
      return (store?.list('nodes') ?? []).filter(isReady).map(node => ({
        name: node.metadata.name,
        pool: node.metadata.labels?.agentpool ?? '',
      }));
    },
  };
}

function isReady(object: KubernetesObject): boolean {
  const status = object.status as
    { conditions?: Array<{ type: string; status: string }> } | undefined;
  return (status?.conditions ?? []).some(
    condition => condition.type === 'Ready' && condition.status === 'True',
  );
}

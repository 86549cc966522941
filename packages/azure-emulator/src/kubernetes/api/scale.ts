import { KubernetesObject, ReplicaOwner } from '../KubernetesObject';

/** The `scale` subresource of what has replicas. */
export function showScale(object: KubernetesObject) {
  const { spec, metadata, status } = object as ReplicaOwner;
  const { name, namespace, uid, resourceVersion, creationTimestamp } = metadata;
  const labels = Object.entries(spec.selector?.matchLabels ?? {});
  return {
    kind: 'Scale',
    apiVersion: 'autoscaling/v1',
    metadata: { name, namespace, uid, resourceVersion, creationTimestamp },
    spec: { replicas: spec.replicas ?? 1 },
    status: {
      replicas: status?.replicas ?? 0,
      selector: labels.map(each => each.join('=')).join(','),
    },
  };
}

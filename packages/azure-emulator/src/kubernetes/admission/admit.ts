import { ApiResource } from '../apiResources';
import { ClusterStore } from '../ClusterStore';
import { KubernetesError } from '../KubernetesError';
import { KubernetesObject, Pod, ReplicaOwner } from '../KubernetesObject';
import { matchesSelector } from '../selectors';
import { applyLimitRanges } from './applyLimitRanges';
import { assertQuota } from './quota';

/** Checks and completes an object before it is stored, as the API server's admission does. */
export function admit(
  store: ClusterStore,
  resource: ApiResource,
  object: KubernetesObject,
): KubernetesObject {
  const { namespace, name } = object.metadata;
  if (resource.isNamespaced) {
    assertNamespace(store, namespace ?? '', !object.metadata.uid);
  }
  switch (resource.kind) {
    case 'Deployment':
    case 'ReplicaSet':
      return admitReplicas(object as ReplicaOwner);
    case 'Pod': {
      const isNew = !store.get('pods', namespace, name);
      return isNew ? admitPod(store, object as Pod) : object;
    }
    case 'Namespace':
      return {
        ...object,
        metadata: {
          ...object.metadata,
          labels: {
            ...object.metadata.labels,
            'kubernetes.io/metadata.name': name,
          },
        },
        status: { phase: 'Active' },
      };
    default:
      return object;
  }
}

/** Completes a pod and refuses what its namespace's quota has no room for. */
export function admitPod(store: ClusterStore, pod: Pod): Pod {
  const limited = applyLimitRanges(store, pod);
  assertQuota(store, limited);
  return { ...limited, status: { ...limited.status, phase: 'Pending' } };
}

function assertNamespace(
  store: ClusterStore,
  name: string,
  isNew: boolean,
): void {
  const namespace = store.get('namespaces', '', name);
  if (!namespace) {
    throw KubernetesError.notFound('namespaces', name);
  }
  if (isNew && namespace.metadata.deletionTimestamp) {
    throw new KubernetesError(
      403,
      'Forbidden',
      `unable to create new content in namespace ${name} because it is being terminated`,
    );
  }
}

function admitReplicas(object: ReplicaOwner): KubernetesObject {
  const { spec, kind, metadata } = object;
  const labels = spec?.template?.metadata?.labels;
  if (!spec?.selector || !matchesSelector(labels, spec.selector)) {
    throw new KubernetesError(
      422,
      'Invalid',
      `${kind}.apps "${metadata.name}" is invalid: spec.template.metadata.labels: Invalid value: \`selector\` does not match template \`labels\``,
    );
  }
  if (!spec.template.spec?.containers?.length) {
    throw new KubernetesError(
      422,
      'Invalid',
      `${kind}.apps "${metadata.name}" is invalid: spec.template.spec.containers: Required value`,
    );
  }
  return { ...object, spec: { ...spec, replicas: spec.replicas ?? 1 } };
}

import { ClusterStore } from '../ClusterStore';
import { KubernetesError } from '../KubernetesError';
import { Pod } from '../KubernetesObject';
import { formatQuantity, parseQuantity } from '../quantities';

/** Refuses a pod that its namespace's quotas have no room for, or that leaves out what they count. */
export function assertQuota(store: ClusterStore, pod: Pod): void {
  const { namespace, name } = pod.metadata;
  for (const quota of store.list('resourcequotas', namespace)) {
    const hard = (quota.spec?.hard ?? {}) as Record<string, string>;
    const counted = Object.keys(hard).filter(isCounted);
    const refuse = (why: string) =>
      new KubernetesError(
        403,
        'Forbidden',
        `pods "${name}" is forbidden: ${why}`,
        { name, kind: 'pods' },
      );
    const missing = counted.filter(
      each => each !== 'pods' && amountOf(pod, each) === 0,
    );
    if (missing.length > 0) {
      throw refuse(
        `failed quota: ${quota.metadata.name}: must specify ${missing.join(',')}`,
      );
    }
    for (const resource of counted) {
      const used = usedOf(store, namespace, resource);
      const wanted = amountOf(pod, resource);
      if (used + wanted > parseQuantity(hard[resource]) + 1e-9) {
        throw refuse(
          `exceeded quota: ${quota.metadata.name}, requested: ${resource}=${formatQuantity(resource, wanted)}, used: ${resource}=${formatQuantity(resource, used)}, limited: ${resource}=${hard[resource]}`,
        );
      }
    }
  }
}

/** Writes what each quota's namespace uses into its status. */
export function reconcileQuotas(store: ClusterStore): void {
  for (const quota of store.list('resourcequotas')) {
    const hard = (quota.spec?.hard ?? {}) as Record<string, string>;
    const used = Object.keys(hard)
      .filter(isCounted)
      .map(resource => [
        resource,
        formatQuantity(
          resource,
          usedOf(store, quota.metadata.namespace, resource),
        ),
      ]);
    const status = { hard, used: Object.fromEntries(used) };
    store.put('resourcequotas', { ...quota, status });
  }
}

function usedOf(
  store: ClusterStore,
  namespace: string | undefined,
  resource: string,
): number {
  return store
    .list<Pod>('pods', namespace)
    .filter(each => !['Succeeded', 'Failed'].includes(each.status.phase))
    .reduce((sum, each) => sum + amountOf(each, resource), 0);
}

function amountOf(pod: Pod, resource: string): number {
  if (resource === 'pods') {
    return 1;
  }
  const [kind, name] = resource.includes('.')
    ? (resource.split('.') as ['requests' | 'limits', string])
    : (['requests', resource] as const);
  return pod.spec.containers.reduce(
    (sum, each) => sum + parseQuantity(each.resources?.[kind]?.[name]),
    0,
  );
}

function isCounted(resource: string): boolean {
  return /^(pods|cpu|memory|(requests|limits)\.(cpu|memory))$/.test(resource);
}

import { ClusterStore } from '../ClusterStore';
import { Container, Pod } from '../KubernetesObject';

interface Limit {
  type: string;
  default?: Record<string, string>;
  defaultRequest?: Record<string, string>;
}

/** Gives containers the namespace's default requests and limits where they name none. */
export function applyLimitRanges(store: ClusterStore, pod: Pod): Pod {
  const limits = store
    .list('limitranges', pod.metadata.namespace)
    .flatMap(each => (each.spec?.limits ?? []) as Limit[])
    .filter(each => each.type === 'Container');
  const containers = pod.spec.containers.map(each => complete(each, limits));
  return { ...pod, spec: { ...pod.spec, containers } };
}

function complete(container: Container, limits: Limit[]): Container {
  const given = container.resources ?? {};
  const defaults = Object.assign({}, ...limits.map(each => each.default));
  const limitsOfContainer = { ...defaults, ...given.limits };
  const requests = {
    ...Object.assign({}, ...limits.map(each => each.defaultRequest)),
    ...given.requests,
  };
  // Kubernetes: what has a limit and no request requests its limit.
  for (const [resource, value] of Object.entries(limitsOfContainer)) {
    requests[resource] ??= value;
  }
  return {
    ...container,
    resources: { ...given, requests, limits: limitsOfContainer },
  };
}

import { ApiResource, listApiResources } from '../apiResources';
import { ClusterStore } from '../ClusterStore';
import { KubernetesError } from '../KubernetesError';

/** What a path of the API names. */
export interface ApiRoute {
  resource: ApiResource;
  namespace?: string;
  name?: string;
  /** Such as `status`, `scale` or `log`. */
  subresource?: string;
}

/** Reads `/api/v1/…` and `/apis/<group>/<version>/…`. */
export function parseRoute(store: ClusterStore, path: string): ApiRoute {
  const segments = path.split('/').filter(Boolean);
  const isCore = segments[0] === 'api';
  const [group, version] = isCore ? ['', segments[1]] : segments.slice(1, 3);
  let rest = segments.slice(isCore ? 2 : 3);
  let namespace: string | undefined;
  if (rest[0] === 'namespaces' && rest.length > 2) {
    namespace = rest[1];
    rest = rest.slice(2);
  }
  const resource = listApiResources(store).find(
    each =>
      each.group === group &&
      each.version === version &&
      each.plural === rest[0] &&
      (each.isNamespaced || !namespace),
  );
  if (!resource || rest.length > 3 || !['api', 'apis'].includes(segments[0])) {
    throw new KubernetesError(
      404,
      'NotFound',
      'the server could not find the requested resource',
    );
  }
  return { resource, namespace, name: rest[1], subresource: rest[2] };
}

import { EmulatorRequest, EmulatorResponse } from '../../http/Surface';
import { groupVersion, resourceKey } from '../apiResources';
import { ClusterStore } from '../ClusterStore';
import { KubernetesError } from '../KubernetesError';
import { KubernetesObject } from '../KubernetesObject';
import {
  matchesSelector,
  parseFieldSelector,
  parseLabelSelector,
} from '../selectors';
import { ApiRoute } from './route';
import { showScale } from './scale';
import { toTable, wantsTable } from './tables';
import { streamWatch } from './watch';

/** Get, list and watch. */
export function answerRead(
  store: ClusterStore,
  route: ApiRoute,
  request: EmulatorRequest,
): EmulatorResponse {
  const { resource, namespace, name, subresource } = route;
  const key = resourceKey(resource);
  const isWatch = ['true', '1'].includes(request.query.get('watch') ?? '');
  if (name && !isWatch) {
    const found = requireObject(store, route);
    if (subresource === 'scale') {
      return { status: 200, body: showScale(found) };
    }
    return {
      status: 200,
      body: wantsTable(request)
        ? toTable(key, [found], found.metadata.resourceVersion)
        : found,
    };
  }
  const isWanted = filterOf(request, name);
  if (isWatch) {
    return streamWatch(store, route, request, isWanted);
  }
  const items = store.list(key, namespace).filter(isWanted);
  const resourceVersion = String(store.version);
  if (wantsTable(request)) {
    return { status: 200, body: toTable(key, items, resourceVersion) };
  }
  return {
    status: 200,
    body: {
      kind: `${resource.kind}List`,
      apiVersion: groupVersion(resource),
      metadata: { resourceVersion },
      items:
        resource.group.includes('.') && !resource.group.endsWith('.k8s.io')
          ? items
          : items.map(withoutKind),
    },
  };
}

/** The object that a path names; throws 404. */
export function requireObject(
  store: ClusterStore,
  { resource, namespace, name = '' }: ApiRoute,
): KubernetesObject {
  const key = resourceKey(resource);
  const found = store.get(key, namespace, name);
  if (!found) {
    throw KubernetesError.notFound(key, name);
  }
  return found;
}

/** The test that the request's selectors make. */
export function filterOf(
  request: EmulatorRequest,
  name?: string,
): (object: KubernetesObject) => boolean {
  const labels = request.query.get('labelSelector');
  const selector = labels ? parseLabelSelector(labels) : undefined;
  const isField = parseFieldSelector(request.query.get('fieldSelector') ?? '');
  return object =>
    (!name || object.metadata.name === name) &&
    (!selector || matchesSelector(object.metadata.labels, selector)) &&
    isField(object);
}

/** Items of a built-in kind's list do not repeat their kind. */
function withoutKind(object: KubernetesObject) {
  const { kind: _kind, apiVersion: _apiVersion, ...rest } = object;
  return rest;
}

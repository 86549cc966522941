import { randomBytes } from 'node:crypto';
import { EmulatorContext } from '../../EmulatorContext';
import { EmulatorRequest, EmulatorResponse } from '../../http/Surface';
import { groupVersion, resourceKey } from '../apiResources';
import { ClusterStore } from '../ClusterStore';
import { admit } from '../admission/admit';
import { KubernetesError } from '../KubernetesError';
import { KubernetesObject, ObjectMeta } from '../KubernetesObject';
import { applyServerSide } from '../managedFields/applyServerSide';
import { trackUpdate } from '../managedFields/trackUpdate';
import { applyPatch } from './patch';
import { filterOf, requireObject } from './read';
import { readBody } from './readBody';
import { ApiRoute } from './route';
import { showScale } from './scale';

/** Create, update, patch and delete. */
export function answerWrite(
  store: ClusterStore,
  route: ApiRoute,
  request: EmulatorRequest,
  _context: EmulatorContext,
): EmulatorResponse {
  switch (request.method) {
    case 'POST':
      return create(store, route, parseObject(route, request), request);
    case 'PUT':
      return update(store, route, parseObject(route, request), request);
    case 'PATCH':
      return patch(store, route, request);
    default:
      return remove(store, route, request);
  }
}

function create(
  store: ClusterStore,
  route: ApiRoute,
  given: KubernetesObject,
  request: EmulatorRequest,
): EmulatorResponse {
  const key = resourceKey(route.resource);
  const metadata = nameOf(route, given.metadata);
  if (store.get(key, metadata.namespace, metadata.name)) {
    throw new KubernetesError(
      409,
      'AlreadyExists',
      `${key} "${metadata.name}" already exists`,
      { name: metadata.name, kind: route.resource.plural },
    );
  }
  const tracked = trackUpdate(
    undefined,
    { ...given, metadata },
    managerOf(request),
    store.timestamp(),
  );
  const object = admit(store, route.resource, tracked);
  return { status: 201, body: save(store, route, object, request) };
}

function update(
  store: ClusterStore,
  route: ApiRoute,
  given: KubernetesObject,
  request: EmulatorRequest,
): EmulatorResponse {
  const existing = requireObject(store, route);
  const wanted = given.metadata.resourceVersion;
  if (wanted && wanted !== existing.metadata.resourceVersion) {
    throw new KubernetesError(
      409,
      'Conflict',
      `Operation cannot be fulfilled on ${resourceKey(route.resource)} "${existing.metadata.name}": the object has been modified; please apply your changes to the latest version and try again`,
    );
  }
  return saveChange(store, route, existing, given, request);
}

function patch(
  store: ClusterStore,
  route: ApiRoute,
  request: EmulatorRequest,
): EmulatorResponse {
  const type = request.headers['content-type'] ?? '';
  const { resource, namespace, name = '' } = route;
  const existing = store.get(resourceKey(resource), namespace, name);
  if (type.startsWith('application/apply-patch') && !route.subresource) {
    return apply(store, route, existing, request);
  }
  const base = requireObject(store, route);
  const target = route.subresource === 'scale' ? showScale(base) : base;
  const changed = applyPatch(target, request.body, type) as KubernetesObject;
  return saveChange(store, route, base, changed, request);
}

/** Server-side apply, of what is there or of something new. */
function apply(
  store: ClusterStore,
  route: ApiRoute,
  existing: KubernetesObject | undefined,
  request: EmulatorRequest,
): EmulatorResponse {
  const manager = request.query.get('fieldManager');
  if (!manager) {
    throw new KubernetesError(
      400,
      'BadRequest',
      'PatchOptions.meta.k8s.io "" is invalid: fieldManager: Required value: is required for apply patch',
    );
  }
  const given = parseObject(route, request);
  const applied = applyServerSide({
    existing,
    applied: { ...given, metadata: nameOf(route, given.metadata) },
    manager,
    isForced: request.query.get('force') === 'true',
    time: store.timestamp(),
  });
  const object = admit(store, route.resource, {
    ...applied,
    ...(existing && { status: existing.status }),
  });
  return {
    status: existing ? 200 : 201,
    body: save(store, route, object, request),
  };
}

/** The client's name for itself, or the first word of its user agent. */
function managerOf(request: EmulatorRequest): string {
  const agent = String(request.headers['user-agent'] ?? 'unknown');
  return request.query.get('fieldManager') ?? agent.split('/')[0];
}

/** Writes what the path lets a client change: all but status, or status, or replicas alone. */
function saveChange(
  store: ClusterStore,
  route: ApiRoute,
  existing: KubernetesObject,
  changed: KubernetesObject,
  request: EmulatorRequest,
): EmulatorResponse {
  if (route.subresource === 'scale') {
    const replicas = Number(changed.spec?.replicas);
    const spec = { ...existing.spec, replicas };
    const scaled = trackUpdate(
      existing,
      { ...existing, spec },
      managerOf(request),
      store.timestamp(),
    );
    const saved = save(store, route, scaled, request);
    return { status: 200, body: showScale(saved) };
  }
  if (route.subresource === 'status') {
    const object = { ...existing, status: changed.status };
    return { status: 200, body: save(store, route, object, request) };
  }
  const { uid, creationTimestamp, name, namespace } = existing.metadata;
  const metadata = {
    ...changed.metadata,
    uid,
    creationTimestamp,
    name,
    namespace,
  };
  const tracked = trackUpdate(
    existing,
    { ...changed, metadata, status: existing.status },
    managerOf(request),
    store.timestamp(),
  );
  const object = admit(store, route.resource, tracked);
  return { status: 200, body: save(store, route, object, request) };
}

function remove(
  store: ClusterStore,
  route: ApiRoute,
  request: EmulatorRequest,
): EmulatorResponse {
  const key = resourceKey(route.resource);
  const options = request.body.length > 0 ? readBody(request) : {};
  const policy =
    request.query.get('propagationPolicy') ?? options?.propagationPolicy;
  const isOrphaning = policy === 'Orphan';
  const doomed = route.name
    ? [requireObject(store, route)]
    : store.list(key, route.namespace).filter(filterOf(request));
  if (!request.query.get('dryRun')) {
    doomed.forEach(each => removeOne(store, key, each, isOrphaning));
  }
  const details = {
    name: route.name,
    kind: route.resource.plural,
    uid: doomed[0]?.metadata.uid,
  };
  return {
    status: 200,
    body: {
      kind: 'Status',
      apiVersion: 'v1',
      metadata: {},
      status: 'Success',
      details,
    },
  };
}

/** A namespace first ends, then goes: the simulation removes it with what it holds. */
function removeOne(
  store: ClusterStore,
  key: string,
  object: KubernetesObject,
  isOrphaning: boolean,
): void {
  const { namespace, name } = object.metadata;
  if (key !== 'namespaces') {
    store.remove(key, namespace, name, { isOrphaning });
    return;
  }
  store.put('namespaces', {
    ...object,
    metadata: { ...object.metadata, deletionTimestamp: store.timestamp() },
    status: { ...object.status, phase: 'Terminating' },
  });
}

function save(
  store: ClusterStore,
  route: ApiRoute,
  object: KubernetesObject,
  request: EmulatorRequest,
): KubernetesObject {
  return request.query.get('dryRun')
    ? object
    : store.put(resourceKey(route.resource), object);
}

function nameOf(route: ApiRoute, given: ObjectMeta): ObjectMeta {
  const name =
    route.name ??
    given.name ??
    (given.generateName && given.generateName + randomBytes(3).toString('hex'));
  const namespace = route.resource.isNamespaced
    ? (route.namespace ?? given.namespace)
    : undefined;
  if (!name || !/^[a-z0-9]([-a-z0-9.:]*[a-z0-9])?$/.test(name)) {
    throw new KubernetesError(
      422,
      'Invalid',
      `${route.resource.kind} "${name ?? ''}" is invalid: metadata.name: Invalid value: a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.'`,
    );
  }
  if (given.namespace && namespace !== given.namespace) {
    throw new KubernetesError(
      400,
      'BadRequest',
      'the namespace of the provided object does not match the namespace sent on the request',
    );
  }
  return { ...given, name, namespace };
}

function parseObject(
  route: ApiRoute,
  request: EmulatorRequest,
): KubernetesObject {
  const given = readBody(request) as Partial<KubernetesObject> | undefined;
  const { kind } = route.resource;
  const apiVersion = groupVersion(route.resource);
  // What a body leaves out, its path says.
  const object = {
    ...given,
    kind: given?.kind ?? kind,
    apiVersion: given?.apiVersion ?? apiVersion,
    metadata: given?.metadata ?? { name: '' },
  };
  const isSame = object.kind === kind && object.apiVersion === apiVersion;
  if (!isSame && route.subresource !== 'scale') {
    throw new KubernetesError(
      400,
      'BadRequest',
      `the object provided is unrecognized (must be of type ${kind})`,
    );
  }
  return object;
}

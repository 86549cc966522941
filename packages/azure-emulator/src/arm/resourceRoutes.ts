import { EmulatorContext } from '../EmulatorContext';
import { EmulatorRequest, EmulatorResponse } from '../http/Surface';
import { ArmEngine } from './ArmEngine';
import { ArmError } from './ArmError';
import { Caller } from './Caller';
import { actionType } from './DefaultArmEngine';
import { mergePatch } from './mergePatch';
import { acceptedHeaders } from './operationHeaders';
import { pageOfResources } from './paging';
import { requestFacts } from './RequestFacts';
import { readJsonBody } from '../providers/readJsonBody';
import { presentResource } from './presentResource';
import { readResourceFilter } from './resourceFilter';
import { parseResourcePath, ResourcePath, sameId } from './resourceId';
import { ArmResource } from './ResourceStore';
import { Throttle } from './Throttle';

/** What answering for resources needs. */
export interface ResourceRoutes {
  engine: ArmEngine;
  context: EmulatorContext;
  throttle: Throttle;
}

/** PUT, PATCH, GET, HEAD, DELETE, lists and actions of any resource. */
export async function answerResource(
  request: EmulatorRequest,
  caller: Caller,
  routes: ResourceRoutes,
): Promise<EmulatorResponse> {
  const path = parseResourcePath(request.path);
  requireKnownVersion(request, path, routes);
  switch (request.method) {
    case 'GET':
    case 'HEAD':
      return path && !path.name
        ? list(request, caller, routes)
        : read(request, caller, routes);
    case 'PUT':
    case 'PATCH':
      return write(request, caller, routes);
    case 'DELETE':
      return remove(request, caller, routes);
    case 'POST':
      return act(request, caller, routes);
    default:
      throw new ArmError(
        405,
        'HttpMethodNotAllowed',
        `The method '${request.method}' is not allowed.`,
      );
  }
}

/** The action that a request needs, such as `Microsoft.Cache/redisEnterprise/read`. */
export function operationName(
  method: string,
  requestPath: string,
): string | undefined {
  const path = parseResourcePath(requestPath);
  if (!path) {
    return undefined;
  }
  if (method === 'POST') {
    const owner = requestPath.replace(/\/[^/]+$/, '');
    const action = requestPath.split('/').at(-1);
    return parseResourcePath(owner)
      ? `${actionType(owner)}/${action}/action`
      : undefined;
  }
  const verb = { GET: 'read', HEAD: 'read', DELETE: 'delete' }[method];
  return `${actionType(requestPath)}/${verb ?? 'write'}`;
}

function read(
  request: EmulatorRequest,
  caller: Caller,
  { engine }: ResourceRoutes,
): EmulatorResponse {
  engine.types.get(parseResourcePath(request.path)?.type ?? request.path);
  const resource = engine.getResource({ id: request.path, caller });
  if (!resource) {
    throw notFound(request.path);
  }
  return request.method === 'HEAD'
    ? { status: 204 }
    : shown(200, resource, undefined);
}

function list(
  request: EmulatorRequest,
  caller: Caller,
  { engine, context }: ResourceRoutes,
): EmulatorResponse {
  const path = parseResourcePath(request.path);
  const type = engine.types.get(path?.type ?? '');
  const parent = path?.parentId ?? '';
  const action = operationName('GET', request.path) ?? '';
  engine.authorize(caller, action, parent || '/');
  const isChild = (path?.type.split('/').length ?? 0) > 2;
  if (isChild && !context.resources.get(parent)) {
    throw notFound(parent);
  }
  const page = pageOfResources(
    context.resources,
    { scope: parent, type: type.type },
    readListFilter(request, path),
    request,
  );
  return {
    status: 200,
    body: {
      ...page,
      value: page.value.map(presentResource),
      ...(type.hasCount && {
        count: context.resources.list({ scope: parent, type: type.type })
          .length,
      }),
    },
  };
}

function write(
  request: EmulatorRequest,
  caller: Caller,
  { engine, context, throttle }: ResourceRoutes,
): EmulatorResponse {
  const path = parseResourcePath(request.path);
  const type = engine.types.get(path?.type ?? request.path);
  if (type.putLimit && request.method === 'PUT') {
    throttle.takeFor(`${type.type} ${path?.parentId}`, type.putLimit);
  }
  const existing = context.resources.get(path?.id ?? '');
  requireMatch(request, existing);
  const body = readJsonBody(request);
  if (request.method === 'PATCH' && !existing) {
    throw notFound(request.path);
  }
  const { resource, operation, isNew } = engine.putResource({
    id: path?.id ?? request.path,
    apiVersion: request.query.get('api-version') ?? '',
    body:
      request.method === 'PATCH'
        ? mergePatch(presentResource(existing as ArmResource), body)
        : body,
    caller,
    http: requestFacts(request),
  });
  const status = isNew ? (type.createStatus ?? 201) : 200;
  return shown(
    status,
    resource,
    operation && acceptedHeaders(operation, request, context),
  );
}

function remove(
  request: EmulatorRequest,
  caller: Caller,
  { engine, context }: ResourceRoutes,
): EmulatorResponse {
  const path = parseResourcePath(request.path);
  engine.types.get(path?.type ?? request.path);
  const existing = context.resources.get(request.path);
  requireMatch(request, existing);
  const { operation } = engine.deleteResource({
    id: request.path,
    caller,
    http: requestFacts(request),
  });
  if (operation) {
    return {
      status: 202,
      headers: acceptedHeaders(operation, request, context, { location: true }),
    };
  }
  if (!existing && !path?.namespace) {
    throw notFound(request.path);
  }
  return { status: existing ? 200 : 204 };
}

async function act(
  request: EmulatorRequest,
  caller: Caller,
  { engine, context }: ResourceRoutes,
): Promise<EmulatorResponse> {
  const owner = request.path.replace(/\/[^/]+$/, '');
  const name = (request.path.split('/').at(-1) ?? '').toLowerCase();
  const path = parseResourcePath(owner);
  const action = path?.name && engine.types.get(path.type).actions?.[name];
  if (!path || !action) {
    throw new ArmError(
      404,
      'InvalidResourceType',
      `The action '${name}' could not be found on '${owner}'.`,
    );
  }
  const operation = operationName('POST', request.path) ?? '';
  engine.authorize(caller, operation, owner);
  const resource = context.resources.get(owner);
  if (!resource) {
    throw notFound(owner);
  }
  const response = action(resource, readJsonBody(request), context);
  engine.recordActivity({
    caller,
    operationName: operation,
    resourceId: resource.id,
    status: 'Succeeded',
    http: requestFacts(request),
    httpStatus: response.status,
  });
  return response;
}

/** The path of an action is that of its resource and a name more. */
function requireKnownVersion(
  request: EmulatorRequest,
  path: ResourcePath | undefined,
  { engine, context }: ResourceRoutes,
): void {
  const owner =
    request.method === 'POST'
      ? parseResourcePath(request.path.replace(/\/[^/]+$/, ''))
      : path;
  if (owner) {
    engine.types.requireVersion(
      engine.types.get(owner.type).type,
      request.query.get('api-version') ?? '',
      context.clock.now(),
    );
  }
}

/** Groups are filtered as resources are; `atScope()` leaves out what lies on inner resources. */
function readListFilter(
  request: EmulatorRequest,
  path: ResourcePath | undefined,
): (resource: ArmResource) => boolean {
  const filter = request.query.get('$filter') ?? '';
  if (filter.replaceAll(' ', '').toLowerCase() === 'atscope()') {
    const scope = path?.scope ?? '';
    return each => sameId(parseResourcePath(each.id)?.scope ?? '', scope);
  }
  return path?.namespace ? () => true : readResourceFilter(filter);
}

function shown(
  status: number,
  resource: ArmResource,
  headers: Record<string, string> | undefined,
): EmulatorResponse {
  return {
    status,
    headers: { ETag: `"${resource.etag}"`, ...headers },
    body: presentResource(resource),
  };
}

function requireMatch(
  request: EmulatorRequest,
  existing: ArmResource | undefined,
): void {
  const wanted = request.headers['if-match'];
  const unwanted = request.headers['if-none-match'];
  const tag = existing && `"${existing.etag}"`;
  const isStale =
    wanted !== undefined &&
    (!existing ||
      (wanted !== '*' && wanted !== tag && wanted !== existing.etag));
  if (isStale || (unwanted === '*' && existing)) {
    throw new ArmError(
      412,
      'PreconditionFailed',
      `The condition '${wanted ?? unwanted}' in the request was not satisfied.`,
    );
  }
}

function notFound(id: string): ArmError {
  const path = parseResourcePath(id);
  if (path && !path.namespace) {
    return new ArmError(
      404,
      'ResourceGroupNotFound',
      `Resource group '${path.name}' could not be found.`,
    );
  }
  return new ArmError(
    404,
    sameId(path?.parentId ?? id, path?.scope ?? id)
      ? 'ResourceNotFound'
      : 'NotFound',
    `The Resource '${path?.type}/${path?.name}' under resource group '${path?.resourceGroup ?? ''}' was not found.`,
  );
}

import { EmulatorContext } from '../EmulatorContext';
import { EmulatorRequest, EmulatorResponse } from '../http/Surface';
import { ArmEngine } from './ArmEngine';
import { ArmError } from './ArmError';
import { Caller } from './Caller';
import { actionType } from './DefaultArmEngine';
import { mergePatch } from './mergePatch';
import { acceptedHeaders } from './operationHeaders';
import { pageOfResources } from './paging';
import { presentResource } from './presentResource';
import { parseResourcePath, sameId } from './resourceId';
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
    () => true,
    request,
  );
  return {
    status: 200,
    body: { ...page, value: page.value.map(presentResource) },
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
  const body = readBody(request);
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
  const { operation } = engine.deleteResource({ id: request.path, caller });
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
  const response = action(resource, readBody(request), context);
  engine.recordActivity({
    caller,
    operationName: operation,
    resourceId: resource.id,
    status: 'Succeeded',
  });
  return response;
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
    existing !== undefined &&
    wanted !== '*' &&
    wanted !== tag &&
    wanted !== existing.etag;
  if (isStale || (unwanted === '*' && existing)) {
    throw new ArmError(
      412,
      'PreconditionFailed',
      `The condition '${wanted ?? unwanted}' in the request was not satisfied.`,
    );
  }
}

function readBody(request: EmulatorRequest): Record<string, unknown> {
  if (request.body.length === 0) {
    return {};
  }
  try {
    const body: unknown = JSON.parse(request.body.toString('utf8'));
    if (body && typeof body === 'object' && !Array.isArray(body)) {
      return body as Record<string, unknown>;
    }
  } catch {
    // Falls through to the refusal.
  }
  throw new ArmError(
    400,
    'InvalidRequestContent',
    'The request content was invalid and could not be deserialized.',
  );
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

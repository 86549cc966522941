import { randomUUID } from 'node:crypto';
import { EmulatorContext } from '../EmulatorContext';
import { PutRequest } from './ArmEngine';
import { ArmError } from './ArmError';
import { completeIdentity } from './identity';
import { parseResourcePath, ResourcePath, sameId } from './resourceId';
import { ArmResource } from './ResourceStore';
import { requireTags } from './requireTags';
import { ResourceType } from './ResourceType';
import { TypeRegistry } from './TypeRegistry';

/** A write that passed every rule, ready to be stored. */
export interface PreparedWrite {
  resource: ArmResource;
  existing?: ArmResource;
  type: ResourceType;
}

/** Applies ARM's rules and the type's own; throws the refusal. Stores nothing. */
export function prepareResource(
  request: PutRequest,
  types: TypeRegistry,
  context: EmulatorContext,
): PreparedWrite {
  const path = parseResourcePath(request.id);
  if (!path?.name) {
    throw new ArmError(
      400,
      'InvalidResourceId',
      `The resource id '${request.id}' is invalid.`,
    );
  }
  const type = types.get(path.type);
  const existing = context.resources.get(path.id);
  requireScope(path, type, types, context);
  const written = draftResource(request, path, type, existing, context);
  const draft = type.read?.(written, request.apiVersion) ?? written;
  requireLocation(draft, path, type, existing);
  requireTags(draft.tags ?? {}, draft.id);
  const write = { resource: draft, existing, apiVersion: request.apiVersion };
  type.validate?.(write, context);
  return { resource: type.complete?.(write, context) ?? draft, existing, type };
}

function draftResource(
  request: PutRequest,
  path: ResourcePath,
  type: ResourceType,
  existing: ArmResource | undefined,
  context: EmulatorContext,
): ArmResource {
  const { body, caller } = request;
  const now = new Date(context.clock.now()).toISOString();
  const by = {
    lastModifiedBy: caller.name,
    lastModifiedByType: caller.kind === 'app' ? 'Application' : 'User',
    lastModifiedAt: now,
  };
  const optional = Object.fromEntries(
    ['sku', 'kind', 'zones', 'plan', 'managedBy']
      .filter(name => body[name] !== undefined && body[name] !== null)
      .map(name => [name, body[name]]),
  );
  const location = body.location ?? existing?.location;
  const identity = completeIdentity(body.identity, existing, context);
  return {
    id: existing?.id ?? path.id,
    name: existing?.name ?? path.name ?? '',
    type: type.type,
    ...(location !== undefined && {
      location: String(location).toLowerCase().replace(/ /g, ''),
    }),
    ...(type.isTaggable !== false &&
      isObject(body.tags) && { tags: body.tags as Record<string, string> }),
    ...optional,
    ...(identity && { identity }),
    properties: { ...(body.properties as Record<string, unknown>) },
    etag: randomUUID(),
    systemData: {
      createdBy: by.lastModifiedBy,
      createdByType: by.lastModifiedByType,
      createdAt: now,
      ...existing?.systemData,
      ...by,
    },
  };
}

/** The subscription, the group and the parent must be there. */
function requireScope(
  path: ResourcePath,
  type: ResourceType,
  types: TypeRegistry,
  context: EmulatorContext,
): void {
  const { subscriptionId, resourceGroup, name } = path;
  if (!subscriptionId) {
    return;
  }
  if (!context.collection('subscriptions').get(subscriptionId.toLowerCase())) {
    throw new ArmError(
      404,
      'SubscriptionNotFound',
      `The subscription '${subscriptionId}' could not be found.`,
    );
  }
  if (!path.namespace || !resourceGroup) {
    return;
  }
  const group = context.resources.get(
    `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}`,
  );
  if (!group) {
    throw new ArmError(
      404,
      'ResourceGroupNotFound',
      `Resource group '${resourceGroup}' could not be found.`,
    );
  }
  if (group.properties.provisioningState === 'Deleting') {
    throw new ArmError(
      409,
      'ResourceGroupBeingDeleted',
      `The resource group '${resourceGroup}' is in deprovisioning state and cannot perform this operation.`,
    );
  }
  if (!sameId(path.parentId, group.id) && !hasParent(path, types, context)) {
    throw new ArmError(
      404,
      'ParentResourceNotFound',
      `Failed to perform 'write' on resource(s) of type '${type.type.split('/').slice(1).join('/')}', because the parent resource '${path.parentId}' could not be found for '${name}'.`,
    );
  }
}

/** Azure makes some parents by itself: one of a type without rules is taken for there, where its own parent is. */
function hasParent(
  { parentId, namespace }: ResourcePath,
  types: TypeRegistry,
  context: EmulatorContext,
): boolean {
  if (context.resources.get(parentId)) {
    return true;
  }
  const parent = parseResourcePath(parentId);
  const isChild =
    parent?.namespace === namespace &&
    (parent?.type.split('/').length ?? 0) > 2;
  return (
    isChild &&
    types.find(parent?.type ?? '')?.validate === undefined &&
    parent !== undefined &&
    hasParent(parent, types, context)
  );
}

function requireLocation(
  draft: ArmResource,
  path: ResourcePath,
  type: ResourceType,
  existing: ArmResource | undefined,
): void {
  const isTopLevel = type.type.split('/').length === 2;
  if ((type.needsLocation ?? isTopLevel) && !draft.location) {
    throw new ArmError(
      400,
      'LocationRequired',
      'The location property is required for this definition.',
    );
  }
  if (existing?.location && draft.location !== existing.location) {
    throw new ArmError(
      409,
      path.namespace
        ? 'InvalidResourceLocation'
        : 'InvalidResourceGroupLocation',
      `The resource '${draft.name}' already exists in location '${existing.location}'${path.resourceGroup ? ` in resource group '${path.resourceGroup}'` : ''}. A resource with the same name cannot be created in location '${draft.location}'. Please select a new resource name.`,
    );
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

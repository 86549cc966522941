import { randomUUID } from 'node:crypto';
import { EmulatorContext } from '../EmulatorContext';
import { ResourceFaults } from '../faults/ResourceFaults';
import { AccessControl } from './AccessControl';
import { recordActivity } from './activityLog';
import { ActivityEvent } from './ActivityEvent';
import { ArmEngine, DeleteRequest, PutRequest, PutResult } from './ArmEngine';
import { ArmError } from './ArmError';
import { Caller } from './Caller';
import { DenyAssignments } from './DenyAssignments';
import { requireUnlocked } from './Locks';
import { Operation, Operations } from './Operations';
import { prepareResource } from './prepareResource';
import { recordChange } from './recordChange';
import { parseResourcePath, sameId } from './resourceId';
import { ArmResource } from './ResourceStore';
import { ResourceType } from './ResourceType';
import { RolePermission } from './RolePermission';
import { TypeRegistry } from './TypeRegistry';

/** The resource engine over the store, the types' rules and durable operations. */
export class DefaultArmEngine implements ArmEngine {
  readonly operations: Operations;
  readonly types: TypeRegistry;
  readonly #context: EmulatorContext;
  readonly #access: AccessControl;
  readonly #denials: DenyAssignments;
  readonly #faults: ResourceFaults;

  constructor(context: EmulatorContext, types: ResourceType[]) {
    this.#context = context;
    this.#access = new AccessControl(context);
    this.#denials = new DenyAssignments(context);
    this.#faults = new ResourceFaults(context);
    this.types = new TypeRegistry(types);
    this.operations = new Operations(context);
    types.forEach(type => type.start?.(context));
    this.operations.onEndOfKind('arm.put', ended => this.#endPut(ended));
    this.operations.onEndOfKind('arm.delete', ended => this.#endDelete(ended));
  }

  putResource(request: PutRequest): PutResult {
    const action = `${actionType(request.id)}/write`;
    this.#access.authorize(
      request.caller,
      action,
      request.id,
      false,
      assignmentAttributes(request.body.properties),
    );
    this.#denials.refuse(request.caller, action, request.id);
    requireUnlocked(action, request.id, this.#context.resources);
    this.#faults.refuse(request.id, action);
    const activity = activityOf(request, action);
    return recordChange(
      activity,
      this.#context,
      () => this.#put(request, activity),
      ({ isNew }) => (isNew ? 201 : 200),
    );
  }

  #put(request: PutRequest, activity: Operation['activity']): PutResult {
    const { resource, existing, type } = prepareResource(
      request,
      this.types,
      this.#context,
    );
    type.requireReferences?.(
      { resource, existing, apiVersion: request.apiVersion },
      this.#context,
    );
    const seconds = existing ? type.seconds?.update : type.seconds?.create;
    const isLong = seconds !== undefined;
    const working = existing ? 'Updating' : 'Creating';
    const stored = withState(resource, type, isLong ? working : 'Succeeded');
    this.#context.resources.put(stored);
    if (!isLong) {
      type.written?.(stored, this.#context);
    }
    return {
      resource: this.#context.resources.get(stored.id) ?? stored,
      isNew: !existing,
      ...(isLong && {
        operation: this.operations.start({
          kind: 'arm.put',
          resourceId: stored.id,
          seconds,
          activity,
        }),
      }),
    };
  }

  validateResource(request: PutRequest): ArmResource {
    return prepareResource(request, this.types, this.#context).resource;
  }

  getResource(request: {
    id: string;
    caller: Caller;
  }): ArmResource | undefined {
    this.authorize(
      request.caller,
      `${actionType(request.id)}/read`,
      request.id,
    );
    return this.#context.resources.get(request.id);
  }

  deleteResource(request: DeleteRequest): { operation?: Operation } {
    const action = `${actionType(request.id)}/delete`;
    const resource = this.#context.resources.get(request.id);
    this.#access.authorize(
      request.caller,
      action,
      request.id,
      false,
      assignmentAttributes(resource?.properties),
    );
    this.#denials.refuse(request.caller, action, request.id);
    requireUnlocked(action, request.id, this.#context.resources);
    if (!resource) {
      return {};
    }
    this.#faults.refuse(resource.id, action);
    const running = this.operations
      .inProgress('arm.delete')
      .find(each => sameId(each.resourceId, resource.id));
    if (running) {
      return { operation: running };
    }
    const activity = activityOf(request, action);
    return recordChange(
      activity,
      this.#context,
      () => this.#delete(resource, activity),
      ({ operation }) => (operation ? 202 : 200),
    );
  }

  #delete(
    resource: ArmResource,
    activity: Operation['activity'],
  ): { operation?: Operation } {
    const type = this.types.find(resource.type);
    type?.deleting?.(resource, this.#context);
    const seconds = type?.seconds?.delete;
    if (seconds === undefined) {
      this.#remove(resource.id);
      return {};
    }
    this.#context.resources.put(withState(resource, type, 'Deleting'));
    return {
      operation: this.operations.start({
        kind: 'arm.delete',
        resourceId: resource.id,
        seconds,
        finalStatus: resource.type.endsWith('/resourceGroups') ? 200 : 204,
        activity,
      }),
    };
  }

  authorize(
    caller: Caller,
    action: string,
    scope: string,
    isDataAction?: boolean,
  ): void {
    this.#access.authorize(caller, action, scope, isDataAction);
    this.#denials.refuse(caller, action, scope);
    if (!isDataAction) {
      requireUnlocked(action, scope, this.#context.resources);
    }
  }

  permissions(caller: Caller, scope: string): RolePermission[] {
    return this.#access.permissions(caller, scope);
  }

  isAllowed(
    caller: Caller,
    action: string,
    scope: string,
    isDataAction?: boolean,
    attributes?: Record<string, string>,
  ): boolean {
    return (
      this.#access.isAllowed(caller, action, scope, isDataAction, attributes) &&
      !this.#denials.isDenied(caller, action, scope)
    );
  }

  recordActivity(event: ActivityEvent): void {
    recordActivity(event, this.#context);
  }

  #endPut(ended: Operation): void {
    const resource = this.#context.resources.get(ended.resourceId);
    if (resource?.properties.provisioningState === 'Deleting') return;
    if (!resource) return;
    const type = this.types.find(resource.type);
    const failure =
      type?.failure?.(resource, this.#context) ??
      this.#faults.failure(resource.id, `${resource.type}/write`);
    if (type?.hasProvisioningState !== false) {
      this.#context.resources.put(
        withState(resource, type, failure ? 'Failed' : ended.status),
      );
    }
    if (failure) {
      ended.status = 'Failed';
      ended.error = failure;
      return;
    }
    type?.written?.(resource, this.#context);
  }

  #endDelete(ended: Operation): void {
    const { resourceId } = ended;
    const action = `${actionType(resourceId)}/delete`;
    ended.error = this.#faults.failure(resourceId, action);
    if (!ended.error) {
      this.#remove(resourceId);
      return;
    }
    ended.status = 'Failed';
    const kept = this.#context.resources.get(resourceId);
    if (kept) this.#context.resources.put(withState(kept, undefined, 'Failed'));
  }

  #remove(id: string): void {
    const inside = this.#context.resources
      .list({ scope: id })
      .sort((one, other) => other.id.length - one.id.length);
    for (const resource of inside) {
      this.#context.resources.delete(resource.id);
      this.types.find(resource.type)?.deleted?.(resource, this.#context);
    }
  }
}

/** The type as actions name it: resource groups lie under subscriptions there. */
export function actionType(id: string): string {
  const path = parseResourcePath(id);
  if (!path) {
    throw new ArmError(
      404,
      'InvalidResourceId',
      `The resource id '${id}' is invalid.`,
    );
  }
  return path.namespace
    ? path.type
    : 'Microsoft.Resources/subscriptions/resourceGroups';
}

/** What the activity log says of a change that a request asks for. */
function activityOf(
  { id, caller, http }: DeleteRequest,
  operationName: string,
): Omit<ActivityEvent, 'status'> & { correlationId: string } {
  return {
    caller,
    http,
    operationName,
    resourceId: parseResourcePath(id)?.id ?? id,
    correlationId: http?.correlationId ?? randomUUID(),
  };
}

/** What conditions ask of a role assignment; empty for every other resource. */
function assignmentAttributes(properties: unknown): Record<string, string> {
  const { roleDefinitionId, principalId, principalType } = (properties ??
    {}) as Record<string, unknown>;
  return {
    RoleDefinitionId:
      String(roleDefinitionId ?? '')
        .split('/')
        .at(-1) ?? '',
    PrincipalId: String(principalId ?? ''),
    PrincipalType: String(principalType ?? ''),
  };
}

function withState(
  resource: ArmResource,
  type: ResourceType | undefined,
  provisioningState: string,
): ArmResource {
  if (type?.hasProvisioningState === false) {
    return resource;
  }
  return {
    ...resource,
    properties: { ...resource.properties, provisioningState },
  };
}

import { randomUUID } from 'node:crypto';
import { ArmExtension } from '../arm/ArmEngine';
import { ArmError } from '../arm/ArmError';
import { Caller } from '../arm/Caller';
import { acceptedHeaders } from '../arm/operationHeaders';
import { EmulatorRequest, EmulatorResponse } from '../http/Surface';
import { DeploymentInput } from './DeploymentRecord';
import { DeploymentServices } from './DeploymentServices';
import { toArmError } from './ErrorDetail';
import { predictDeployment } from './predictDeployment';
import { preflight } from './preflight';
import { presentStack } from './presentStack';
import { readBody, readInput } from './readRequest';
import {
  readActionOnUnmanage,
  readDenySettings,
  readUnmanageQuery,
} from './readStack';
import { parseScopePath, ScopePath } from './scopePath';
import { isSettled, StackRecord } from './StackRecord';
import { StackRunner } from './StackRunner';
import { StackStore } from './StackStore';

const TYPE = 'Microsoft.Resources/deploymentStacks';
const NAME = /^[-\w._()]{1,90}$/;

/** One request about one stack. */
interface Call {
  request: EmulatorRequest;
  caller: Caller;
  path: ScopePath & { name: string };
  id: string;
}

/** Deployment stacks (2024-03-01) at subscription and group scope. */
export function createStacksExtension(
  services: DeploymentServices,
): ArmExtension {
  const { context, engine } = services;
  const stacks = new StackStore(context);
  const runner = new StackRunner(services, stacks);
  context.resources.onChange(({ kind, resource }) => {
    const isGroup = resource.type.toLowerCase().endsWith('/resourcegroups');
    if (kind === 'delete' && isGroup) stacks.deleteWithin(resource.id);
  });
  context.clock.schedule(0, () => runner.resume());

  function present(record: StackRecord) {
    return presentStack(record, stacks.input(record.id));
  }

  function existing(id: string): StackRecord {
    const found = stacks.get(id);
    if (found) return found;
    throw new ArmError(
      404,
      'DeploymentStackNotFound',
      `The deployment stack '${id}' could not be found.`,
    );
  }

  function refuseBusy(record: StackRecord | undefined): void {
    if (!record || isSettled(record)) return;
    throw new ArmError(
      409,
      'DeploymentStackInNonTerminalState',
      `The deployment stack '${record.id}' is in the state '${record.state}': wait until it has ended.`,
    );
  }

  function read({ request, path, id, caller }: Call) {
    const body = readBody(request);
    const { properties, template, parameters } = readInput(body);
    const isAtGroup = path.target.resourceGroup !== undefined;
    if (!isAtGroup && !body.location) {
      throw new ArmError(
        400,
        'LocationRequired',
        'The location property is required for a stack at subscription scope.',
      );
    }
    if (isAtGroup && !context.resources.get(path.scopeId)) {
      throw new ArmError(
        404,
        'ResourceGroupNotFound',
        `Resource group '${path.target.resourceGroup}' could not be found.`,
      );
    }
    const { deploymentScope } = properties;
    const scopePath =
      typeof deploymentScope === 'string'
        ? parseScopePath(
            `${deploymentScope}/providers/Microsoft.Resources/deployments`,
            'deployments',
          )
        : path;
    if (!scopePath) {
      throw new ArmError(
        400,
        'InvalidRequestContent',
        `The deployment scope '${deploymentScope}' is invalid.`,
      );
    }
    const input: DeploymentInput = { template, parameters };
    const suffix = context.clock.now().toString(36);
    const deploymentName = `${path.name.slice(0, 54)}-${suffix}`;
    const identity = {
      id: `${scopePath.scopeId}/providers/Microsoft.Resources/deployments/${deploymentName}`,
      name: deploymentName,
      target: scopePath.target,
      location: body.location === undefined ? undefined : String(body.location),
      caller,
      startedAtMs: context.clock.now(),
    };
    const settings = {
      actionOnUnmanage: readActionOnUnmanage(properties),
      denySettings: readDenySettings(properties),
      description: properties.description,
      ...(typeof deploymentScope === 'string' && { deploymentScope }),
    };
    return { id, body, input, identity, settings };
  }

  function systemData(caller: Caller, before?: StackRecord) {
    const at = new Date(context.clock.now()).toISOString();
    const type = caller.kind === 'app' ? 'Application' : 'User';
    return {
      createdBy: caller.name,
      createdByType: type,
      createdAt: at,
      ...before?.systemData,
      lastModifiedBy: caller.name,
      lastModifiedByType: type,
      lastModifiedAt: at,
    };
  }

  function create(call: Call): EmulatorResponse {
    const { request, caller, path, id } = call;
    engine.authorize(caller, `${TYPE}/write`, id);
    const before = stacks.get(id);
    refuseBusy(before);
    const { body, input, identity, settings } = read(call);
    const operation = engine.operations.start({
      kind: 'deploymentStack',
      resourceId: id,
    });
    const record: StackRecord = {
      id: before?.id ?? id,
      name: before?.name ?? path.name,
      target: identity.target,
      location: identity.location,
      tags: body.tags,
      ...settings,
      state: 'deploying',
      deploymentId: identity.id,
      correlationId: randomUUID(),
      operationId: operation.id,
      caller,
      startedAtMs: identity.startedAtMs,
      resources: before?.resources ?? [],
      toDelete: [],
      detachedResources: [],
      deletedResources: [],
      failedResources: [],
      systemData: systemData(caller, before),
    };
    runner.deploy(record, input);
    return {
      status: before ? 200 : 201,
      headers: acceptedHeaders(operation, request, context),
      body: present(record),
    };
  }

  function remove({ request, caller, id }: Call): EmulatorResponse {
    engine.authorize(caller, `${TYPE}/delete`, id);
    const record = stacks.get(id);
    if (!record) return { status: 204 };
    refuseBusy(record);
    const action = readUnmanageQuery(request);
    const operation = engine.operations.start({
      kind: 'deploymentStack',
      resourceId: id,
      finalStatus: 200,
    });
    runner.delete({
      ...record,
      state: 'deleting',
      actionOnUnmanage: action,
      toDelete: record.resources.filter(each => {
        const isGroup = /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+$/i;
        const wanted = isGroup.test(each.id)
          ? action.resourceGroups
          : action.resources;
        return wanted === 'delete';
      }),
      operationId: operation.id,
      caller,
      correlationId: randomUUID(),
      error: undefined,
    });
    return {
      status: 202,
      headers: acceptedHeaders(operation, request, context, { location: true }),
    };
  }

  function validate(call: Call): EmulatorResponse {
    engine.authorize(call.caller, `${TYPE}/validate/action`, call.id);
    const { id, input, identity, settings } = read(call);
    const prediction = predictDeployment(identity, input, services);
    preflight(prediction, call.caller, services);
    return {
      status: 200,
      body: {
        id,
        name: call.path.name,
        type: TYPE,
        properties: {
          actionOnUnmanage: settings.actionOnUnmanage,
          denySettings: settings.denySettings,
          correlationId: randomUUID(),
          deploymentScope: settings.deploymentScope,
          parameters: input.parameters,
          validatedResources: prediction.resources.map(({ planned }) => ({
            id: planned.id,
          })),
        },
      },
    };
  }

  function answer(call: Call): EmulatorResponse {
    const { request, caller, path, id } = call;
    const action = path.rest[0]?.toLowerCase();
    switch (`${request.method} ${action ?? ''}`.trim()) {
      case 'PUT':
        return create(call);
      case 'GET':
        engine.authorize(caller, `${TYPE}/read`, id);
        return { status: 200, body: present(existing(id)) };
      case 'DELETE':
        return remove(call);
      case 'POST validate':
        return validate(call);
      case 'POST exporttemplate': {
        engine.authorize(caller, `${TYPE}/exportTemplate/action`, id);
        const { template } = stacks.input(existing(id).id);
        return { status: 200, body: { template } };
      }
      default:
        throw new ArmError(404, 'NotFound', `Nothing is at '${request.path}'.`);
    }
  }

  return {
    matches: (_, path) =>
      parseScopePath(path, 'deploymentStacks') !== undefined,
    operation(method, path) {
      const verb = { GET: 'read', PUT: 'write', DELETE: 'delete' }[method];
      const action = parseScopePath(path, 'deploymentStacks')?.rest[0];
      return `${TYPE}/${verb ?? `${action}/action`}`;
    },
    async handle(request, caller) {
      const path = parseScopePath(request.path, 'deploymentStacks');
      if (path && !path.name) {
        engine.authorize(caller, `${TYPE}/read`, path.scopeId);
        const value = stacks.list(path.scopeId).map(present);
        return { status: 200, body: { value } };
      }
      if (!path?.name || !NAME.test(path.name)) {
        throw new ArmError(
          400,
          'InvalidDeploymentStackName',
          `The deployment stack name '${path?.name}' is invalid: up to 90 letters, digits, '-', '_', '.' and parentheses.`,
        );
      }
      const id = `${path.scopeId}/providers/${TYPE}/${path.name}`;
      try {
        return answer({
          request,
          caller,
          path: { ...path, name: path.name },
          id,
        });
      } catch (error) {
        throw toArmError(error);
      }
    },
  };
}

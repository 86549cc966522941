import { randomUUID } from 'node:crypto';
import { ArmExtension } from '../arm/ArmEngine';
import { ArmError } from '../arm/ArmError';
import { acceptedHeaders } from '../arm/operationHeaders';
import { EmulatorResponse } from '../http/Surface';
import { undenyStackResources } from './denyStackResources';
import { DeploymentServices } from './DeploymentServices';
import { toArmError } from './ErrorDetail';
import { preflight } from './preflight';
import { shownParameters } from './presentDeployment';
import { presentStack } from './presentStack';
import { DeploymentCall } from './readDeployment';
import { readUnmanageQuery } from './readStack';
import { readStackRequest } from './readStackRequest';
import { parseScopePath } from './scopePath';
import { isSettled, StackRecord } from './StackRecord';
import { StackRunner } from './StackRunner';
import { StackStore } from './StackStore';
import { systemDataOf } from './systemDataOf';

const TYPE = 'Microsoft.Resources/deploymentStacks';
/** Azure's limit on the stacks of one scope. */
const maximumStacks = 800;
const NAME = /^[-\w._()]{1,90}$/;

/** Deployment stacks (2024-03-01) at subscription and group scope. */
export function createStacksExtension(
  services: DeploymentServices,
): ArmExtension {
  const { context, engine } = services;
  const stacks = new StackStore(context);
  const runner = new StackRunner(services, stacks);
  context.resources.onChange(({ kind, resource }) => {
    const isGroup = resource.type.toLowerCase().endsWith('/resourcegroups');
    if (kind !== 'delete' || !isGroup) return;
    for (const id of stacks.idsWithin(resource.id)) {
      undenyStackResources(id, context);
      stacks.delete(id);
    }
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

  /** Whoever sets or lifts deny settings needs a right of its own. */
  function authorizeWrite({ caller, id }: DeploymentCall, mode: string): void {
    engine.authorize(caller, `${TYPE}/write`, id);
    const before = stacks.get(id)?.denySettings.mode ?? 'none';
    if (mode !== 'none' || before !== 'none') {
      engine.authorize(caller, `${TYPE}/manageDenySetting/action`, id);
    }
  }

  function refuseTooMany(scopeId: string): void {
    const count = stacks.count(scopeId);
    if (count < maximumStacks) return;
    throw new ArmError(
      409,
      'DeploymentStackQuotaExceeded',
      `The scope '${scopeId}' has ${count} deployment stacks; the limit is ${maximumStacks}. Delete some before creating others.`,
    );
  }

  async function create(call: DeploymentCall): Promise<EmulatorResponse> {
    const { request, caller, path, id } = call;
    engine.authorize(caller, `${TYPE}/write`, id);
    refuseBusy(stacks.get(id));
    const { body, input, identity, settings } = await readStackRequest(
      call,
      services,
    );
    authorizeWrite(call, settings.denySettings.mode);
    const before = stacks.get(id);
    refuseBusy(before);
    if (!before) refuseTooMany(path.scopeId);
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
      systemData: systemDataOf(caller, context.clock.now(), before?.systemData),
    };
    runner.deploy(record, input);
    return {
      status: before ? 200 : 201,
      headers: acceptedHeaders(operation, request, context),
      body: present(record),
    };
  }

  function remove({ request, caller, id }: DeploymentCall): EmulatorResponse {
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

  async function validate(call: DeploymentCall): Promise<EmulatorResponse> {
    const { id } = call;
    engine.authorize(call.caller, `${TYPE}/validate/action`, id);
    const { input, identity, settings, predict } = await readStackRequest(
      call,
      services,
    );
    const prediction = await predict();
    preflight(prediction, identity.caller, services);
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
          parameters: shownParameters(input),
          validatedResources: prediction.resources.map(({ planned }) => ({
            id: planned.id,
          })),
        },
      },
    };
  }

  async function answer(call: DeploymentCall): Promise<EmulatorResponse> {
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
    name: 'deploymentStacks',
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
        return await answer({
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

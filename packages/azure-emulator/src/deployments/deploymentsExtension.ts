import { ArmExtension } from '../arm/ArmEngine';
import { ArmError } from '../arm/ArmError';
import { Caller } from '../arm/Caller';
import { acceptedHeaders } from '../arm/operationHeaders';
import { EmulatorRequest, EmulatorResponse } from '../http/Surface';
import { DeploymentRecord } from './DeploymentRecord';
import { DeploymentServices } from './DeploymentServices';
import { toArmError } from './ErrorDetail';
import { levelOf, preflight } from './preflight';
import {
  presentDeployment,
  presentEntry,
  presentInput,
} from './presentDeployment';
import { readDeploymentFilter } from './readDeploymentFilter';
import { DeploymentCall, readDeployment } from './readDeployment';
import { parseScopePath, ScopePath } from './scopePath';
import { whatIfChanges, withoutPayloads } from './whatIf';

const TYPE = 'Microsoft.Resources/deployments';
const NAME = /^[-\w._()]{1,64}$/;
const whatIfSeconds = 5;

/** Deployments at subscription and group scope: create, validate, what-if, read, list, cancel. */
export function createDeploymentsExtension(
  services: DeploymentServices,
): ArmExtension {
  const { context, engine, store, runner } = services;
  context.clock.schedule(0, () => runner.resume());

  function record(id: string): DeploymentRecord {
    const found = store.get(id);
    if (found) return found;
    throw new ArmError(
      404,
      'DeploymentNotFound',
      `Deployment '${id.split('/').at(-1)}' could not be found.`,
    );
  }

  function present(found: DeploymentRecord) {
    return presentDeployment(found, store.input(found.id), context);
  }

  async function create(call: DeploymentCall): Promise<EmulatorResponse> {
    const { request, caller, id } = call;
    engine.authorize(caller, `${TYPE}/write`, id);
    const { body, input, identity, ...rest } = await readDeployment(
      call,
      services,
    );
    preflight(rest.prediction, caller, services, levelOf(rest.properties));
    const isNew = store.get(id) === undefined;
    const found = runner.start({ ...identity, tags: body.tags, ...input });
    store.forgetOldest(call.path.scopeId);
    const operation = engine.operations.get(found.operationId);
    return {
      status: isNew ? 201 : 200,
      headers: operation && acceptedHeaders(operation, request, context),
      body: present(found),
    };
  }

  async function validate(call: DeploymentCall): Promise<EmulatorResponse> {
    engine.authorize(call.caller, `${TYPE}/validate/action`, call.id);
    const { properties, input, identity, prediction } = await readDeployment(
      call,
      services,
    );
    preflight(prediction, call.caller, services, levelOf(properties));
    return {
      status: 200,
      body: {
        id: call.id,
        name: identity.name,
        type: TYPE,
        properties: {
          ...presentInput(input),
          mode: identity.mode,
          provisioningState: 'Succeeded',
          timestamp: new Date(identity.startedAtMs).toISOString(),
          validatedResources: prediction.resources.map(({ planned }) => ({
            id: planned.id,
          })),
        },
      },
    };
  }

  async function whatIf(call: DeploymentCall): Promise<EmulatorResponse> {
    const { caller, id, request } = call;
    engine.authorize(caller, `${TYPE}/whatIf/action`, id);
    const { properties, identity, prediction } = await readDeployment(
      call,
      services,
    );
    const changes = whatIfChanges(prediction, identity, services);
    const settings = properties.whatIfSettings;
    const isShort = JSON.stringify(settings ?? '').includes('ResourceIdOnly');
    const operation = engine.operations.start({
      kind: 'deployment.whatIf',
      resourceId: id,
      seconds: whatIfSeconds,
      result: {
        status: 'Succeeded',
        properties: { changes: isShort ? withoutPayloads(changes) : changes },
      },
    });
    const { Location, 'Retry-After': wait } = acceptedHeaders(
      operation,
      request,
      context,
      { location: true },
    );
    return { status: 202, headers: { Location, 'Retry-After': wait } };
  }

  function list(
    path: ScopePath,
    { query }: EmulatorRequest,
    caller: Caller,
  ): EmulatorResponse {
    engine.authorize(caller, `${TYPE}/read`, path.scopeId);
    const isWanted = readDeploymentFilter(query.get('$filter'));
    const most = Number(query.get('$top') ?? Infinity);
    const found = store.list(path.scopeId).filter(isWanted).slice(0, most);
    return { status: 200, body: { value: found.map(present) } };
  }

  function entries(call: DeploymentCall): EmulatorResponse {
    const { caller, id, path } = call;
    engine.authorize(caller, `${TYPE}/operations/read`, id);
    const found = record(id);
    const all = Object.values(found.resources).map(each =>
      presentEntry(found, each, context),
    );
    const wanted = path.rest[1];
    if (!wanted) return { status: 200, body: { value: all } };
    const entry = all.find(each => each.operationId === wanted);
    if (entry) return { status: 200, body: entry };
    throw new ArmError(
      404,
      'DeploymentOperationNotFound',
      `Deployment operation '${wanted}' could not be found.`,
    );
  }

  function remove({ caller, id }: DeploymentCall): EmulatorResponse {
    engine.authorize(caller, `${TYPE}/delete`, id);
    if (!store.get(id)) return { status: 204 };
    if (record(id).state === 'Running') {
      throw new ArmError(
        409,
        'DeploymentActive',
        'A running deployment cannot be deleted.',
      );
    }
    store.delete(id);
    return { status: 204 };
  }

  async function answer(call: DeploymentCall): Promise<EmulatorResponse> {
    const { request, caller, path, id } = call;
    const action = path.rest[0]?.toLowerCase();
    switch (`${request.method} ${action ?? ''}`.trim()) {
      case 'PUT':
        return create(call);
      case 'GET':
        engine.authorize(caller, `${TYPE}/read`, id);
        return { status: 200, body: present(record(id)) };
      case 'HEAD':
        engine.authorize(caller, `${TYPE}/read`, id);
        return { status: store.get(id) ? 204 : 404 };
      case 'DELETE':
        return remove(call);
      case 'POST validate':
        return validate(call);
      case 'POST whatif':
        return whatIf(call);
      case 'POST cancel':
        engine.authorize(caller, `${TYPE}/cancel/action`, id);
        cancel(record(id));
        return { status: 204 };
      case 'POST exporttemplate':
        engine.authorize(caller, `${TYPE}/exportTemplate/action`, id);
        return {
          status: 200,
          body: { template: store.input(record(id).id).template },
        };
      case 'GET operations':
        return entries(call);
      default:
        throw new ArmError(404, 'NotFound', `Nothing is at '${request.path}'.`);
    }
  }

  function cancel(found: DeploymentRecord): void {
    if (found.state !== 'Running') {
      throw new ArmError(
        409,
        'DeploymentCannotBeCancelled',
        `Deployment '${found.name}' has ended and cannot be cancelled.`,
      );
    }
    runner.cancel(found.id);
  }

  return {
    name: 'deployments',
    matches: (_, path) => parseScopePath(path, 'deployments') !== undefined,
    operation(method, path) {
      const verb = { GET: 'read', PUT: 'write', DELETE: 'delete' }[method];
      const action = parseScopePath(path, 'deployments')?.rest[0];
      return `${TYPE}/${verb ?? `${action}/action`}`;
    },
    async handle(request, caller) {
      const path = parseScopePath(request.path, 'deployments');
      if (!path?.name) {
        if (path) return list(path, request, caller);
        throw new ArmError(404, 'NotFound', `Nothing is at '${request.path}'.`);
      }
      if (!NAME.test(path.name)) {
        throw new ArmError(
          400,
          'InvalidDeploymentName',
          `The deployment name '${path.name}' is invalid: up to 64 letters, digits, '-', '_', '.' and parentheses.`,
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

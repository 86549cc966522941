import { randomUUID } from 'node:crypto';
import { ArmExtension } from '../arm/ArmEngine';
import { ArmError } from '../arm/ArmError';
import { acceptedHeaders } from '../arm/operationHeaders';
import { EmulatorResponse } from '../http/Surface';
import { JsonObject } from '../template/Json';
import { DeploymentServices } from './DeploymentServices';
import { toArmError } from './ErrorDetail';
import { predictStackChanges } from './predictStackChanges';
import { preflight } from './preflight';
import { presentStackWhatIf } from './presentStackWhatIf';
import { DeploymentCall } from './readDeployment';
import { readRetention } from './readRetention';
import { readStackRequest } from './readStackRequest';
import { parseScopePath } from './scopePath';
import { StackStore } from './StackStore';
import { StackWhatIfRecord } from './StackWhatIfRecord';
import { systemDataOf } from './systemDataOf';
import { readBody } from './readRequest';

const KIND = 'deploymentStacksWhatIfResults';
const TYPE = `Microsoft.Resources/${KIND}`;
const NAME = /^[-\w._()]{1,90}$/;
const whatIfSeconds = 5;

/** Previews of deployment stacks (2025-07-01) at subscription and group scope. */
export function createStackWhatIfExtension(
  services: DeploymentServices,
): ArmExtension {
  const { context, engine } = services;
  const stacks = new StackStore(context);
  const results = () =>
    context.collection<StackWhatIfRecord>('deploymentStackWhatIfResults');

  /** The result of that id, unless its time is over. */
  function find(id: string): StackWhatIfRecord | undefined {
    const found = results().get(id.toLowerCase());
    if (!found || found.expiresAtMs > context.clock.now()) return found;
    results().delete(id.toLowerCase());
    return undefined;
  }

  function existing(id: string): StackWhatIfRecord {
    const found = find(id);
    if (found) return found;
    throw new ArmError(
      404,
      'DeploymentStackWhatIfResultNotFound',
      `The deployment stack what-if result '${id}' could not be found.`,
    );
  }

  function present(record: StackWhatIfRecord, isDetailed: boolean) {
    const status = engine.operations.get(record.operationId)?.status;
    const isDone = status !== 'InProgress';
    return presentStackWhatIf(record, { isDone, isDetailed });
  }

  function stackIdOf(call: DeploymentCall): string {
    const { properties } = readBody(call.request) as {
      properties?: JsonObject;
    };
    const stackId = properties?.deploymentStackResourceId;
    if (
      typeof stackId === 'string' &&
      parseScopePath(stackId, 'deploymentStacks')?.name
    ) {
      return stackId;
    }
    throw new ArmError(
      400,
      'InvalidRequestContent',
      `The property 'deploymentStackResourceId' must be the id of a deployment stack, and is '${stackId}'.`,
      { target: 'properties.deploymentStackResourceId' },
    );
  }

  async function create(call: DeploymentCall): Promise<EmulatorResponse> {
    const { request, caller, path, id } = call;
    engine.authorize(caller, `${TYPE}/write`, id);
    const stackId = stackIdOf(call);
    const requested = await readStackRequest(call, services, stackId);
    const { body, properties, input, identity, settings } = requested;
    const retention = readRetention(properties.retentionInterval);
    const prediction = await requested.predict();
    preflight(prediction, identity.caller, services);
    const stack = stacks.get(stackId);
    const before = find(id);
    const nowMs = context.clock.now();
    const operation = engine.operations.start({
      kind: 'deploymentStack.whatIf',
      resourceId: id,
      seconds: whatIfSeconds,
    });
    const record: StackWhatIfRecord = {
      id: before?.id ?? id,
      name: path.name,
      location: identity.location,
      tags: body.tags,
      stackId,
      stackModifiedAt: stack && String(stack.systemData.lastModifiedAt),
      retentionInterval: retention.text,
      expiresAtMs: nowMs + retention.ms,
      input,
      ...settings,
      correlationId: randomUUID(),
      operationId: operation.id,
      changes: predictStackChanges(stack, requested, prediction, services),
      systemData: systemDataOf(caller, nowMs, before?.systemData),
    };
    results().put(id.toLowerCase(), record);
    return {
      status: before ? 200 : 201,
      headers: acceptedHeaders(operation, request, context),
      body: present(record, false),
    };
  }

  /** The result with each resource's properties, by an operation of its own. */
  function detail({ request, caller, id }: DeploymentCall): EmulatorResponse {
    engine.authorize(caller, `${TYPE}/whatIf/action`, id);
    const operation = engine.operations.start({
      kind: 'deploymentStack.whatIf',
      resourceId: id,
      seconds: 0,
      result: present(existing(id), true),
    });
    const headers = acceptedHeaders(operation, request, context, {
      location: true,
    });
    return {
      status: 202,
      headers: {
        Location: String(headers.Location),
        'Retry-After': String(headers['Retry-After']),
      },
    };
  }

  function list(scopeId: string): EmulatorResponse {
    const start = `${scopeId}/providers/${TYPE}/`.toLowerCase();
    const value = [...results().values()]
      .filter(({ id }) => id.toLowerCase().startsWith(start))
      .flatMap(({ id }) => find(id) ?? [])
      .map(each => present(each, false));
    return { status: 200, body: { value } };
  }

  async function answer(call: DeploymentCall): Promise<EmulatorResponse> {
    const { request, caller, path, id } = call;
    const action = path.rest[0]?.toLowerCase() ?? '';
    switch (`${request.method} ${action}`.trim()) {
      case 'PUT':
        return create(call);
      case 'GET':
        engine.authorize(caller, `${TYPE}/read`, id);
        return { status: 200, body: present(existing(id), false) };
      case 'DELETE': {
        engine.authorize(caller, `${TYPE}/delete`, id);
        const isThere = find(id) !== undefined;
        results().delete(id.toLowerCase());
        return { status: isThere ? 200 : 204 };
      }
      case 'POST whatif':
        return detail(call);
      default:
        throw new ArmError(404, 'NotFound', `Nothing is at '${request.path}'.`);
    }
  }

  return {
    name: 'deploymentStacksWhatIf',
    matches: (_, path) => parseScopePath(path, KIND) !== undefined,
    operation(method, path) {
      const verb = { GET: 'read', PUT: 'write', DELETE: 'delete' }[method];
      const action = parseScopePath(path, KIND)?.rest[0];
      return `${TYPE}/${verb ?? `${action}/action`}`;
    },
    async handle(request, caller) {
      const path = parseScopePath(request.path, KIND);
      if (path && !path.name) {
        engine.authorize(caller, `${TYPE}/read`, path.scopeId);
        return list(path.scopeId);
      }
      if (!path?.name || !NAME.test(path.name)) {
        throw new ArmError(
          400,
          'InvalidDeploymentStackWhatIfResultName',
          `The name '${path?.name}' is invalid: up to 90 letters, digits, '-', '_', '.' and parentheses.`,
        );
      }
      const { name } = path;
      const id = `${path.scopeId}/providers/${TYPE}/${name}`;
      try {
        return await answer({ request, caller, path: { ...path, name }, id });
      } catch (error) {
        throw toArmError(error);
      }
    },
  };
}

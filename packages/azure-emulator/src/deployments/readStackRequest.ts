import { ArmError } from '../arm/ArmError';
import { EmulatorContext } from '../EmulatorContext';
import { Json, JsonObject } from '../template/Json';
import { DeploymentInput } from './DeploymentRecord';
import { DeploymentServices } from './DeploymentServices';
import { LinkedContents } from './LinkedContents';
import { predictDeployment, Prediction } from './predictDeployment';
import { DeploymentIdentity } from './prepareDeployment';
import { DeploymentCall } from './readDeployment';
import { readBody, readProperties } from './readRequest';
import { readActionOnUnmanage, readDenySettings } from './readStack';
import { resolveInput } from './resolveInput';
import { parseScopePath, ScopePath } from './scopePath';
import { ActionOnUnmanage, DenySettings } from './StackRecord';

/** What a stack is told besides its template. */
interface StackSettings {
  actionOnUnmanage: ActionOnUnmanage;
  denySettings: DenySettings;
  description?: Json;
  deploymentScope?: string;
}

/** A stack as a request describes it, and what can be known of its deployment. */
export interface RequestedStack {
  body: JsonObject;
  properties: JsonObject;
  input: DeploymentInput;
  /** The deployment that it makes. */
  identity: DeploymentIdentity;
  settings: StackSettings;
  /** Says what the deployment would write. */
  predict(): Promise<Prediction>;
}

function requireScope(
  { target, scopeId }: ScopePath,
  body: JsonObject,
  context: EmulatorContext,
): void {
  if (target.resourceGroup === undefined && !body.location) {
    throw new ArmError(
      400,
      'LocationRequired',
      'The location property is required for a stack at subscription scope.',
    );
  }
  if (target.resourceGroup && !context.resources.get(scopeId)) {
    throw new ArmError(
      404,
      'ResourceGroupNotFound',
      `Resource group '${target.resourceGroup}' could not be found.`,
    );
  }
}

/** Where a stack deploys to: its own scope, or a group below it. */
function deploymentPath(properties: JsonObject, path: ScopePath): ScopePath {
  const { deploymentScope } = properties;
  if (typeof deploymentScope !== 'string') return path;
  const found = parseScopePath(
    `${deploymentScope}/providers/Microsoft.Resources/deployments`,
    'deployments',
  );
  if (found) return found;
  throw new ArmError(
    400,
    'InvalidRequestContent',
    `The deployment scope '${deploymentScope}' is invalid.`,
    { target: 'properties.deploymentScope' },
  );
}

/** Reads a stack from a request, through its links. */
export async function readStackRequest(
  { request, caller, path, id }: DeploymentCall,
  services: DeploymentServices,
  /** The stack that is meant, where the request is about another thing. */
  stackId = id,
): Promise<RequestedStack> {
  const { context } = services;
  const body = readBody(request);
  const properties = readProperties(body);
  requireScope(path, body, context);
  const { scopeId, target } = deploymentPath(properties, path);
  const { deploymentScope, description } = properties;
  const stackName = stackId.split('/').at(-1) ?? path.name;
  const name = `${stackName.slice(0, 54)}-${context.clock.now().toString(36)}`;
  const identity: DeploymentIdentity = {
    id: `${scopeId}/providers/Microsoft.Resources/deployments/${name}`,
    name,
    target,
    location: body.location === undefined ? undefined : String(body.location),
    caller: { ...caller, onBehalfOfStack: stackId },
    startedAtMs: context.clock.now(),
    mode: 'Incremental',
  };
  const settings: StackSettings = {
    actionOnUnmanage: readActionOnUnmanage(properties),
    denySettings: readDenySettings(properties),
    description,
    ...(typeof deploymentScope === 'string' && { deploymentScope }),
  };
  const links = new LinkedContents();
  const input = await links.complete(() => resolveInput(properties, { links }));
  const predict = () =>
    links.complete(() =>
      predictDeployment(identity, input, services, { links }),
    );
  return { body, properties, input, identity, settings, predict };
}

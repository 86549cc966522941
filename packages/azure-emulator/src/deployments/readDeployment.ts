import { ArmError } from '../arm/ArmError';
import { Caller } from '../arm/Caller';
import { EmulatorContext } from '../EmulatorContext';
import { EmulatorRequest } from '../http/Surface';
import { JsonObject } from '../template/Json';
import { DeploymentInput, DeploymentMode } from './DeploymentRecord';
import { DeploymentServices } from './DeploymentServices';
import { LinkedContents } from './LinkedContents';
import { predictDeployment, Prediction } from './predictDeployment';
import { DeploymentIdentity } from './prepareDeployment';
import { readBody, readProperties } from './readRequest';
import { resolveInput } from './resolveInput';
import { ScopePath } from './scopePath';

/** One request about one deployment. */
export interface DeploymentCall {
  request: EmulatorRequest;
  caller: Caller;
  path: ScopePath & { name: string };
  id: string;
}

/** What a request to deploy, validate or preview asks for, and what that would do. */
export interface RequestedDeployment {
  body: JsonObject;
  properties: JsonObject;
  input: DeploymentInput;
  identity: DeploymentIdentity;
  prediction: Prediction;
}

function readMode(properties: JsonObject, path: ScopePath): DeploymentMode {
  const mode = String(properties.mode ?? 'Incremental').toLowerCase();
  if (mode === 'incremental') return 'Incremental';
  if (mode !== 'complete') {
    throw new ArmError(
      400,
      'InvalidRequestContent',
      `The mode '${properties.mode}' is invalid: it must be 'Incremental' or 'Complete'.`,
      { target: 'properties.mode' },
    );
  }
  if (path.target.resourceGroup) return 'Complete';
  throw new ArmError(
    400,
    'InvalidDeployment',
    "The mode 'Complete' is allowed in deployments to resource groups only.",
    { target: 'properties.mode' },
  );
}

/** The group must be there; a deployment at subscription scope needs a location for its data. */
function requireScope(
  { target, scopeId, name }: ScopePath,
  body: JsonObject,
  context: EmulatorContext,
): void {
  const { resourceGroup } = target;
  if (resourceGroup) {
    if (context.resources.get(scopeId)) return;
    throw new ArmError(
      404,
      'ResourceGroupNotFound',
      `Resource group '${resourceGroup}' could not be found.`,
    );
  }
  if (body.location) return;
  throw new ArmError(
    400,
    'InvalidDeployment',
    `The 'location' property must be specified for '${name}'.`,
  );
}

/** Reads a deployment from a request, through its links, and predicts it. */
export async function readDeployment(
  { request, caller, path, id }: DeploymentCall,
  services: DeploymentServices,
): Promise<RequestedDeployment> {
  const { context } = services;
  const body = readBody(request);
  const properties = readProperties(body);
  requireScope(path, body, context);
  const identity: DeploymentIdentity = {
    id,
    name: path.name,
    target: path.target,
    location: body.location === undefined ? undefined : String(body.location),
    caller,
    startedAtMs: context.clock.now(),
    mode: readMode(properties, path),
  };
  const links = new LinkedContents();
  return links.complete(() => {
    const input = resolveInput(properties, { links });
    const prediction = predictDeployment(identity, input, services, { links });
    return { body, properties, input, identity, prediction };
  });
}

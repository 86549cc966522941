import { ArmResource } from '../arm/ResourceStore';
import { ArmError } from '../arm/ArmError';
import { Caller } from '../arm/Caller';
import { Json, JsonObject } from '../template/Json';
import { PredictedResource, Prediction } from './predictDeployment';
import { DeploymentDependencies } from './prepareDeployment';
import { compareProperties, PropertyChange } from './propertyChanges';
import { WrittenBodies } from './WrittenBodies';

/** What would happen to one resource. */
export interface WhatIfChange {
  resourceId: string;
  deploymentId?: string;
  changeType: 'Create' | 'Modify' | 'NoChange' | 'Ignore' | 'Unsupported';
  unsupportedReason?: string;
  before?: JsonObject;
  after?: JsonObject;
  delta?: PropertyChange[];
}

function snapshot(resource: ArmResource, apiVersion?: string): JsonObject {
  const { etag: _, systemData: __, ...shown } = resource;
  // A resource is JSON; its type only says less about its members.
  return {
    ...(apiVersion && { apiVersion }),
    ...shown,
  } as unknown as JsonObject;
}

function completedBody(
  { planned, body, isWhole }: PredictedResource,
  caller: Caller,
  deps: DeploymentDependencies,
): Json | undefined {
  if (!isWhole) return undefined;
  const { id, apiVersion } = planned;
  try {
    const whole = deps.engine.validateResource({
      id,
      apiVersion,
      body,
      caller,
    });
    return snapshot(whole);
  } catch (error) {
    // A refusal is for validation to tell; here the plain template is compared.
    if (error instanceof ArmError) return undefined;
    throw error;
  }
}

function changeOf(
  predicted: PredictedResource,
  caller: Caller,
  deps: DeploymentDependencies,
  bodies: WrittenBodies,
): WhatIfChange {
  const { planned, body, deploymentId } = predicted;
  const { id, type, name, apiVersion } = planned;
  const existing = deps.context.resources.get(id);
  const shortName = name.split('/').at(-1) ?? name;
  const after = { apiVersion, id, type, name: shortName, ...body };
  if (!existing) {
    return { resourceId: id, deploymentId, changeType: 'Create', after };
  }
  const before = snapshot(existing, apiVersion);
  const written = bodies.get(id);
  const delta = compareProperties({
    before: { ...before, id: null, type: null, name: null, apiVersion: null },
    after: { ...body, id: null, type: null, name: null, apiVersion: null },
    completed: completedBody(predicted, caller, deps),
    written,
  });
  const hasEffect = delta.some(each => each.propertyChangeType !== 'NoEffect');
  return {
    resourceId: existing.id,
    deploymentId,
    changeType: hasEffect ? 'Modify' : 'NoChange',
    before,
    after,
    delta,
  };
}

/** Resources of the groups that are written to, and that the template does not name. */
function ignored(
  prediction: Prediction,
  named: Set<string>,
  deps: DeploymentDependencies,
): WhatIfChange[] {
  const groups = new Set(
    prediction.resources
      .map(({ planned }) => planned.id.split('/').slice(0, 5))
      .filter(parts => parts[3]?.toLowerCase() === 'resourcegroups')
      .map(parts => parts.join('/').toLowerCase()),
  );
  return [...groups].flatMap(group =>
    deps.context.resources
      .list({ scope: `${group}/providers` })
      // Top-level resources only, as Azure lists them.
      .filter(({ id }) => id.split('/').length === 9)
      .filter(({ id }) => !named.has(id.toLowerCase()))
      .map(each => ({
        resourceId: each.id,
        changeType: 'Ignore' as const,
        before: snapshot(each),
        after: snapshot(each),
      })),
  );
}

/** The changes that a predicted deployment would make, by resource. */
export function whatIfChanges(
  prediction: Prediction,
  caller: Caller,
  deps: DeploymentDependencies,
  bodies: WrittenBodies,
): WhatIfChange[] {
  const changes = prediction.resources.map(each =>
    changeOf(each, caller, deps, bodies),
  );
  const named = new Set(changes.map(each => each.resourceId.toLowerCase()));
  return [
    ...changes,
    ...prediction.unnamed.map(each => ({
      resourceId: `${each.type}/${each.expression}`,
      deploymentId: each.deploymentId,
      changeType: 'Unsupported' as const,
      unsupportedReason: `The resource's name can't be found out before the deployment: ${each.reason}`,
    })),
    ...ignored(prediction, named, deps),
  ];
}

/** The changes without their payloads. */
export function withoutPayloads(changes: WhatIfChange[]): WhatIfChange[] {
  return changes.map(
    ({ before: _, after: __, delta: ___, ...change }) => change,
  );
}

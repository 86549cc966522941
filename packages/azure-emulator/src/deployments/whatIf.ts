import { ArmResource } from '../arm/ResourceStore';
import { ArmError } from '../arm/ArmError';
import { Caller } from '../arm/Caller';
import { DeploymentTarget } from '../template/EvaluationScope';
import { Json, JsonObject } from '../template/Json';
import { targetId } from '../template/resourceIds';
import { PredictedResource, Prediction } from './predictDeployment';
import { unnamedResources } from './completeMode';
import {
  DeploymentDependencies,
  DeploymentIdentity,
} from './prepareDeployment';
import { compareProperties, PropertyChange } from './propertyChanges';

/** What would happen to one resource. */
export interface WhatIfChange {
  resourceId: string;
  deploymentId?: string;
  changeType:
    | 'Create'
    | 'Delete'
    | 'Deploy'
    | 'Ignore'
    | 'Modify'
    | 'NoChange'
    | 'NoEffect'
    | 'Unsupported';
  /** Name of the resource in a template with symbolic names. */
  symbolicName?: string;
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

/** A resource of which the template sets nothing but what Azure ignores has no effect. */
function changeTypeOf(delta: PropertyChange[]): WhatIfChange['changeType'] {
  if (delta.some(each => hasEffect(each))) return 'Modify';
  const isIgnored = delta.some(each => each.before !== undefined);
  return isIgnored ? 'NoEffect' : 'NoChange';
}

function hasEffect({ propertyChangeType, children }: PropertyChange): boolean {
  return children
    ? children.some(hasEffect)
    : propertyChangeType !== 'NoEffect';
}

function changeOf(
  predicted: PredictedResource,
  caller: Caller,
  deps: DeploymentDependencies,
): WhatIfChange {
  const { planned, body, deploymentId } = predicted;
  const { id, type, name, apiVersion, symbolicName } = planned;
  const existing = deps.context.resources.get(id);
  const shortName = name.split('/').at(-1) ?? name;
  const after = { apiVersion, id, type, name: shortName, ...body };
  if (!existing) {
    return {
      resourceId: id,
      deploymentId,
      ...(symbolicName && { symbolicName }),
      changeType: 'Create',
      after,
    };
  }
  const before = snapshot(existing, apiVersion);
  const written = deps.bodies.get(id);
  const delta = compareProperties({
    before: { ...before, id: null, type: null, name: null, apiVersion: null },
    after: { ...body, id: null, type: null, name: null, apiVersion: null },
    completed: completedBody(predicted, caller, deps),
    written,
  });
  return {
    resourceId: existing.id,
    deploymentId,
    ...(symbolicName && { symbolicName }),
    changeType: changeTypeOf(delta),
    before,
    after,
    delta,
  };
}

/** Resources of the groups that are written to, and that the template does not name. */
function untouched(
  groups: Set<string>,
  named: Set<string>,
  deps: DeploymentDependencies,
): WhatIfChange[] {
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

function deletions(
  { mode, target }: DeploymentIdentity,
  named: Set<string>,
  { context }: DeploymentDependencies,
): WhatIfChange[] {
  if (mode !== 'Complete') return [];
  return unnamedResources(targetId(target), named, context).map(each => ({
    resourceId: each.id,
    changeType: 'Delete',
    before: snapshot(each),
  }));
}

/** Ids, in lower case, of the groups that a deployment writes to; its own group among them. */
function writtenGroups(prediction: Prediction, target: DeploymentTarget) {
  const groups = prediction.resources
    .map(({ planned }) => planned.id.split('/').slice(0, 5))
    .filter(parts => parts[3]?.toLowerCase() === 'resourcegroups')
    .map(parts => parts.join('/').toLowerCase());
  const own = target.resourceGroup ? [targetId(target).toLowerCase()] : [];
  return new Set([...own, ...groups]);
}

/** The changes that a predicted deployment would make, by resource. */
export function whatIfChanges(
  prediction: Prediction,
  deployment: DeploymentIdentity,
  deps: DeploymentDependencies,
): WhatIfChange[] {
  const changes = prediction.resources.map(each =>
    changeOf(each, deployment.caller, deps),
  );
  const named = new Set(changes.map(each => each.resourceId.toLowerCase()));
  const deleted = deletions(deployment, named, deps);
  const groups = writtenGroups(prediction, deployment.target);
  deleted.forEach(each => named.add(each.resourceId.toLowerCase()));
  return [
    ...changes,
    ...deleted,
    ...prediction.unnamed.map(each => ({
      resourceId: `${each.type}/${each.expression}`,
      deploymentId: each.deploymentId,
      changeType: 'Unsupported' as const,
      unsupportedReason: `The resource's name can't be found out before the deployment: ${each.reason}`,
    })),
    ...untouched(groups, named, deps),
  ];
}

/** The changes without their payloads; whether something would change is left open, as Azure does. */
export function withoutPayloads(changes: WhatIfChange[]): WhatIfChange[] {
  return changes.map(({ before: _, after: __, delta: ___, ...change }) => {
    const isDeployed = ['Modify', 'NoChange', 'NoEffect'].includes(
      change.changeType,
    );
    return isDeployed ? { ...change, changeType: 'Deploy' } : change;
  });
}

import { evaluateJson, evaluateString } from './evaluate';
import {
  EvaluationScope,
  DeploymentTarget,
  withCopyIndex,
} from './EvaluationScope';
import { isJsonObject, Json, JsonObject } from './Json';
import { PlannedResource, UnnamedResource } from './PlannedResource';
import { evaluateCount } from './propertyCopies';
import { joinResourceId, targetId } from './resourceIds';
import { TemplateError, UnresolvedReferenceError } from './TemplateError';

export interface ResourceSource {
  symbolicName?: string;
  source: JsonObject;
  path: string;
  /** Type and name of the resource around it. */
  parent?: { type: string; name: string };
}

interface LoopTurn {
  name: string;
  index: number;
}

interface Expansion {
  planned: PlannedResource[];
  unnamed: UnnamedResource[];
}

function deploymentTarget(
  source: JsonObject,
  scope: EvaluationScope,
  target: DeploymentTarget,
  path: string,
): DeploymentTarget {
  const { subscriptionId, resourceGroup, type } = source;
  const isDeployment =
    String(type).toLowerCase() === 'microsoft.resources/deployments';
  const subscription =
    subscriptionId === undefined
      ? target.subscriptionId
      : evaluateString(subscriptionId, scope, `${path}.subscriptionId`);
  // A deployment that names only a subscription runs there, outside of any group.
  const isOutside = isDeployment && subscriptionId !== undefined;
  const ownGroup = isOutside ? undefined : target.resourceGroup;
  const group =
    resourceGroup === undefined
      ? ownGroup
      : evaluateString(resourceGroup, scope, `${path}.resourceGroup`);
  return { subscriptionId: subscription, resourceGroup: group };
}

function scopeId(
  source: JsonObject,
  scope: EvaluationScope,
  target: DeploymentTarget,
  path: string,
): string {
  const ownTarget = deploymentTarget(source, scope, target, path);
  if (source.scope === undefined) return targetId(ownTarget);
  const text = evaluateString(source.scope, scope, `${path}.scope`);
  if (text.startsWith('/')) return text === '/' ? '' : text;
  const [namespace, ...rest] = text.split('/');
  return `${targetId(ownTarget)}/providers/${namespace}/${rest.join('/')}`;
}

/**
 * Full type and name of a resource inside another. A type with a namespace stands for itself, and
 * may lie beside the resource around it; its name may leave out that resource's name.
 */
function placeBelow(
  parent: ResourceSource['parent'],
  type: string,
  name: string,
): { type: string; name: string } {
  if (!parent) return { type, name };
  const isRelative = !type.split('/')[0].includes('.');
  const full = isRelative ? `${parent.type}/${type}` : type;
  const isInside = full
    .toLowerCase()
    .startsWith(`${parent.type.toLowerCase()}/`);
  const isNameFull = name.split('/').length === full.split('/').length - 1;
  const isNameShort = isInside && (isRelative || !isNameFull);
  return { type: full, name: isNameShort ? `${parent.name}/${name}` : name };
}

function expandOne(
  item: ResourceSource,
  scope: EvaluationScope,
  target: DeploymentTarget,
  loop: LoopTurn | undefined,
): PlannedResource {
  const { source, path, parent, symbolicName } = item;
  const declaredName = evaluateString(source.name, scope, `${path}.name`);
  const { type, name } = placeBelow(parent, String(source.type), declaredName);
  const condition = evaluateJson(
    source.condition ?? true,
    scope,
    `${path}.condition`,
  );
  if (typeof condition !== 'boolean') {
    throw new TemplateError(`The condition of '${name}' is no boolean.`, {
      path: `${path}.condition`,
    });
  }
  const apiVersion = evaluateString(
    source.apiVersion,
    scope,
    `${path}.apiVersion`,
  );
  const base = scopeId(source, scope, target, path);
  let id: string;
  try {
    id = joinResourceId(base, type, name.split('/'));
  } catch (error) {
    throw error instanceof TemplateError ? error.at(`${path}.name`) : error;
  }
  return {
    id,
    type,
    name,
    declaredName,
    apiVersion,
    symbolicName,
    loop: loop?.name,
    turn: loop?.index,
    isExisting: source.existing === true,
    isWanted: condition,
    dependsOn: new Set(),
    source,
    path,
    scope,
  };
}

function expandTurn(
  item: ResourceSource,
  scope: EvaluationScope,
  target: DeploymentTarget,
  loop: LoopTurn | undefined,
  isPrediction: boolean,
): Expansion {
  try {
    const planned = expandOne(item, scope, target, loop);
    const children = item.source.resources;
    const nested = (Array.isArray(children) ? children : [])
      .filter(isJsonObject)
      .map((source: JsonObject, index) =>
        expandResource(
          {
            source,
            path: `${item.path}.resources[${index}]`,
            parent: { type: planned.type, name: planned.name },
          },
          scope,
          target,
          isPrediction,
        ),
      );
    return {
      planned: [planned, ...nested.flatMap(each => each.planned)],
      unnamed: nested.flatMap(each => each.unnamed),
    };
  } catch (error) {
    if (!isPrediction || !(error instanceof UnresolvedReferenceError)) {
      throw error;
    }
    const { type, apiVersion, name, condition } = item.source;
    const place = `${item.path}.condition`;
    if (evaluateJson(condition ?? true, scope, place) === false) {
      return { planned: [], unnamed: [] };
    }
    const unnamed: UnnamedResource = {
      type: String(type),
      apiVersion: String(apiVersion),
      expression: String(name),
      reason: error.message,
    };
    return { planned: [], unnamed: [unnamed] };
  }
}

/** All turns of one resource of a template, with the resources nested in it. */
export function expandResource(
  item: ResourceSource,
  scope: EvaluationScope,
  target: DeploymentTarget,
  isPrediction: boolean,
): Expansion {
  const copy: Json | undefined = item.source.copy;
  if (!isJsonObject(copy)) {
    return expandTurn(item, scope, target, undefined, isPrediction);
  }
  const place = `${item.path}.copy`;
  const loop = evaluateString(copy.name, scope, `${place}.name`);
  const count = evaluateCount(copy.count, scope, place);
  const turns = Array.from({ length: count }, (_, index) =>
    expandTurn(
      item,
      withCopyIndex(scope, loop, index),
      target,
      { name: loop, index },
      isPrediction,
    ),
  );
  const isSerial = String(copy.mode).toLowerCase() === 'serial';
  if (isSerial) chainTurns(turns, Number(copy.batchSize ?? 1));
  return {
    planned: turns.flatMap(turn => turn.planned),
    unnamed: turns.flatMap(turn => turn.unnamed),
  };
}

/** Makes each batch wait for the one before. */
function chainTurns(turns: Expansion[], batchSize: number): void {
  turns.forEach((turn, index) => {
    const batch = Math.floor(index / batchSize);
    const before = turns.slice((batch - 1) * batchSize, batch * batchSize);
    for (const each of batch === 0 ? [] : before) {
      for (const { id } of each.planned) {
        turn.planned.forEach(planned =>
          planned.dependsOn.add(id.toLowerCase()),
        );
      }
    }
  });
}

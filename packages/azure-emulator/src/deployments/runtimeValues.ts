import { ArmEngine } from '../arm/ArmEngine';
import { ArmError } from '../arm/ArmError';
import { parseResourcePath } from '../arm/resourceId';
import { ArmResource } from '../arm/ResourceStore';
import { Caller } from '../arm/Caller';
import { EmulatorContext } from '../EmulatorContext';
import { RuntimeValues } from '../template/EvaluationScope';
import { isJsonObject, Json, JsonObject } from '../template/Json';
import { PlannedResource } from '../template/PlannedResource';
import { findPlanned } from '../template/planTemplate';
import { UnresolvedReferenceError } from '../template/TemplateError';
import { DeploymentStore } from './DeploymentStore';

interface RuntimeValuesOptions {
  context: EmulatorContext;
  engine: ArmEngine;
  store: DeploymentStore;
  caller: Caller;
  /** The resources of the template; undefined until it is planned. */
  planned: () => PlannedResource[] | undefined;
}

/** What a full `reference` tells beside the resource itself. */
function placeOf({ id, type }: ArmResource, apiVersion: string | undefined) {
  const path = parseResourcePath(id);
  return {
    apiVersion,
    referenceApiVersion: apiVersion,
    subscriptionId: path?.subscriptionId,
    resourceGroupName: path?.resourceGroup,
    resourceId: id.slice(id.toLowerCase().lastIndexOf(namespaceOf(type))),
    condition: true,
    isConditionTrue: true,
    isTemplateResource: false,
    isAction: false,
    provisioningOperation: 'Read',
  };
}

function namespaceOf(type: string): string {
  return `${type.split('/')[0].toLowerCase()}/`;
}

/** `reference` and `list*`, answered from what is there now, with the caller's rights. */
export function createRuntimeValues(
  options: RuntimeValuesOptions,
): RuntimeValues {
  const { context, engine, store, caller, planned } = options;

  function idOf(resource: string): string {
    const all = planned();
    const id = findPlanned(all ?? [], resource)[0]?.id ?? resource;
    if (id.startsWith('/')) return id;
    if (!all) throw new UnresolvedReferenceError(`'${resource}'`);
    throw new ArmError(
      400,
      'InvalidTemplate',
      `The resource '${resource}' is not defined in the template.`,
    );
  }

  /** What `reference` tells of a resource. */
  function read(id: string, isFull: boolean, apiVersion?: string): Json {
    const deployment = store.get(id);
    if (deployment) {
      const properties: JsonObject = {
        provisioningState: deployment.state,
        ...(deployment.outputs && { outputs: deployment.outputs }),
      };
      return isFull ? { properties } : properties;
    }
    const found = engine.getResource({ id, caller });
    if (!found) throw new UnresolvedReferenceError(`'${id}'`);
    const { etag: _, ...shown } = found;
    // A resource is JSON; its type only says less about its members.
    const whole = {
      ...shown,
      ...placeOf(found, apiVersion),
    } as unknown as JsonObject;
    return isFull ? whole : whole.properties;
  }

  return {
    reference: (resource, { apiVersion, isFull }) =>
      read(idOf(resource), isFull, apiVersion),
    references(symbolicName, { isFull }) {
      const wanted = symbolicName.toLowerCase();
      const all = planned();
      if (!all) throw new UnresolvedReferenceError(`'${symbolicName}'`);
      return all
        .filter(each => each.symbolicName?.toLowerCase() === wanted)
        .filter(each => each.isWanted)
        .map(each => read(each.id, isFull, each.apiVersion));
    },
    list(action, resource, apiVersion, body): Json {
      const id = idOf(resource);
      const found = context.resources.get(id);
      if (!found) throw new UnresolvedReferenceError(`'${id}'`);
      engine.authorize(caller, `${found.type}/${action}/action`, id);
      const run = engine.types.find(found.type)?.actions?.[
        action.toLowerCase()
      ];
      if (!run) {
        throw new ArmError(
          404,
          'InvalidResourceOperation',
          `The type '${found.type}' has no action '${action}'.`,
        );
      }
      const answer = run(found, body, context, apiVersion).body;
      return isJsonObject(answer) ? answer : null;
    },
  };
}

import { ArmEngine, ArmExtension } from '../arm/ArmEngine';
import { ArmError } from '../arm/ArmError';
import { acceptedHeaders } from '../arm/operationHeaders';
import { presentResource } from '../arm/presentResource';
import { parseResourcePath, sameId } from '../arm/resourceId';
import { EmulatorContext } from '../EmulatorContext';
import { LongAction } from './LongAction';
import { readJsonBody } from './readJsonBody';

/** Begins actions that take their time and ends them, also after a restart. */
export function createLongActionsExtension(
  actions: LongAction[],
  context: EmulatorContext,
  engine: ArmEngine,
): ArmExtension {
  for (const action of actions) {
    engine.operations.onEndOfKind(kindOf(action), ({ resourceId }) => {
      const resource = context.resources.get(resourceId);
      if (resource) {
        action.end?.(resource, context);
      }
    });
  }

  function find(path: string): LongAction | undefined {
    const owner = parseResourcePath(ownerOf(path));
    const name = path.split('/').at(-1) ?? '';
    return actions.find(
      each =>
        owner?.name !== undefined &&
        sameId(each.type, owner.type) &&
        sameId(each.name, name),
    );
  }

  return {
    name: 'longActions',
    matches: (method, path) => method === 'POST' && find(path) !== undefined,
    operation: (_, path) => operationOf(find(path)),
    async handle(request, caller) {
      const action = find(request.path);
      const id = ownerOf(request.path);
      const operationName = operationOf(action) ?? '';
      engine.authorize(caller, operationName, id);
      const resource = context.resources.get(id);
      if (!resource || !action) {
        throw notFound(id);
      }
      const result = action.begin?.(resource, readJsonBody(request), context);
      const operation = engine.operations.start({
        kind: kindOf(action),
        resourceId: resource.id,
        seconds: action.seconds,
        result,
        finalStatus: 200,
      });
      engine.recordActivity({
        caller,
        operationName,
        resourceId: resource.id,
        status: 'Accepted',
      });
      const headers = acceptedHeaders(operation, request, context, {
        location: true,
      });
      return {
        status: 202,
        headers,
        ...(action.showsResource && { body: presentResource(resource) }),
      };
    },
  };
}

function ownerOf(path: string): string {
  return path.replace(/\/[^/]+$/, '');
}

function kindOf({ type, name }: LongAction): string {
  return `arm.action ${type}/${name}`;
}

function operationOf(action: LongAction | undefined): string | undefined {
  return action && `${action.type}/${action.name}/action`;
}

function notFound(id: string): ArmError {
  const path = parseResourcePath(id);
  return new ArmError(
    404,
    'ResourceNotFound',
    `The Resource '${path?.type}/${path?.name}' under resource group '${path?.resourceGroup ?? ''}' was not found.`,
  );
}

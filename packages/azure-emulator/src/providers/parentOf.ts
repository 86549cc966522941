import { parseResourcePath } from '../arm/resourceId';
import { ArmResource } from '../arm/ResourceStore';
import { EmulatorContext } from '../EmulatorContext';

/** The resource that holds this one; the engine has checked that it is there. */
export function parentOf(
  resource: ArmResource,
  context: EmulatorContext,
): ArmResource {
  const parentId = parseResourcePath(resource.id)?.parentId ?? '';
  const parent = context.resources.get(parentId);
  if (!parent) {
    throw new Error(`No parent of ${resource.id}`);
  }
  return parent;
}

/** Others of the same type in the same parent. */
export function siblingsOf(
  resource: ArmResource,
  context: EmulatorContext,
): ArmResource[] {
  const scope = parseResourcePath(resource.id)?.parentId;
  const own = resource.id.toLowerCase();
  return context.resources
    .list({ scope, type: resource.type })
    .filter(each => each.id.toLowerCase() !== own);
}

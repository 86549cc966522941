import { parseResourcePath } from '../arm/resourceId';
import { ActionOnUnmanage, ManagedResource } from './StackRecord';

/** Parts what a stack no longer holds into what is deleted and what is let go. */
export function partUnmanaged(
  resources: ManagedResource[],
  action: ActionOnUnmanage,
): { toDelete: ManagedResource[]; detached: string[] } {
  const isDeleted = ({ id }: ManagedResource) => {
    const isGroup = parseResourcePath(id)?.namespace === undefined;
    return (isGroup ? action.resourceGroups : action.resources) === 'delete';
  };
  return {
    toDelete: resources.filter(isDeleted),
    detached: resources.filter(each => !isDeleted(each)).map(each => each.id),
  };
}

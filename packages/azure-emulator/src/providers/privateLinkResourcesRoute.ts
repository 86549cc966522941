import { ArmError } from '../arm/ArmError';
import { ProviderRoute } from './ProviderRoute';

/** What of a resource a private endpoint can lead to. */
export interface PrivateLinkTarget {
  groupId: string;
  requiredMembers: string[];
  /** Names of private DNS zones. */
  requiredZoneNames: string[];
}

/** The list of what a private endpoint can lead to: one thing, for the types that have it here. */
export function privateLinkResourcesRoute(
  type: string,
  target: PrivateLinkTarget,
): ProviderRoute {
  return {
    method: 'GET',
    path: `resourceGroups/{group}/providers/${type}/{name}/privateLinkResources`,
    action: `${type}/privateLinkResources/read`,
    answer({ request, context, parameters }) {
      const id = request.path.replace(/\/[^/]+$/, '');
      const resource = context.resources.get(id);
      if (!resource) {
        throw new ArmError(
          404,
          'ResourceNotFound',
          `The Resource '${type}/${parameters.name}' under resource group '${parameters.group}' was not found.`,
        );
      }
      const value = {
        id: `${resource.id}/privateLinkResources/${target.groupId}`,
        name: target.groupId,
        type: `${resource.type}/privateLinkResources`,
        properties: target,
      };
      return { status: 200, body: { value: [value] } };
    },
  };
}

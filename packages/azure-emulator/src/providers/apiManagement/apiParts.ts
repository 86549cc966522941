import { ResourceType } from '../../arm/ResourceType';
import { parentOf } from '../parentOf';
import { now } from '../now';

const APIS = 'Microsoft.ApiManagement/service/apis';

/** Releases, issues, schemas and descriptions of tags: kept as written, with what the service adds. */
export const apiParts: ResourceType[] = [
  {
    ...common('releases'),
    complete: ({ resource, existing }, context) => ({
      ...resource,
      properties: {
        ...resource.properties,
        createdDateTime: existing?.properties.createdDateTime ?? now(context),
        updatedDateTime: now(context),
      },
    }),
  },
  {
    ...common('issues'),
    complete: ({ resource, existing }, context) => ({
      ...resource,
      properties: {
        state: 'proposed',
        createdDate: existing?.properties.createdDate ?? now(context),
        ...resource.properties,
      },
    }),
  },
  common('issues/attachments'),
  common('issues/comments'),
  common('schemas'),
  {
    ...common('tagDescriptions'),
    complete({ resource }, context) {
      const service = parentOf(parentOf(resource, context), context);
      const id = `${service.id}/tags/${resource.name}`;
      const tag = context.resources.get(id);
      return {
        ...resource,
        properties: {
          ...resource.properties,
          tagId: id.slice(service.id.length),
          displayName: tag?.properties.displayName ?? resource.name,
        },
      };
    },
  },
];

function common(name: string): ResourceType {
  return {
    type: `${APIS}/${name}`,
    hasProvisioningState: false,
    isTaggable: false,
  };
}

import { ResourceType } from '../../arm/ResourceType';
import { siblingsOf } from '../parentOf';
import { requireFields, validationError } from './validationError';

/** Operations of an API: method and address together are unique. */
export const apiOperations: ResourceType = {
  type: 'Microsoft.ApiManagement/service/apis/operations',
  hasProvisioningState: false,
  isTaggable: false,
  validate({ resource }, context) {
    const { properties } = resource;
    requireFields(properties, 'displayName', 'method', 'urlTemplate');
    const named = [...String(properties.urlTemplate).matchAll(/\{(\w+)\}/g)];
    const parameters = (properties.templateParameters ?? []) as Array<{
      name: string;
    }>;
    const undeclared = named.find(
      ([, name]) => !parameters.some(each => each.name === name),
    );
    if (undeclared) {
      throw validationError(
        'templateParameters',
        `All template parameters used in the UriTemplate must be defined in the Operation: '${undeclared[1]}' is not.`,
      );
    }
    const twin = siblingsOf(resource, context).find(
      each =>
        each.properties.method === properties.method &&
        each.properties.urlTemplate === properties.urlTemplate,
    );
    if (twin) {
      throw validationError(
        'urlTemplate',
        `Operation with the same method and URL template already exists: '${twin.name}'.`,
      );
    }
  },
  complete: ({ resource }) => ({
    ...resource,
    properties: {
      templateParameters: [],
      responses: [],
      ...resource.properties,
    },
  }),
};

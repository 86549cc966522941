import { ResourceType } from '../../arm/ResourceType';
import { siblingsOf } from '../parentOf';
import { requireFields, validationError } from './validationError';

/** APIs of a service: no two share a path, but versions and revisions of one. */
export const apis: ResourceType = {
  type: 'Microsoft.ApiManagement/service/apis',
  hasProvisioningState: false,
  isTaggable: false,
  validate({ resource }, context) {
    const { name, properties } = resource;
    if (!/^[^*#&+:<>?]{1,256}$/.test(name)) {
      throw validationError(
        'apiId',
        `The API identifier '${name}' is invalid.`,
      );
    }
    requireFields(properties, 'displayName');
    const path = String(properties.path ?? '');
    if (!/^[\w\-.~/{}]*$/.test(path) || path.startsWith('/')) {
      throw validationError('path', `The API path '${path}' is invalid.`);
    }
    const twin = siblingsOf(resource, context).find(
      each =>
        each.properties.path === path &&
        baseName(each.name) !== baseName(name) &&
        (!properties.apiVersionSetId ||
          each.properties.apiVersionSetId !== properties.apiVersionSetId),
    );
    if (twin) {
      throw validationError(
        'path',
        `Cannot create API '${name}' with the same Path '${path}' as API '${twin.name}'.`,
      );
    }
  },
  complete({ resource }) {
    const { value, format, ...properties } = resource.properties;
    return {
      ...resource,
      properties: {
        path: '',
        protocols: ['https'],
        subscriptionRequired: true,
        type: 'http',
        apiRevision: '1',
        isCurrent: true,
        ...properties,
      },
    };
  },
};

function baseName(name: string): string {
  return name.split(';rev=')[0].toLowerCase();
}

import { ArmError } from '../../arm/ArmError';
import { parseResourcePath } from '../../arm/resourceId';
import { ResourceType } from '../../arm/ResourceType';
import { requireFields } from './validationError';

/** Products: what callers subscribe to. */
export const products: ResourceType = {
  type: 'Microsoft.ApiManagement/service/products',
  hasProvisioningState: false,
  isTaggable: false,
  validate({ resource }) {
    requireFields(resource.properties, 'displayName');
  },
  complete: ({ resource }) => ({
    ...resource,
    properties: {
      state: 'notPublished',
      subscriptionRequired: true,
      ...resource.properties,
    },
  }),
};

/** An API's place in a product; the API must be there. */
export const productApis: ResourceType = {
  type: 'Microsoft.ApiManagement/service/products/apis',
  hasProvisioningState: false,
  isTaggable: false,
  requireReferences({ resource }, context) {
    const product = parseResourcePath(resource.id)?.parentId ?? '';
    const service = parseResourcePath(product)?.parentId ?? '';
    if (!context.resources.get(`${service}/apis/${resource.name}`)) {
      throw new ArmError(
        404,
        'ResourceNotFound',
        `API '${resource.name}' was not found.`,
      );
    }
  },
};

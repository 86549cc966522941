import { ArmError } from '../../arm/ArmError';
import { parseResourcePath } from '../../arm/resourceId';
import { ResourceType } from '../../arm/ResourceType';
import { integer, oneOf, required, text } from '../shape/Rule';
import { shapedType } from '../shape/shapedType';
import { entityErrors, entityName } from './apiManagementErrors';
import { validationError } from './validationError';

/** Products: what callers subscribe to. */
export const products = shapedType({
  type: 'Microsoft.ApiManagement/service/products',
  hasProvisioningState: false,
  isTaggable: false,
  errors: entityErrors,
  name: entityName,
  shape: {
    properties: {
      description: text({ most: 1000 }),
      displayName: required(text({ least: 1, most: 300 })),
      state: oneOf('notPublished', 'published'),
      subscriptionsLimit: integer(1),
    },
  },
  defaults: {
    properties: { state: 'notPublished', subscriptionRequired: true },
  },
  validate({ resource: { properties } }) {
    const { approvalRequired, subscriptionRequired, subscriptionsLimit } =
      properties;
    const needsNone = subscriptionRequired === false;
    if (needsNone && (approvalRequired || subscriptionsLimit)) {
      throw validationError(
        'subscriptionRequired',
        'approvalRequired and subscriptionsLimit need a product that requires subscriptions.',
      );
    }
  },
});

/** An API's or a group's place in a product; it must be there. */
export const productMembers: ResourceType[] = ['apis', 'groups'].map(kind => ({
  type: `Microsoft.ApiManagement/service/products/${kind}`,
  hasProvisioningState: false,
  isTaggable: false,
  requireReferences({ resource }, context) {
    const product = parseResourcePath(resource.id)?.parentId ?? '';
    const service = parseResourcePath(product)?.parentId ?? '';
    if (!context.resources.get(`${service}/${kind}/${resource.name}`)) {
      throw new ArmError(
        404,
        'ResourceNotFound',
        `${kind === 'apis' ? 'API' : 'Group'} '${resource.name}' was not found.`,
      );
    }
  },
}));

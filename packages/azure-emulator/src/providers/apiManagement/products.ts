import { integer, oneOf, required, text } from '../shape/Rule';
import { shapedType } from '../shape/shapedType';
import { entityErrors, entityName } from './apiManagementErrors';
import { linkType } from './linkType';
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
  readOnly: ({ resource: { properties } }) =>
    properties.subscriptionRequired === false
      ? {}
      : { approvalRequired: properties.approvalRequired ?? false },
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

/** An API's or a group's place in a product. */
export const productMembers = [
  linkType('products/apis', 'apis', 'API'),
  linkType('products/groups', 'groups', 'Group'),
];

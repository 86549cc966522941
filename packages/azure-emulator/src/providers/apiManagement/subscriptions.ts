import { parseResourcePath } from '../../arm/resourceId';
import { ArmResource } from '../../arm/ResourceStore';
import { EmulatorContext } from '../../EmulatorContext';
import { EmulatorResponse } from '../../http/Surface';
import { readAccessKey, renewAccessKey } from '../accessKeys';
import { now } from '../now';
import { oneOf, required, text } from '../shape/Rule';
import { shapedType } from '../shape/shapedType';
import { entityErrors, entityName } from './apiManagementErrors';
import { validationError } from './validationError';

const KEYS = ['primary', 'secondary'];

/** Subscriptions: keys for a product, an API or all APIs. */
export const subscriptions = shapedType({
  type: 'Microsoft.ApiManagement/service/subscriptions',
  hasProvisioningState: false,
  isTaggable: false,
  errors: entityErrors,
  name: entityName,
  shape: {
    properties: {
      displayName: required(text({ least: 1, most: 100 })),
      primaryKey: text({ least: 1, most: 256 }),
      scope: required(text({ least: 1 })),
      secondaryKey: text({ least: 1, most: 256 }),
      state: oneOf(
        'suspended',
        'active',
        'expired',
        'submitted',
        'rejected',
        'cancelled',
      ),
    },
  },
  defaults: { properties: { allowTracing: false, state: 'submitted' } },
  requireReferences({ resource }, context) {
    const id = scopeId(resource);
    if (
      !/\/apis\/?$|\/service\/[^/]+\/?$/i.test(id) &&
      !context.resources.get(id)
    ) {
      throw validationError(
        'scope',
        `Subscription scope should be one of '/apis', '/apis/{apiId}', '/products/{productId}': '${resource.properties.scope}' names nothing.`,
      );
    }
  },
  readOnly: ({ resource, existing }, context) => ({
    createdDate: existing?.properties.createdDate ?? now(context),
    scope: scopeId(resource),
  }),
  written: keepGivenKeys,
  actions: {
    listsecrets: (subscription, _, context) => ({
      status: 200,
      body: Object.fromEntries(
        KEYS.map(which => [`${which}Key`, keyOf(subscription, which, context)]),
      ),
    }),
    regenerateprimarykey: renew('primary'),
    regeneratesecondarykey: renew('secondary'),
  },
});

/** Keys that the body brings are kept apart: a read of the subscription shows none. */
function keepGivenKeys(
  subscription: ArmResource,
  context: EmulatorContext,
): void {
  const { primaryKey, secondaryKey, ...properties } = subscription.properties;
  context.resources.put({ ...subscription, properties });
  for (const [which, key] of [
    ['primary', primaryKey],
    ['secondary', secondaryKey],
  ]) {
    if (key) {
      givenKeys(context).put(
        `${subscription.id.toLowerCase()} ${which}`,
        String(key),
      );
    }
  }
}

function keyOf(
  { id }: ArmResource,
  which: string,
  context: EmulatorContext,
): string {
  const given = givenKeys(context).get(`${id.toLowerCase()} ${which}`);
  const key = readAccessKey({ resourceId: id, which }, context, 24);
  return given ?? Buffer.from(key, 'base64').toString('hex').slice(0, 32);
}

function renew(which: string) {
  return (
    { id }: ArmResource,
    _body: unknown,
    context: EmulatorContext,
  ): EmulatorResponse => {
    givenKeys(context).delete(`${id.toLowerCase()} ${which}`);
    renewAccessKey({ resourceId: id, which }, context);
    return { status: 204 };
  };
}

function givenKeys(context: EmulatorContext) {
  return context.collection<string>('apiManagement.subscriptionKeys');
}

/** The full id of what a subscription is for; bodies may leave the service out. */
function scopeId({ id, properties }: ArmResource): string {
  const scope = String(properties.scope);
  const service = parseResourcePath(id)?.parentId ?? '';
  return scope.startsWith('/subscriptions/') ? scope : `${service}${scope}`;
}

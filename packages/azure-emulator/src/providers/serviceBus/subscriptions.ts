import { randomUUID } from 'node:crypto';
import { ArmError } from '../../arm/ArmError';
import { parseResourcePath } from '../../arm/resourceId';
import { ArmResource } from '../../arm/ResourceStore';
import { EmulatorContext } from '../../EmulatorContext';
import { now } from '../now';
import { siblingsOf } from '../parentOf';
import { fixed, flag, integer, oneOf } from '../shape/Rule';
import { shapedType } from '../shape/shapedType';
import { deliveryCount, duration, entityStatus } from './entityRules';
import { serviceBusErrors } from './namespaces';

const MAX_SUBSCRIPTIONS = 2000;
const NEVER = 'P10675199DT2H48M5.4775807S';
const shortName = {
  pattern: /^[a-zA-Z0-9](?:[-._a-zA-Z0-9]{0,48}[a-zA-Z0-9])?$/,
  says: "1 to 50 letters, digits, '.', '-' and '_', a letter or digit first and last",
};

/** What of a topic's messages a subscription takes. */
export const rules = shapedType({
  type: 'Microsoft.ServiceBus/namespaces/topics/subscriptions/rules',
  createStatus: 200,
  hasProvisioningState: false,
  isTaggable: false,
  errors: serviceBusErrors,
  name: {
    ...shortName,
    pattern: /^(\$Default|[a-zA-Z0-9](?:[-._a-zA-Z0-9]{0,48}[a-zA-Z0-9])?)$/,
  },
  shape: {
    properties: {
      action: { compatibilityLevel: integer() },
      filterType: oneOf('SqlFilter', 'CorrelationFilter'),
    },
  },
  defaults: { properties: { action: {}, filterType: 'SqlFilter' } },
});

/** Subscriptions of a topic; each begins with a rule that takes every message. */
export const subscriptions = shapedType({
  type: 'Microsoft.ServiceBus/namespaces/topics/subscriptions',
  createStatus: 200,
  hasProvisioningState: false,
  isTaggable: false,
  errors: serviceBusErrors,
  name: shortName,
  shape: {
    properties: {
      autoDeleteOnIdle: duration(300),
      defaultMessageTimeToLive: duration(1),
      lockDuration: duration(5, 300),
      maxDeliveryCount: deliveryCount,
      requiresSession: fixed(flag),
      status: entityStatus,
    },
  },
  defaults: {
    properties: {
      autoDeleteOnIdle: NEVER,
      deadLetteringOnFilterEvaluationExceptions: true,
      deadLetteringOnMessageExpiration: false,
      defaultMessageTimeToLive: NEVER,
      enableBatchedOperations: true,
      isClientAffine: false,
      lockDuration: 'PT1M',
      maxDeliveryCount: 10,
      requiresSession: false,
      status: 'Active',
    },
  },
  validate({ resource, existing }, context) {
    const others = siblingsOf(resource, context).length;
    if (!existing && others >= MAX_SUBSCRIPTIONS) {
      throw new ArmError(
        403,
        'Forbidden',
        `The topic has ${MAX_SUBSCRIPTIONS} subscriptions, which is the limit.`,
      );
    }
  },
  readOnly: ({ existing }, context) => ({
    createdAt: existing?.properties.createdAt ?? now(context),
    messageCount: existing?.properties.messageCount ?? 0,
    updatedAt: now(context),
  }),
  written(subscription, context) {
    const id = `${subscription.id}/rules/$Default`;
    if (!context.resources.get(id)) {
      context.resources.put({
        id,
        name: '$Default',
        type: rules.type,
        etag: randomUUID(),
        properties: {
          filterType: 'SqlFilter',
          sqlFilter: { sqlExpression: '1=1', compatibilityLevel: 20 },
          action: {},
        },
      });
    }
    countSubscriptions(subscription, context);
  },
  deleted: countSubscriptions,
});

function countSubscriptions(
  subscription: ArmResource,
  context: EmulatorContext,
): void {
  const topic = context.resources.get(
    parseResourcePath(subscription.id)?.parentId ?? '',
  );
  if (topic) {
    const subscriptionCount = context.resources.list({
      scope: topic.id,
      type: subscription.type,
    }).length;
    context.resources.put({
      ...topic,
      properties: { ...topic.properties, subscriptionCount },
    });
  }
}

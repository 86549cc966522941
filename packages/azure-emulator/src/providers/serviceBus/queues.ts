import { now } from '../now';
import { parentOf } from '../parentOf';
import { fixed, flag } from '../shape/Rule';
import { shapedType } from '../shape/shapedType';
import {
  checkSize,
  deliveryCount,
  duration,
  entityStatus,
  requireMoreThanBasic,
} from './entityRules';
import { serviceBusErrors } from './namespaces';

/** Name of a queue or topic; `/` makes folders. */
export const entityName = {
  pattern: /^[a-zA-Z0-9](?:[-._~/a-zA-Z0-9]{0,258}[a-zA-Z0-9])?$/,
  says: "1 to 260 letters, digits, '.', '-', '_' and '~', a letter or digit first and last",
};

const NEVER = 'P10675199DT2H48M5.4775807S';

/** Queues. */
export const queues = shapedType({
  type: 'Microsoft.ServiceBus/namespaces/queues',
  createStatus: 200,
  hasProvisioningState: false,
  isTaggable: false,
  errors: serviceBusErrors,
  name: entityName,
  shape: {
    properties: {
      autoDeleteOnIdle: duration(300),
      deadLetteringOnMessageExpiration: flag,
      defaultMessageTimeToLive: duration(1),
      duplicateDetectionHistoryTimeWindow: duration(20, 604_800),
      enableBatchedOperations: flag,
      enablePartitioning: fixed(flag),
      lockDuration: duration(5, 300),
      maxDeliveryCount: deliveryCount,
      requiresDuplicateDetection: fixed(flag),
      requiresSession: fixed(flag),
      status: entityStatus,
    },
  },
  defaults: {
    properties: {
      autoDeleteOnIdle: NEVER,
      deadLetteringOnMessageExpiration: false,
      defaultMessageTimeToLive: NEVER,
      duplicateDetectionHistoryTimeWindow: 'PT10M',
      enableBatchedOperations: true,
      enableExpress: false,
      enablePartitioning: false,
      lockDuration: 'PT1M',
      maxDeliveryCount: 10,
      maxMessageSizeInKilobytes: 256,
      maxSizeInMegabytes: 1024,
      requiresDuplicateDetection: false,
      requiresSession: false,
      status: 'Active',
    },
  },
  validate({ resource }, context) {
    const namespace = parentOf(resource, context);
    checkSize(resource, namespace);
    const { requiresSession, requiresDuplicateDetection } = resource.properties;
    if (requiresSession || requiresDuplicateDetection) {
      requireMoreThanBasic(namespace, 'Sessions and duplicate detection');
    }
  },
  readOnly: ({ existing }, context) => ({
    accessedAt: existing?.properties.accessedAt ?? '0001-01-01T00:00:00Z',
    countDetails: existing?.properties.countDetails ?? {
      activeMessageCount: 0,
      deadLetterMessageCount: 0,
      scheduledMessageCount: 0,
      transferDeadLetterMessageCount: 0,
      transferMessageCount: 0,
    },
    createdAt: existing?.properties.createdAt ?? now(context),
    messageCount: existing?.properties.messageCount ?? 0,
    sizeInBytes: existing?.properties.sizeInBytes ?? 0,
    updatedAt: now(context),
  }),
});

import { now } from '../now';
import { parentOf } from '../parentOf';
import { fixed, flag } from '../shape/Rule';
import { shapedType } from '../shape/shapedType';
import {
  checkSize,
  duration,
  entityStatus,
  requireMoreThanBasic,
} from './entityRules';
import { serviceBusErrors } from './namespaces';
import { entityName } from './queues';

const NEVER = 'P10675199DT2H48M5.4775807S';
/** Topics: not in the tier Basic. */
export const topics = shapedType({
  type: 'Microsoft.ServiceBus/namespaces/topics',
  createStatus: 200,
  hasProvisioningState: false,
  isTaggable: false,
  errors: serviceBusErrors,
  name: entityName,
  shape: {
    properties: {
      autoDeleteOnIdle: duration(300),
      defaultMessageTimeToLive: duration(1),
      duplicateDetectionHistoryTimeWindow: duration(20, 604_800),
      enablePartitioning: fixed(flag),
      requiresDuplicateDetection: fixed(flag),
      status: entityStatus,
      supportOrdering: flag,
    },
  },
  defaults: {
    properties: {
      autoDeleteOnIdle: NEVER,
      defaultMessageTimeToLive: NEVER,
      duplicateDetectionHistoryTimeWindow: 'PT10M',
      enableBatchedOperations: true,
      enableExpress: false,
      enablePartitioning: false,
      maxMessageSizeInKilobytes: 256,
      maxSizeInMegabytes: 1024,
      requiresDuplicateDetection: false,
      status: 'Active',
      supportOrdering: true,
    },
  },
  validate({ resource }, context) {
    const namespace = parentOf(resource, context);
    requireMoreThanBasic(namespace, 'Topics');
    checkSize(resource, namespace);
  },
  readOnly: ({ existing }, context) => ({
    createdAt: existing?.properties.createdAt ?? now(context),
    sizeInBytes: existing?.properties.sizeInBytes ?? 0,
    subscriptionCount: existing?.properties.subscriptionCount ?? 0,
    updatedAt: now(context),
  }),
});

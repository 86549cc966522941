import { flag, integer, list, oneOf, required, text } from '../shape/Rule';
import { shapedType } from '../shape/shapedType';
import { storageErrors } from './storageErrors';

const defaultName = { pattern: /^default$/, says: "it is 'default'" };
const cors = {
  corsRules: list(
    {
      allowedOrigins: required(list(text())),
      allowedMethods: required(
        list(
          oneOf(
            'DELETE',
            'GET',
            'HEAD',
            'MERGE',
            'POST',
            'OPTIONS',
            'PUT',
            'PATCH',
            'CONNECT',
            'TRACE',
          ),
        ),
      ),
      maxAgeInSeconds: required(integer(0)),
      exposedHeaders: required(list(text())),
      allowedHeaders: required(list(text())),
    },
    { most: 5 },
  ),
};
const retention = { enabled: flag, days: integer(1, 365) };

/** Settings of an account's blobs. */
export const blobServices = shapedType({
  type: 'Microsoft.Storage/storageAccounts/blobServices',
  createStatus: 200,
  hasProvisioningState: false,
  isTaggable: false,
  errors: storageErrors,
  name: defaultName,
  shape: {
    properties: {
      changeFeed: { retentionInDays: integer(1, 146_000) },
      containerDeleteRetentionPolicy: retention,
      cors,
      deleteRetentionPolicy: retention,
      lastAccessTimeTrackingPolicy: { enable: required(flag) },
      restorePolicy: { enabled: required(flag), days: integer(1, 365) },
    },
  },
  defaults: {
    properties: {
      cors: { corsRules: [] },
      deleteRetentionPolicy: { allowPermanentDelete: false, enabled: false },
    },
  },
});

/** Settings of an account's files, queues and tables. */
export const otherServices = [
  'fileServices',
  'queueServices',
  'tableServices',
].map(service =>
  shapedType({
    type: `Microsoft.Storage/storageAccounts/${service}`,
    createStatus: 200,
    hasProvisioningState: false,
    isTaggable: false,
    errors: storageErrors,
    name: defaultName,
    shape: {
      properties: { cors, shareDeleteRetentionPolicy: retention },
    },
    defaults: { properties: { cors: { corsRules: [] } } },
  }),
);

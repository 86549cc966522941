import { parentOf } from '../parentOf';
import { required, text } from '../shape/Rule';
import { shapedType } from '../shape/shapedType';
import { cosmosErrors } from './cosmosErrors';
import { cosmosName, requireSameId, systemMembers } from './cosmosResource';
import { checkThroughput, throughputOptions } from './throughput';

/** Databases of an account's SQL API. */
export const sqlDatabases = shapedType({
  type: 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases',
  createStatus: 200,
  seconds: { create: 15, update: 10, delete: 10 },
  hasProvisioningState: false,
  errors: cosmosErrors,
  name: cosmosName,
  shape: {
    properties: {
      resource: required({ id: required(text({ least: 1, most: 255 })) }),
      options: throughputOptions,
    },
  },
  validate({ resource }, context) {
    requireSameId(resource);
    checkThroughput(resource, parentOf(resource, context));
  },
  readOnly: systemMembers,
});

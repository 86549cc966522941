import { ArmError } from '../../arm/ArmError';
import { parentOf } from '../parentOf';
import { fixed, integer, list, oneOf, required, text } from '../shape/Rule';
import { shapedType } from '../shape/shapedType';
import { cosmosErrors } from './cosmosErrors';
import { cosmosName, requireSameId, systemMembers } from './cosmosResource';
import { checkThroughput, throughputOptions } from './throughput';

/** Containers of a database. */
export const containers = shapedType({
  type: 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers',
  createStatus: 200,
  seconds: { create: 15, update: 10, delete: 10 },
  hasProvisioningState: false,
  errors: cosmosErrors,
  name: cosmosName,
  shape: {
    properties: {
      resource: required({
        id: required(text({ least: 1, most: 255 })),
        conflictResolutionPolicy: { mode: oneOf('LastWriterWins', 'Custom') },
        defaultTtl: integer(-1, 2_147_483_647),
        indexingPolicy: { indexingMode: oneOf('consistent', 'lazy', 'none') },
        partitionKey: required({
          kind: fixed(oneOf('Hash', 'Range', 'MultiHash')),
          paths: fixed(list(text({ pattern: /^\// }), { least: 1, most: 3 })),
          version: integer(1, 2),
        }),
      }),
      options: throughputOptions,
    },
  },
  defaults: {
    properties: {
      resource: {
        conflictResolutionPolicy: {
          conflictResolutionPath: '/_ts',
          mode: 'LastWriterWins',
        },
        indexingPolicy: {
          automatic: true,
          excludedPaths: [{ path: '/"_etag"/?' }],
          includedPaths: [{ path: '/*' }],
          indexingMode: 'consistent',
        },
        partitionKey: { kind: 'Hash', version: 2 },
      },
    },
  },
  validate({ resource }, context) {
    requireSameId(resource);
    const { defaultTtl, partitionKey } = resource.properties.resource as {
      defaultTtl?: number;
      partitionKey: { kind?: string; paths?: string[] };
    };
    if (!partitionKey.paths) {
      throw badRequest('A partition key needs its paths.');
    }
    if (partitionKey.paths.length > 1 && partitionKey.kind !== 'MultiHash') {
      throw badRequest(
        'A partition key of several paths is of kind MultiHash.',
      );
    }
    if (defaultTtl === 0) {
      throw badRequest('The defaultTtl is -1 or at least 1 second.');
    }
    const database = parentOf(resource, context);
    checkThroughput(resource, parentOf(database, context));
  },
  readOnly: systemMembers,
});

function badRequest(message: string): ArmError {
  return new ArmError(400, 'BadRequest', message);
}

import { randomUUID } from 'node:crypto';
import { ArmError } from '../../arm/ArmError';
import { ArmResource } from '../../arm/ResourceStore';
import { EmulatorContext } from '../../EmulatorContext';
import { stableGuid } from '../stableId';
import {
  fixed,
  flag,
  integer,
  list,
  oneOf,
  required,
  text,
} from '../shape/Rule';
import { NameRule, shapedType } from '../shape/shapedType';
import { now } from '../now';
import { accountKeyActions } from './accountKeys';
import { cosmosErrors } from './cosmosErrors';

interface Location {
  locationName: string;
  failoverPriority?: number;
  isZoneRedundant?: boolean;
}

/** Names of accounts are part of public addresses. */
export const accountName: NameRule = {
  pattern: /^(?=.{3,44}$)[a-z0-9]+(-[a-z0-9]+)*$/,
  says: "3 to 44 lowercase letters, digits and single '-'",
  isWorldwide: true,
};

/** The two roles that every account has. */
const BUILTIN_ROLES = [
  ['00000000-0000-0000-0000-000000000001', 'Cosmos DB Built-in Data Reader'],
  [
    '00000000-0000-0000-0000-000000000002',
    'Cosmos DB Built-in Data Contributor',
  ],
];

/** Cosmos DB accounts. */
export const databaseAccounts = shapedType({
  type: 'Microsoft.DocumentDB/databaseAccounts',
  createStatus: 200,
  seconds: { create: 180, update: 30, delete: 120 },
  errors: cosmosErrors,
  name: accountName,
  shape: {
    kind: fixed(oneOf('GlobalDocumentDB', 'MongoDB', 'Parse')),
    properties: {
      backupPolicy: { type: required(oneOf('Continuous', 'Periodic')) },
      capacity: { totalThroughputLimit: integer(-1) },
      consistencyPolicy: {
        defaultConsistencyLevel: required(
          oneOf(
            'Eventual',
            'Session',
            'BoundedStaleness',
            'Strong',
            'ConsistentPrefix',
          ),
        ),
        maxIntervalInSeconds: integer(5, 86_400),
        maxStalenessPrefix: integer(1, 2_147_483_647),
      },
      databaseAccountOfferType: required(oneOf('Standard')),
      disableLocalAuth: flag,
      enableFreeTier: fixed(flag),
      locations: required(
        list(
          {
            locationName: required(text({ least: 1 })),
            failoverPriority: integer(0),
          },
          { least: 1 },
        ),
      ),
      minimalTlsVersion: oneOf('Tls', 'Tls11', 'Tls12'),
      networkAclBypass: oneOf('None', 'AzureServices'),
      publicNetworkAccess: oneOf('Enabled', 'Disabled', 'SecuredByPerimeter'),
    },
  },
  defaults: {
    kind: 'GlobalDocumentDB',
    properties: {
      backupPolicy: {
        type: 'Periodic',
        periodicModeProperties: {
          backupIntervalInMinutes: 240,
          backupRetentionIntervalInHours: 8,
          backupStorageRedundancy: 'Geo',
        },
      },
      capabilities: [],
      consistencyPolicy: {
        defaultConsistencyLevel: 'Session',
        maxIntervalInSeconds: 5,
        maxStalenessPrefix: 100,
      },
      cors: [],
      disableKeyBasedMetadataWriteAccess: false,
      disableLocalAuth: false,
      enableAutomaticFailover: false,
      enableFreeTier: false,
      enableMultipleWriteLocations: false,
      ipRules: [],
      isVirtualNetworkFilterEnabled: false,
      minimalTlsVersion: 'Tls12',
      networkAclBypass: 'None',
      publicNetworkAccess: 'Enabled',
      virtualNetworkRules: [],
    },
  },
  validate({ resource }) {
    const priorities = locationsOf(resource)
      .map((each, index) => each.failoverPriority ?? index)
      .sort((one, other) => one - other);
    if (priorities.some((priority, index) => priority !== index)) {
      throw new ArmError(
        400,
        'BadRequest',
        `The failoverPriority of the locations must be 0 to ${priorities.length - 1}, each once: they are ${priorities.join(', ')}.`,
        { target: 'properties.locations' },
      );
    }
  },
  readOnly: ({ resource, existing }, context) => ({
    ...regions(resource),
    documentEndpoint: `https://${resource.name}.documents.azure.com:443/`,
    instanceId: stableGuid('cosmos', resource.id),
    keysMetadata: existing?.properties.keysMetadata ?? {
      primaryMasterKey: { generationTime: now(context) },
      secondaryMasterKey: { generationTime: now(context) },
    },
    privateEndpointConnections:
      existing?.properties.privateEndpointConnections ?? [],
  }),
  written: writeRoles,
  actions: accountKeyActions,
});

function regions(account: ArmResource): Record<string, unknown> {
  const shown = locationsOf(account).map((location, index) => {
    const region = location.locationName.toLowerCase().replace(/ /g, '');
    return {
      id: `${account.name}-${region}`,
      locationName: location.locationName,
      documentEndpoint: `https://${account.name}-${region}.documents.azure.com:443/`,
      provisioningState: 'Succeeded',
      failoverPriority: location.failoverPriority ?? index,
      isZoneRedundant: location.isZoneRedundant ?? false,
    };
  });
  const writes = account.properties.enableMultipleWriteLocations
    ? shown
    : shown.filter(each => each.failoverPriority === 0);
  return {
    locations: shown,
    readLocations: shown,
    writeLocations: writes,
    failoverPolicies: shown.map(({ id, locationName, failoverPriority }) => ({
      id,
      locationName,
      failoverPriority,
    })),
  };
}

function locationsOf({ properties }: ArmResource): Location[] {
  return properties.locations as Location[];
}

function writeRoles(account: ArmResource, context: EmulatorContext): void {
  for (const [name, roleName] of BUILTIN_ROLES) {
    context.resources.put({
      id: `${account.id}/sqlRoleDefinitions/${name}`,
      name,
      type: `${account.type}/sqlRoleDefinitions`,
      etag: randomUUID(),
      properties: {
        roleName,
        type: 'BuiltInRole',
        assignableScopes: [account.id],
        permissions: [
          {
            dataActions: [
              'Microsoft.DocumentDB/databaseAccounts/readMetadata',
              `Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/items/${roleName.endsWith('Reader') ? 'read' : '*'}`,
            ],
            notDataActions: [],
          },
        ],
      },
    });
  }
}

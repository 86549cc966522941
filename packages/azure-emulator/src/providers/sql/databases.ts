import { ArmError } from '../../arm/ArmError';
import { now } from '../now';
import { stableGuid } from '../stableId';
import { fixed, flag, integer, oneOf, required, text } from '../shape/Rule';
import { shapedType } from '../shape/shapedType';
import { skuOf } from './databaseSku';
import { sqlErrors } from './sqlErrors';

const redundancy = oneOf('Geo', 'Local', 'Zone', 'GeoZone');

/** Databases of a server. */
export const databases = shapedType({
  type: 'Microsoft.Sql/servers/databases',
  seconds: { create: 60, update: 60, delete: 10 },
  needsLocation: true,
  hasProvisioningState: false,
  errors: sqlErrors,
  name: {
    pattern: /^[^<>*%&:\\/?\p{Cc}]{0,127}[^<>*%&:\\/?. \p{Cc}]$/u,
    says: "1 to 128 characters without <>*%&:\\/?, not ending with '.' or a space",
  },
  shape: {
    sku: { name: required(text({ least: 1 })), capacity: integer(0) },
    properties: {
      autoPauseDelay: integer(-1, 10_080),
      availabilityZone: oneOf('NoPreference', '1', '2', '3'),
      catalogCollation: fixed(
        oneOf('DATABASE_DEFAULT', 'SQL_Latin1_General_CP1_CI_AS'),
      ),
      collation: fixed(text()),
      createMode: oneOf(
        'Default',
        'Copy',
        'Secondary',
        'OnlineSecondary',
        'PointInTimeRestore',
        'Restore',
        'Recovery',
        'RestoreExternalBackup',
        'RestoreExternalBackupSecondary',
        'RestoreLongTermRetentionBackup',
      ),
      licenseType: oneOf('LicenseIncluded', 'BasePrice'),
      maxSizeBytes: integer(1),
      readScale: oneOf('Enabled', 'Disabled'),
      requestedBackupStorageRedundancy: redundancy,
      sampleName: oneOf(
        'AdventureWorksLT',
        'WideWorldImportersStd',
        'WideWorldImportersFull',
      ),
      zoneRedundant: flag,
    },
  },
  defaults: {
    sku: { name: 'GP_Gen5', capacity: 2 },
    properties: {
      catalogCollation: 'SQL_Latin1_General_CP1_CI_AS',
      collation: 'SQL_Latin1_General_CP1_CI_AS',
      maxSizeBytes: 34_359_738_368,
      readScale: 'Disabled',
      requestedBackupStorageRedundancy: 'Geo',
      zoneRedundant: false,
    },
  },
  secrets: ['createMode'],
  sku: sku => skuOf(sku) ?? sku,
  validate({ resource }) {
    const { sku, properties } = resource;
    if (sku && !skuOf(sku)) {
      throw new ArmError(
        400,
        'InvalidSkuName',
        `The sku '${sku.name}' is not a valid service objective of a database.`,
        { target: 'sku.name' },
      );
    }
    const delay = Number(properties.autoPauseDelay ?? -1);
    if (delay !== -1 && (delay < 15 || delay % 1 !== 0)) {
      throw new ArmError(
        400,
        'InvalidParameterValue',
        `Invalid value given for parameter AutoPauseDelay: ${delay}. It is -1, or 15 to 10080 minutes.`,
        { target: 'properties.autoPauseDelay' },
      );
    }
  },
  readOnly: ({ resource, existing }, context) => ({
    creationDate: existing?.properties.creationDate ?? now(context),
    currentServiceObjectiveName: String(resource.sku?.name),
    requestedServiceObjectiveName: String(resource.sku?.name),
    currentSku: resource.sku,
    currentBackupStorageRedundancy:
      resource.properties.requestedBackupStorageRedundancy,
    databaseId: stableGuid('database', resource.id),
    status: 'Online',
  }),
  deleting(database) {
    if (database.name.toLowerCase() === 'master') {
      throw new ArmError(
        400,
        'InvalidOperation',
        "The database 'master' is a system database and cannot be deleted.",
      );
    }
  },
});

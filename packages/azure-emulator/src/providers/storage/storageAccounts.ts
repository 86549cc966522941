import { randomUUID } from 'node:crypto';
import { ArmResource } from '../../arm/ResourceStore';
import { EmulatorContext } from '../../EmulatorContext';
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
import { checkAccountKind } from './checkAccountKind';
import { listKeys, regenerateKey } from './storageKeys';
import { storageErrors } from './storageErrors';

/** Names of accounts are part of public addresses. */
export const accountName: NameRule = {
  pattern: /^[a-z0-9]{3,24}$/,
  says: '3 to 24 lowercase letters and digits',
  isWorldwide: true,
};

const SERVICES = [
  'blobServices',
  'fileServices',
  'queueServices',
  'tableServices',
];
const bypass = /^((None|Logging|Metrics|AzureServices)(, ?|$))+$/i;

/** Storage accounts; the settings of their four services come with them. */
export const storageAccounts = shapedType({
  type: 'Microsoft.Storage/storageAccounts',
  seconds: { create: 20 },
  createStatus: 202,
  errors: storageErrors,
  name: accountName,
  shape: {
    sku: required({
      name: required(
        oneOf(
          'Standard_LRS',
          'Standard_GRS',
          'Standard_RAGRS',
          'Standard_ZRS',
          'Standard_GZRS',
          'Standard_RAGZRS',
          'Premium_LRS',
          'Premium_ZRS',
          'StandardV2_LRS',
          'StandardV2_GRS',
          'StandardV2_ZRS',
          'StandardV2_GZRS',
          'PremiumV2_LRS',
          'PremiumV2_ZRS',
        ),
      ),
    }),
    kind: required(
      oneOf(
        'Storage',
        'StorageV2',
        'BlobStorage',
        'FileStorage',
        'BlockBlobStorage',
      ),
    ),
    properties: {
      accessTier: oneOf('Hot', 'Cool', 'Premium', 'Cold', 'Smart'),
      allowedCopyScope: oneOf('PrivateLink', 'AAD', 'All'),
      dnsEndpointType: oneOf('Standard', 'AzureDnsZone'),
      encryption: {
        keySource: oneOf('Microsoft.Storage', 'Microsoft.Keyvault'),
      },
      isHnsEnabled: fixed(flag),
      keyPolicy: { keyExpirationPeriodInDays: required(integer(1)) },
      largeFileSharesState: oneOf('Disabled', 'Enabled'),
      minimumTlsVersion: oneOf('TLS1_0', 'TLS1_1', 'TLS1_2', 'TLS1_3'),
      networkAcls: {
        bypass: text({ pattern: bypass }),
        defaultAction: required(oneOf('Allow', 'Deny')),
        ipRules: list({ value: required(text()), action: oneOf('Allow') }),
        virtualNetworkRules: list({
          id: required(text()),
          action: oneOf('Allow'),
        }),
      },
      publicNetworkAccess: oneOf('Enabled', 'Disabled', 'SecuredByPerimeter'),
      sasPolicy: {
        expirationAction: required(oneOf('Log', 'Block')),
        sasExpirationPeriod: required(text()),
      },
    },
  },
  defaults: {
    properties: {
      accessTier: 'Hot',
      allowBlobPublicAccess: false,
      allowSharedKeyAccess: true,
      minimumTlsVersion: 'TLS1_2',
      networkAcls: {
        bypass: 'AzureServices',
        defaultAction: 'Allow',
        ipRules: [],
        virtualNetworkRules: [],
      },
      supportsHttpsTrafficOnly: true,
      encryption: {
        keySource: 'Microsoft.Storage',
        services: {
          blob: { enabled: true, keyType: 'Account' },
          file: { enabled: true, keyType: 'Account' },
        },
      },
    },
  },
  read: readOldForm,
  validate: ({ resource, existing }) => checkAccountKind(resource, existing),
  sku: ({ name }) => ({
    name,
    tier: String(name).startsWith('Premium') ? 'Premium' : 'Standard',
  }),
  readOnly({ resource, existing }, context) {
    const now = new Date(context.clock.now()).toISOString();
    const createdAt = existing?.properties.creationTime ?? now;
    return {
      creationTime: createdAt,
      keyCreationTime: existing?.properties.keyCreationTime ?? {
        key1: createdAt,
        key2: createdAt,
      },
      primaryEndpoints: endpointsOf(resource),
      primaryLocation: resource.location,
      statusOfPrimary: 'available',
      privateEndpointConnections:
        existing?.properties.privateEndpointConnections ?? [],
    };
  },
  written: writeServices,
  actions: { listkeys: listKeys, regeneratekey: regenerateKey },
});

/** Before 2016 the SKU was `properties.accountType`, and there was one kind. */
function readOldForm(account: ArmResource, apiVersion: string): ArmResource {
  const { accountType, ...properties } = account.properties;
  return apiVersion < '2016-01-01' && accountType !== undefined
    ? {
        ...account,
        kind: account.kind ?? 'Storage',
        sku: account.sku ?? { name: accountType },
        properties,
      }
    : account;
}

function endpointsOf({ name, kind }: ArmResource): Record<string, string> {
  const services = {
    BlobStorage: ['blob', 'dfs'],
    BlockBlobStorage: ['blob', 'dfs', 'web'],
    FileStorage: ['file'],
  }[String(kind)] ?? ['blob', 'dfs', 'file', 'queue', 'table', 'web'];
  return Object.fromEntries(
    services.map(service => [
      service,
      `https://${name}.${service === 'web' ? 'z12.web' : service}.core.windows.net/`,
    ]),
  );
}

function writeServices(account: ArmResource, context: EmulatorContext): void {
  for (const service of SERVICES) {
    const id = `${account.id}/${service}/default`;
    if (!context.resources.get(id)) {
      context.resources.put({
        id,
        name: 'default',
        type: `${account.type}/${service}`,
        etag: randomUUID(),
        properties: { cors: { corsRules: [] } },
      });
    }
  }
}

import { ArmError } from '../../arm/ArmError';
import { ArmResource } from '../../arm/ResourceStore';
import { now } from '../now';
import { flag, integer, list, oneOf, required, text } from '../shape/Rule';
import { NameRule, shapedType } from '../shape/shapedType';
import { listCredentials, regenerateCredential } from './credentials';
import { registryErrors } from './registryErrors';

/** Names of registries are part of public addresses. */
export const registryName: NameRule = {
  pattern: /^[a-zA-Z0-9]{5,50}$/,
  says: '5 to 50 letters and digits',
  isWorldwide: true,
};

const switched = oneOf('enabled', 'disabled');
const availability = oneOf('Enabled', 'Disabled');

/** Container registries. */
export const registries = shapedType({
  type: 'Microsoft.ContainerRegistry/registries',
  seconds: { create: 20, update: 10, delete: 10 },
  errors: registryErrors,
  name: registryName,
  shape: {
    sku: required({ name: required(oneOf('Basic', 'Standard', 'Premium')) }),
    properties: {
      adminUserEnabled: flag,
      anonymousPullEnabled: flag,
      dataEndpointEnabled: flag,
      encryption: { status: switched },
      networkRuleBypassOptions: oneOf('AzureServices', 'None'),
      networkRuleSet: {
        defaultAction: required(oneOf('Allow', 'Deny')),
        ipRules: list(
          { value: required(text({ least: 7 })), action: oneOf('Allow') },
          { most: 100 },
        ),
      },
      policies: {
        exportPolicy: { status: switched },
        quarantinePolicy: { status: switched },
        retentionPolicy: { days: integer(0, 365), status: switched },
        trustPolicy: { status: switched, type: oneOf('Notary') },
      },
      publicNetworkAccess: availability,
      roleAssignmentMode: oneOf(
        'AbacRepositoryPermissions',
        'LegacyRegistryPermissions',
      ),
      zoneRedundancy: availability,
    },
  },
  defaults: {
    properties: {
      adminUserEnabled: false,
      anonymousPullEnabled: false,
      dataEndpointEnabled: false,
      encryption: { status: 'disabled' },
      networkRuleBypassOptions: 'AzureServices',
      policies: {
        exportPolicy: { status: 'enabled' },
        quarantinePolicy: { status: 'disabled' },
        retentionPolicy: { days: 7, status: 'disabled' },
        trustPolicy: { status: 'disabled', type: 'Notary' },
      },
      publicNetworkAccess: 'Enabled',
      zoneRedundancy: 'Disabled',
    },
  },
  sku: sku => ({ ...sku, tier: sku.name }),
  validate: ({ resource }) => requirePremium(resource),
  readOnly: ({ resource, existing }, context) => ({
    creationDate: existing?.properties.creationDate ?? now(context),
    dataEndpointHostNames: resource.properties.dataEndpointEnabled
      ? [`${resource.name}.${resource.location}.data.azurecr.io`]
      : [],
    status: {
      displayStatus: 'Ready',
      message: 'The registry is ready.',
      timestamp: existing?.properties.creationDate ?? now(context),
    },
    loginServer: `${resource.name.toLowerCase()}.azurecr.io`,
    privateEndpointConnections:
      existing?.properties.privateEndpointConnections ?? [],
  }),
  actions: {
    listcredentials: listCredentials,
    regeneratecredential: regenerateCredential,
  },
});

/** What only registries of the SKU Premium have. */
function requirePremium({ sku, properties }: ArmResource): void {
  if (sku?.name === 'Premium') {
    return;
  }
  const { dataEndpointEnabled, publicNetworkAccess, networkRuleSet } =
    properties;
  const feature =
    (dataEndpointEnabled && 'Dedicated data endpoints') ||
    (publicNetworkAccess === 'Disabled' && 'Disabling public access') ||
    (networkRuleSet && 'Network rules');
  if (feature) {
    throw new ArmError(
      400,
      'FeatureNotSupported',
      `${feature} needs the SKU Premium: this registry's is '${sku?.name}'.`,
    );
  }
}

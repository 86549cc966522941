import { ArmError } from '../../arm/ArmError';
import { writeNamespaceRule } from '../messaging/authorizationRules';
import { now } from '../now';
import { plainErrors } from '../ProviderErrors';
import { flag, integer, oneOf, required } from '../shape/Rule';
import { NameRule, shapedType } from '../shape/shapedType';
import { tierOf } from './tiers';

/** Names of namespaces are part of public addresses. */
export const namespaceName: NameRule = {
  pattern: /^[a-zA-Z][-a-zA-Z0-9]{4,48}[a-zA-Z0-9]$/,
  says: "6 to 50 letters, digits and '-', a letter first, not ending with '-'",
  isWorldwide: true,
};

/** Event Hubs namespaces. */
export const namespaces = shapedType({
  type: 'Microsoft.EventHub/namespaces',
  seconds: { create: 60, update: 15, delete: 60 },
  errors: plainErrors(
    'BadRequest',
    name =>
      new ArmError(
        409,
        'Conflict',
        `Namespace name '${name}' is already used.`,
      ),
  ),
  name: namespaceName,
  shape: {
    sku: {
      name: required(oneOf('Basic', 'Standard', 'Premium')),
      tier: oneOf('Basic', 'Standard', 'Premium'),
      capacity: integer(0, 40),
    },
    properties: {
      disableLocalAuth: flag,
      isAutoInflateEnabled: flag,
      maximumThroughputUnits: integer(0, 40),
      minimumTlsVersion: oneOf('1.0', '1.1', '1.2', '1.3'),
      publicNetworkAccess: oneOf('Enabled', 'Disabled', 'SecuredByPerimeter'),
    },
  },
  defaults: {
    sku: { name: 'Standard', capacity: 1 },
    properties: {
      minimumTlsVersion: '1.2',
      publicNetworkAccess: 'Enabled',
      disableLocalAuth: false,
      zoneRedundant: true,
      isAutoInflateEnabled: false,
      maximumThroughputUnits: 0,
    },
  },
  sku: sku => ({ ...sku, tier: sku.tier ?? sku.name }),
  validate({ resource }) {
    const { isAutoInflateEnabled, maximumThroughputUnits } =
      resource.properties;
    const units = Number(resource.sku?.capacity ?? 1);
    const most = Number(maximumThroughputUnits ?? 0);
    if (isAutoInflateEnabled && most < units) {
      throw new ArmError(
        400,
        'BadRequest',
        `maximumThroughputUnits ${most} is invalid: with isAutoInflateEnabled it is at least the capacity, ${units}.`,
        { target: 'properties.maximumThroughputUnits' },
      );
    }
  },
  readOnly: ({ resource, existing }, context) => ({
    kafkaEnabled: tierOf(resource)?.hasKafka ?? false,
    metricId: `${resource.id.split('/')[2]}:${resource.name.toLowerCase()}`,
    serviceBusEndpoint: `https://${resource.name}.servicebus.windows.net:443/`,
    status: 'Active',
    createdAt: existing?.properties.createdAt ?? now(context),
    updatedAt: now(context),
  }),
  written: (namespace, context) =>
    writeNamespaceRule(
      namespace,
      'Microsoft.EventHub/namespaces/AuthorizationRules',
      context,
    ),
});

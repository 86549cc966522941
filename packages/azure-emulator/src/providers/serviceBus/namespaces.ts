import { ArmError } from '../../arm/ArmError';
import { plainErrors } from '../ProviderErrors';
import { writeNamespaceRule } from '../messaging/authorizationRules';
import { now } from '../now';
import { fixed, flag, integer, oneOf, required } from '../shape/Rule';
import { NameRule, shapedType } from '../shape/shapedType';

const UNITS = [1, 2, 4, 8, 16];

/** Names of namespaces are part of public addresses. */
export const namespaceName: NameRule = {
  pattern: /^(?!.*(-sb|-mgmt)$)[a-zA-Z][-a-zA-Z0-9]{4,48}[a-zA-Z0-9]$/,
  says: "6 to 50 letters, digits and '-', a letter first, not ending with '-', '-sb' or '-mgmt'",
  isWorldwide: true,
};

/** Refusals of Microsoft.ServiceBus. */
export const serviceBusErrors = plainErrors(
  'BadRequest',
  name =>
    new ArmError(
      400,
      'NamespaceUnavailable',
      `Namespace name '${name}' is not available. Reason: NameInUse.`,
    ),
);

/** Service Bus namespaces. */
export const namespaces = shapedType({
  type: 'Microsoft.ServiceBus/namespaces',
  seconds: { create: 60, update: 20, delete: 60 },
  errors: serviceBusErrors,
  name: namespaceName,
  shape: {
    sku: {
      name: required(oneOf('Basic', 'Standard', 'Premium')),
      tier: oneOf('Basic', 'Standard', 'Premium'),
      capacity: integer(0, 16),
    },
    properties: {
      disableLocalAuth: flag,
      minimumTlsVersion: oneOf('1.0', '1.1', '1.2', '1.3'),
      premiumMessagingPartitions: fixed(integer(0, 4)),
      publicNetworkAccess: oneOf('Enabled', 'Disabled', 'SecuredByPerimeter'),
      zoneRedundant: flag,
    },
  },
  defaults: {
    sku: { name: 'Standard' },
    properties: {
      disableLocalAuth: false,
      minimumTlsVersion: '1.2',
      publicNetworkAccess: 'Enabled',
      zoneRedundant: true,
    },
  },
  sku: sku => ({
    capacity: sku.name === 'Premium' ? 1 : undefined,
    ...sku,
    tier: sku.name,
  }),
  validate({ resource, existing }) {
    const name = String(resource.sku?.name ?? 'Standard');
    const before = String(existing?.sku?.name ?? name);
    if ((name === 'Premium') !== (before === 'Premium')) {
      throw new ArmError(
        400,
        'BadRequest',
        `A namespace of the tier ${before} cannot change to ${name}.`,
        { target: 'sku.name' },
      );
    }
    const units = Number(resource.sku?.capacity ?? 1);
    if (name === 'Premium' && !UNITS.includes(units)) {
      throw new ArmError(
        400,
        'BadRequest',
        `The capacity ${units} is invalid: Premium takes ${UNITS.join(', ')} messaging units.`,
        { target: 'sku.capacity' },
      );
    }
  },
  readOnly: ({ resource, existing }, context) => ({
    createdAt: existing?.properties.createdAt ?? now(context),
    updatedAt: now(context),
    metricId: `${resource.id.split('/')[2]}:${resource.name.toLowerCase()}`,
    serviceBusEndpoint: `https://${resource.name}.servicebus.windows.net:443/`,
    privateEndpointConnections:
      existing?.properties.privateEndpointConnections ?? [],
    status: 'Active',
  }),
  written: (namespace, context) =>
    writeNamespaceRule(
      namespace,
      'Microsoft.ServiceBus/namespaces/AuthorizationRules',
      context,
    ),
});

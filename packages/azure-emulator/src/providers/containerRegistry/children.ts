import { ArmError } from '../../arm/ArmError';
import { parentOf } from '../parentOf';
import { list, oneOf, required, text } from '../shape/Rule';
import { shapedType } from '../shape/shapedType';
import { registryErrors } from './registryErrors';

const name = {
  pattern: /^[a-zA-Z0-9]{5,50}$/,
  says: '5 to 50 letters and digits',
};

/** What a registry calls when something happens in it. */
export const webhooks = shapedType({
  type: 'Microsoft.ContainerRegistry/registries/webhooks',
  seconds: { create: 5, update: 5, delete: 5 },
  needsLocation: true,
  errors: registryErrors,
  name,
  shape: {
    properties: {
      actions: required(
        list(
          oneOf('push', 'delete', 'quarantine', 'chart_push', 'chart_delete'),
          { least: 1 },
        ),
      ),
      serviceUri: text({ pattern: /^https?:\/\// }),
      status: oneOf('enabled', 'disabled'),
    },
  },
  defaults: { properties: { scope: '', status: 'enabled' } },
  validate({ resource, existing }) {
    if (!existing && !resource.properties.serviceUri) {
      throw registryErrors.body({
        kind: 'missing',
        path: 'properties.serviceUri',
        found: undefined,
        allowed: 'present',
      });
    }
  },
  secrets: ['serviceUri', 'customHeaders'],
});

/** Copies of a registry in other regions. */
export const replications = shapedType({
  type: 'Microsoft.ContainerRegistry/registries/replications',
  seconds: { create: 60, update: 10, delete: 20 },
  needsLocation: true,
  errors: registryErrors,
  name,
  shape: { properties: { zoneRedundancy: oneOf('Enabled', 'Disabled') } },
  defaults: {
    properties: { regionEndpointEnabled: true, zoneRedundancy: 'Disabled' },
  },
  validate({ resource }, context) {
    const registry = parentOf(resource, context);
    if (registry.sku?.name !== 'Premium') {
      throw new ArmError(
        400,
        'FeatureNotSupported',
        `Replications need the SKU Premium: the registry's is '${registry.sku?.name}'.`,
      );
    }
  },
  readOnly: () => ({ status: { displayStatus: 'Ready' } }),
});

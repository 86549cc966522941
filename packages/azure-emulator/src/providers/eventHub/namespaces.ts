import { ArmError } from '../../arm/ArmError';
import { sameId } from '../../arm/resourceId';
import { ResourceType } from '../../arm/ResourceType';
import { requireThat } from '../badRequest';
import { tierOf } from './tiers';

/** Event Hubs namespaces: their names are unique in the world. */
export const namespaces: ResourceType = {
  type: 'Microsoft.EventHub/namespaces',
  seconds: { create: 60, update: 15, delete: 60 },
  validate({ resource }, context) {
    const { id, name, type } = resource;
    requireThat(
      /^[a-zA-Z][-a-zA-Z0-9]{4,48}[a-zA-Z0-9]$/.test(name),
      'BadRequest',
      `The specified namespace name '${name}' is invalid: 6 to 50 letters, digits and '-', a letter first.`,
    );
    requireThat(
      tierOf(resource),
      'BadRequest',
      `The specified sku '${resource.sku?.name}' is invalid.`,
    );
    const taken = context.resources
      .list({ type })
      .some(each => sameId(each.name, name) && !sameId(each.id, id));
    if (taken) {
      throw new ArmError(
        409,
        'Conflict',
        `Namespace name '${name}' is already used.`,
      );
    }
  },
  complete({ resource, existing }, context) {
    const { id, name } = resource;
    const now = new Date(context.clock.now()).toISOString();
    const sku = { name: 'Standard', capacity: 1, ...resource.sku };
    return {
      ...resource,
      sku: { tier: sku.name, ...sku },
      properties: {
        minimumTlsVersion: '1.2',
        publicNetworkAccess: 'Enabled',
        disableLocalAuth: false,
        zoneRedundant: true,
        isAutoInflateEnabled: false,
        maximumThroughputUnits: 0,
        ...resource.properties,
        kafkaEnabled: tierOf(resource)?.hasKafka ?? false,
        metricId: `${id.split('/')[2]}:${name.toLowerCase()}`,
        serviceBusEndpoint: `https://${name}.servicebus.windows.net:443/`,
        status: 'Active',
        createdAt: existing?.properties.createdAt ?? now,
        updatedAt: now,
      },
    };
  },
};

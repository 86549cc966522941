import { ArmError } from '../../arm/ArmError';
import { ResourceType } from '../../arm/ResourceType';
import { requireThat } from '../badRequest';
import { parentOf, siblingsOf } from '../parentOf';
import { tierOf } from './tiers';

/** Consumer groups; `$Default` comes with its event hub and counts as well. */
export const consumerGroups: ResourceType = {
  type: 'Microsoft.EventHub/namespaces/eventhubs/consumergroups',
  createStatus: 200,
  hasProvisioningState: false,
  isTaggable: false,
  validate({ resource, existing }, context) {
    requireThat(
      resource.name === '$Default' ||
        /^[a-zA-Z0-9](?:[-._a-zA-Z0-9]{0,48}[a-zA-Z0-9])?$/.test(resource.name),
      'BadRequest',
      `The consumer group name '${resource.name}' is invalid.`,
    );
    const tier = tierOf(parentOf(parentOf(resource, context), context));
    const limit = tier?.consumerGroups ?? 0;
    if (!existing && siblingsOf(resource, context).length >= limit) {
      throw new ArmError(
        403,
        'Forbidden',
        `The event hub has ${limit} consumer groups, which is the limit of its tier.`,
      );
    }
  },
  complete({ resource, existing }, context) {
    const now = new Date(context.clock.now()).toISOString();
    return {
      ...resource,
      location: parentOf(resource, context).location,
      properties: {
        ...resource.properties,
        createdAt: existing?.properties.createdAt ?? now,
        updatedAt: now,
      },
    };
  },
};

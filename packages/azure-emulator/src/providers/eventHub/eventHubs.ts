import { randomUUID } from 'node:crypto';
import { ArmError } from '../../arm/ArmError';
import { ResourceType } from '../../arm/ResourceType';
import { requireThat } from '../badRequest';
import { parentOf, siblingsOf } from '../parentOf';
import { tierOf } from './tiers';

type Retention = {
  cleanupPolicy?: string;
  retentionTimeInHours?: number;
};

/** Event hubs, Kafka's topics: limits by the namespace's tier. */
export const eventHubs: ResourceType = {
  type: 'Microsoft.EventHub/namespaces/eventhubs',
  createStatus: 200,
  hasProvisioningState: false,
  isTaggable: false,
  validate({ resource, existing }, context) {
    const { name, properties } = resource;
    const namespace = parentOf(resource, context);
    const tier = tierOf(namespace);
    requireThat(tier, 'BadRequest', 'The namespace has no tier.');
    requireThat(
      /^[a-zA-Z0-9](?:[-._a-zA-Z0-9]{0,254}[a-zA-Z0-9])?$/.test(name),
      'BadRequest',
      `The event hub name '${name}' is invalid.`,
    );
    const partitions = Number(properties.partitionCount ?? 4);
    requireThat(
      Number.isInteger(partitions) &&
        partitions >= 1 &&
        partitions <= tier.partitions,
      'BadRequest',
      `The specified partition count ${partitions} is invalid for the tier: 1 to ${tier.partitions}.`,
      'properties.partitionCount',
    );
    const before = existing?.properties.partitionCount;
    requireThat(
      before === undefined ||
        before === partitions ||
        (tier.partitions >= 100 && partitions > Number(before)),
      'BadRequest',
      `The partition count of '${name}' cannot be changed from ${before} to ${partitions}.`,
      'properties.partitionCount',
    );
    const days = retentionDays(properties);
    requireThat(
      days > 0 && days <= tier.retentionDays,
      'BadRequest',
      `The message retention of ${days} days is invalid for the tier: up to ${tier.retentionDays}.`,
      'properties.messageRetentionInDays',
    );
    if (!existing && siblingsOf(resource, context).length >= tier.eventHubs) {
      throw new ArmError(
        403,
        'Forbidden',
        `The namespace '${namespace.name}' has ${tier.eventHubs} event hubs, which is the limit of its tier.`,
      );
    }
  },
  complete({ resource, existing }, context) {
    const { properties } = resource;
    const now = new Date(context.clock.now()).toISOString();
    const partitionCount = Number(properties.partitionCount ?? 4);
    const retention = properties.retentionDescription as Retention | undefined;
    const days = retentionDays(properties);
    return {
      ...resource,
      location: parentOf(resource, context).location,
      properties: {
        ...properties,
        partitionCount,
        messageRetentionInDays: Math.ceil(days),
        retentionDescription: {
          cleanupPolicy: 'Delete',
          retentionTimeInHours: days * 24,
          ...retention,
        },
        partitionIds: Array.from({ length: partitionCount }, (_, index) =>
          String(index),
        ),
        status: 'Active',
        createdAt: existing?.properties.createdAt ?? now,
        updatedAt: now,
      },
    };
  },
  written(resource, context) {
    const id = `${resource.id}/consumergroups/$Default`;
    if (!context.resources.get(id)) {
      context.resources.put({
        id,
        name: '$Default',
        type: 'Microsoft.EventHub/namespaces/eventhubs/consumergroups',
        location: resource.location,
        etag: randomUUID(),
        systemData: resource.systemData,
        properties: {
          createdAt: resource.properties.createdAt,
          updatedAt: resource.properties.createdAt,
        },
      });
    }
  },
};

function retentionDays(properties: Record<string, unknown>): number {
  const retention = properties.retentionDescription as Retention | undefined;
  return retention?.retentionTimeInHours === undefined
    ? Number(properties.messageRetentionInDays ?? 1)
    : retention.retentionTimeInHours / 24;
}

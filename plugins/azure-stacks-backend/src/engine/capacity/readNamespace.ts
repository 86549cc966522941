import {
  AzureClients,
  AzureEnvironment,
  platformResourceId,
} from '@slipway/azure-node';
import {
  CapacityReading,
  ServiceInput,
  deadLetterHubName,
  eventHubName,
} from '@slipway/plugin-azure-stacks-common';
import { Candidate, hasRoom, missing } from './Candidate';
import { readIfThere, splitId } from './readIfThere';

const NAMESPACE_TYPE = 'Microsoft.EventHub/namespaces';

/** Event hubs that a namespace takes, by tier; Dedicated: 1,000. */
const HUB_LIMITS: Record<string, number> = {
  Basic: 10,
  Standard: 10,
  Premium: 100,
};

/** Whether an Event Hubs namespace has room for a service's topics and their dead letters. */
export async function readNamespace(
  azure: AzureClients,
  environment: AzureEnvironment,
  input: ServiceInput,
  nameOrId: string,
  ownedIds: Set<string>,
): Promise<Candidate> {
  const wanted = hubsOf(input);
  if (wanted.length === 0) {
    return { nameOrId, readings: [], blockers: [] };
  }
  const id = platformResourceId(environment, NAMESPACE_TYPE, nameOrId);
  const { subscriptionId, group, name } = splitId(id);
  const client = azure.eventHubs(subscriptionId);
  const [namespace, hubs] = await Promise.all([
    readIfThere(`read Event Hubs namespace '${name}'`, () =>
      client.namespaces.get(group, name),
    ),
    readIfThere(`list event hubs of '${name}'`, async () => {
      const names: string[] = [];
      for await (const hub of client.eventHubs.listByNamespace(group, name)) {
        names.push(hub.name ?? '');
      }
      return names;
    }),
  ]);
  if (!namespace) {
    const blockers = [missing('Event Hubs namespace', name)];
    return { nameOrId, readings: [], blockers };
  }
  const tier = namespace.sku?.name ?? 'Standard';
  const limit =
    (HUB_LIMITS[tier] ?? 1000) *
    (tier === 'Premium' ? (namespace.sku?.capacity ?? 1) : 1);
  const reading: CapacityReading = {
    id: 'eventHubs',
    scope: name,
    used: hubs?.length ?? 0,
    limit,
    needed: wanted.filter(
      hub => !ownedIds.has(`${id}/eventhubs/${hub}`.toLowerCase()),
    ).length,
  };
  return {
    nameOrId,
    readings: [reading],
    blockers: hasRoom(reading)
      ? []
      : [
          {
            code: 'EventHubsExhausted',
            field: 'topics',
            message: `Namespace ${name} (${tier}) has ${reading.used} of ${limit} event hubs; ${reading.needed} more are needed, dead letters included: ask for fewer topics, or for a larger tier`,
          },
        ],
  };
}

/** The event hubs of a service; topics in Strimzi take none. */
function hubsOf(input: ServiceInput): string[] {
  if ('messaging' in input && input.messaging === 'strimzi') {
    return [];
  }
  return input.topics.flatMap(topic => [
    eventHubName(input.name, topic.name),
    deadLetterHubName(input.name, topic.name),
  ]);
}

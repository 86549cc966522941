import { ArmResource } from '../../arm/ResourceStore';

/** What a tier allows. Source: Azure's page of Event Hubs quotas, read November 2026. */
export interface EventHubTier {
  partitions: number;
  retentionDays: number;
  consumerGroups: number;
  eventHubs: number;
  hasKafka: boolean;
}

const tiers: Record<string, EventHubTier> = {
  basic: tier(32, 1, 1, 10, false),
  standard: tier(32, 7, 20, 10, true),
  premium: tier(100, 90, 100, 100, true),
  dedicated: tier(1024, 90, 1000, 1000, true),
};

/** The tier of a namespace; undefined where its SKU is none. */
export function tierOf(namespace: ArmResource): EventHubTier | undefined {
  return tiers[String(namespace.sku?.name ?? 'Standard').toLowerCase()];
}

function tier(
  partitions: number,
  retentionDays: number,
  consumerGroups: number,
  eventHubs: number,
  hasKafka: boolean,
): EventHubTier {
  return { partitions, retentionDays, consumerGroups, eventHubs, hasKafka };
}

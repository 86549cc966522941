import type { FacetModel, FacetRule } from './FacetModel';

const failed = (label: string): FacetRule => ({
  kind: 'text',
  reading: 'provisioningState',
  label,
  code: 'platformResourceFailed',
  criticalIn: ['Failed', 'Canceled', 'Deleting', 'Terminating', 'Disabled'],
});

/**
 * A cluster: its state by Azure Resource Manager, its nodes, and how many of
 * the 100 node pools it may have are there
 * (https://learn.microsoft.com/azure/aks/quotas-skus-regions). From 95 pools
 * on there is room for a few services more: Slipway's own limit.
 */
const cluster: FacetModel = {
  id: 'cluster',
  title: 'Cluster',
  staleAfterSeconds: 300,
  rules: [
    failed('The cluster'),
    {
      kind: 'text',
      reading: 'powerState',
      label: 'The cluster',
      code: 'platformResourceFailed',
      criticalIn: ['Stopped'],
      isOptional: true,
    },
    {
      kind: 'below',
      reading: 'nodesReadyShare',
      label: 'The share of ready nodes',
      unit: 'share',
      code: 'nodesNotReady',
      degradedBelow: 1,
      criticalBelow: 0.5,
    },
    {
      kind: 'above',
      reading: 'nodePools',
      label: 'The number of node pools',
      code: 'capacityLow',
      degradedAbove: 95,
    },
  ],
};

/** An API Management service: limits of the capacity as of the facet `apim`. */
const apiManagement: FacetModel = {
  id: 'apiManagement',
  title: 'API Management',
  staleAfterSeconds: 600,
  rules: [
    failed('API Management'),
    {
      kind: 'above',
      reading: 'capacityPercent',
      label: 'The capacity in use',
      unit: '%',
      code: 'gatewayCapacity',
      degradedAbove: 70,
      criticalAbove: 90,
      recoverBy: 5,
    },
  ],
};

/**
 * An Event Hubs namespace: throttled requests of all its hubs, and the share
 * of the hubs that its tier allows
 * (https://learn.microsoft.com/azure/event-hubs/event-hubs-quotas).
 */
const eventHubsNamespace: FacetModel = {
  id: 'eventHubsNamespace',
  title: 'Event Hubs namespace',
  staleAfterSeconds: 600,
  rules: [
    failed('The namespace'),
    {
      kind: 'above',
      reading: 'throttledRequests',
      label: 'The number of throttled requests',
      code: 'kafkaThrottled',
      degradedAbove: 0,
      criticalAbove: 100,
    },
    {
      kind: 'above',
      reading: 'eventHubsShare',
      label: 'The share of event hubs in use',
      unit: 'share',
      code: 'capacityLow',
      degradedAbove: 0.9,
      isOptional: true,
    },
  ],
};

/** A shared Redis: limits as of the facet `redis`. */
const redis: FacetModel = {
  id: 'redis',
  title: 'Redis',
  staleAfterSeconds: 600,
  rules: [
    failed('Redis'),
    {
      kind: 'above',
      reading: 'memoryPercent',
      label: 'Redis memory in use',
      unit: '%',
      code: 'redisMemoryHigh',
      degradedAbove: 75,
      criticalAbove: 95,
      recoverBy: 3,
    },
    {
      kind: 'above',
      reading: 'serverLoadPercent',
      label: 'Redis server load',
      unit: '%',
      code: 'redisLoadHigh',
      degradedAbove: 80,
      criticalAbove: 95,
      recoverBy: 5,
    },
  ],
};

/** How Slipway judges shared resources, by `PlatformResourceKind`. */
export const platformModels: ReadonlyMap<string, FacetModel> = new Map(
  [cluster, apiManagement, eventHubsNamespace, redis].map(model => [
    model.id,
    model,
  ]),
);

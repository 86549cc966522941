import type { FacetModel } from './FacetModel';

/**
 * Agent pool of the service, from Resource Graph and Kubernetes. `Failed` and
 * `Stopped` are AKS's own words:
 * https://learn.microsoft.com/azure/aks/node-auto-repair,
 * https://learn.microsoft.com/azure/aks/start-stop-nodepools.
 * Half of the nodes is Slipway's own limit.
 */
const aks: FacetModel = {
  id: 'aks',
  title: 'Node pool',
  staleAfterSeconds: 300,
  rules: [
    {
      kind: 'text',
      reading: 'poolProvisioningState',
      label: 'The node pool',
      code: 'nodePoolFailed',
      criticalIn: ['Failed', 'Canceled', 'Deleting'],
    },
    {
      kind: 'text',
      reading: 'poolPowerState',
      label: 'The node pool',
      code: 'nodePoolStopped',
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
      kind: 'below',
      reading: 'zonesReadyShare',
      label: 'The share of zones with a ready node',
      unit: 'share',
      code: 'zoneLost',
      degradedBelow: 1,
      isOptional: true,
    },
  ],
};

/**
 * Pods of the service, from Kubernetes. Every wanted pod should be ready; the
 * waiting reasons are Kubernetes's own:
 * https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/.
 */
const workload: FacetModel = {
  id: 'workload',
  title: 'Pods',
  staleAfterSeconds: 180,
  rules: [
    {
      kind: 'below',
      reading: 'podsWanted',
      label: 'The number of wanted pods',
      code: 'nothingDeployed',
      criticalBelow: 1,
    },
    {
      kind: 'below',
      reading: 'podsReadyShare',
      label: 'The share of ready pods',
      unit: 'share',
      code: 'podsNotReady',
      degradedBelow: 1,
      criticalBelow: 0.5,
      requiredWhile: 'podsWanted',
    },
    {
      kind: 'above',
      reading: 'podsCrashLooping',
      label: 'The number of pods in CrashLoopBackOff',
      code: 'podsCrashLooping',
      degradedAbove: 0,
      isOptional: true,
    },
    {
      kind: 'above',
      reading: 'podsImageUnpullable',
      label: 'The number of pods whose image cannot be pulled',
      code: 'podsImageUnpullable',
      degradedAbove: 0,
      isOptional: true,
    },
    {
      kind: 'above',
      reading: 'podsOutOfMemory',
      label: 'The number of pods killed for memory since the last deployment',
      code: 'podsOutOfMemory',
      degradedAbove: 0,
      isOptional: true,
    },
    {
      kind: 'above',
      reading: 'podsUnschedulable',
      label: 'The number of pods that fit on no node',
      code: 'podsUnschedulable',
      degradedAbove: 0,
      isOptional: true,
    },
  ],
};

/**
 * The service's API, from `ApiManagementGatewayLogs` over the last 5 minutes.
 * Shares of errors follow the SRE workbook's fast and slow burn of a 99.9 %
 * objective, rounded (https://sre.google/workbook/alerting-on-slos/); the
 * capacity limits are Azure's own advice
 * (https://learn.microsoft.com/azure/api-management/api-management-capacity).
 */
const apim: FacetModel = {
  id: 'apim',
  title: 'API Management',
  staleAfterSeconds: 600,
  rules: [
    {
      kind: 'above',
      reading: 'errorRate',
      label: 'The share of responses with a 5xx status',
      unit: 'share',
      code: 'gatewayErrors',
      degradedAbove: 0.01,
      criticalAbove: 0.05,
      recoverBy: 0.002,
      requiredWhile: 'requests',
    },
    {
      kind: 'above',
      reading: 'latencyP95Ms',
      label: 'The p95 latency',
      unit: 'ms',
      code: 'gatewaySlow',
      degradedAbove: 1_000,
      criticalAbove: 3_000,
      recoverBy: 100,
      requiredWhile: 'requests',
    },
    {
      kind: 'above',
      reading: 'capacityPercent',
      label: 'The capacity in use',
      unit: '%',
      code: 'gatewayCapacity',
      degradedAbove: 70,
      criticalAbove: 90,
      recoverBy: 5,
      isOptional: true,
    },
    {
      kind: 'text',
      reading: 'provisioningState',
      label: 'API Management',
      code: 'gatewayFailed',
      criticalIn: ['Failed', 'Terminating', 'Stopped'],
      isOptional: true,
    },
  ],
};

/**
 * The service's Redis, from Azure Monitor. Azure advises to scale at 75 % of
 * memory and to alert on a server load above 80 %:
 * https://learn.microsoft.com/azure/redis/best-practices-memory-management,
 * https://learn.microsoft.com/azure/redis/best-practices-server-load.
 */
const redis: FacetModel = {
  id: 'redis',
  title: 'Redis',
  staleAfterSeconds: 600,
  rules: [
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

/**
 * The service's topics, from Azure Monitor, and its consumers' lag, from
 * Managed Prometheus, over the last 5 minutes. A throttled or failed request
 * should not happen
 * (https://learn.microsoft.com/azure/event-hubs/monitor-event-hubs-reference);
 * the lag limits are Slipway's own.
 */
const kafka: FacetModel = {
  id: 'kafka',
  title: 'Kafka',
  staleAfterSeconds: 600,
  rules: [
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
      reading: 'serverErrors',
      label: 'The number of server errors',
      code: 'kafkaErrors',
      degradedAbove: 0,
      criticalAbove: 100,
    },
    {
      kind: 'above',
      reading: 'consumerLag',
      label: 'The number of messages that consumers have not read',
      code: 'consumerLag',
      degradedAbove: 1_000,
      criticalAbove: 10_000,
      recoverBy: 100,
    },
    {
      kind: 'text',
      reading: 'topicStatus',
      label: 'The topic',
      code: 'topicDisabled',
      criticalIn: ['Disabled', 'SendDisabled', 'ReceiveDisabled'],
      isOptional: true,
    },
  ],
};

/** How Slipway judges its own facets, by facet id. */
export const defaultFacetModels: ReadonlyMap<string, FacetModel> = new Map(
  [aks, workload, apim, redis, kafka].map(model => [model.id, model]),
);

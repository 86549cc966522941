import type { FacetModel } from '../FacetModel';

/**
 * The service's topics, from Azure Monitor, and its consumers' lag, from
 * Managed Prometheus, over the last 5 minutes. A throttled or failed request
 * should not happen
 * (https://learn.microsoft.com/azure/event-hubs/monitor-event-hubs-reference);
 * the lag limits are Slipway's own.
 */
export const kafkaModel: FacetModel = {
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

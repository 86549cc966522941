import type { FacetModel } from '../FacetModel';

/**
 * The service's Service Bus namespaces, from Azure Monitor, over the last 5 minutes. A message among the
 * dead letters is one that nobody could process
 * (https://learn.microsoft.com/azure/service-bus-messaging/service-bus-dead-letter-queues); the
 * numbers are Slipway's own limits.
 */
export const servicebusModel: FacetModel = {
  id: 'servicebus',
  title: 'Service Bus',
  staleAfterSeconds: 600,
  rules: [
    {
      kind: 'above',
      reading: 'deadLetters',
      label: 'The number of dead letters',
      code: 'deadLetters',
      degradedAbove: 0,
      criticalAbove: 1000,
    },
    {
      kind: 'above',
      reading: 'throttledRequests',
      label: 'The number of throttled requests',
      code: 'servicebusThrottled',
      degradedAbove: 0,
      criticalAbove: 100,
    },
    {
      kind: 'above',
      reading: 'serverErrors',
      label: 'The number of server errors',
      code: 'servicebusErrors',
      degradedAbove: 0,
      criticalAbove: 100,
    },
  ],
};

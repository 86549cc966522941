import { MonitorFacet } from './MonitorFacet';

/**
 * The service's Service Bus namespaces. Metrics:
 * https://learn.microsoft.com/azure/azure-monitor/reference/supported-metrics/microsoft-servicebus-namespaces-metrics.
 */
export const servicebusFacet = MonitorFacet.create({
  id: 'servicebus',
  type: 'Microsoft.ServiceBus/namespaces',
  dataStore: 'servicebus',
  groups: [
    {
      aggregation: 'maximum',
      isZeroWhenSilent: true,
      metrics: [
        {
          metric: 'ActiveMessages',
          reading: 'activeMessages',
          unit: 'messages',
        },
        {
          metric: 'DeadletteredMessages',
          reading: 'deadLetters',
          unit: 'messages',
        },
      ],
    },
    {
      aggregation: 'total',
      isZeroWhenSilent: true,
      metrics: [
        {
          metric: 'IncomingMessages',
          reading: 'messagesIn',
          unit: 'messages/5min',
        },
        {
          metric: 'OutgoingMessages',
          reading: 'messagesOut',
          unit: 'messages/5min',
        },
        {
          metric: 'ThrottledRequests',
          reading: 'throttledRequests',
          unit: 'requests/5min',
        },
        {
          metric: 'ServerErrors',
          reading: 'serverErrors',
          unit: 'requests/5min',
        },
      ],
    },
  ],
});

import { MonitorFacet } from './MonitorFacet';

/**
 * The service's storage accounts. Metrics:
 * https://learn.microsoft.com/azure/azure-monitor/reference/supported-metrics/microsoft-storage-storageaccounts-metrics.
 */
export const storageFacet = MonitorFacet.create({
  id: 'storage',
  type: 'Microsoft.Storage/storageAccounts',
  dataStore: 'blob',
  groups: [
    {
      aggregation: 'total',
      isZeroWhenSilent: true,
      metrics: [
        {
          metric: 'Transactions',
          reading: 'transactions',
          unit: 'requests/5min',
        },
      ],
    },
    {
      aggregation: 'average',
      metrics: [
        { metric: 'Availability', reading: 'availabilityPercent', unit: '%' },
        { metric: 'SuccessE2ELatency', reading: 'latencyMs', unit: 'ms' },
      ],
    },
  ],
});

import { MonitorFacet } from './MonitorFacet';

/**
 * The service's Cosmos DB accounts. Metrics:
 * https://learn.microsoft.com/azure/azure-monitor/reference/supported-metrics/microsoft-documentdb-databaseaccounts-metrics.
 */
export const cosmosFacet = MonitorFacet.create({
  id: 'cosmos',
  type: 'Microsoft.DocumentDB/databaseAccounts',
  dataStore: 'cosmos',
  groups: [
    {
      aggregation: 'maximum',
      isZeroWhenSilent: true,
      metrics: [
        {
          metric: 'NormalizedRUConsumption',
          reading: 'normalizedRuPercent',
          unit: '%',
        },
      ],
    },
    {
      aggregation: 'total',
      isZeroWhenSilent: true,
      where: { dimension: 'StatusCode', value: '429' },
      metrics: [
        {
          metric: 'TotalRequests',
          reading: 'throttledRequests',
          unit: 'requests/5min',
        },
      ],
    },
  ],
});

import { MonitorFacet } from './MonitorFacet';

/**
 * The service's Azure SQL databases. Metrics:
 * https://learn.microsoft.com/azure/azure-monitor/reference/supported-metrics/microsoft-sql-servers-databases-metrics.
 */
export const sqlFacet = MonitorFacet.create({
  id: 'sql',
  type: 'Microsoft.Sql/servers/databases',
  dataStore: 'sql',
  groups: [
    {
      aggregation: 'average',
      metrics: [
        { metric: 'cpu_percent', reading: 'cpuPercent', unit: '%' },
        { metric: 'workers_percent', reading: 'workersPercent', unit: '%' },
      ],
    },
    {
      aggregation: 'maximum',
      metrics: [
        { metric: 'storage_percent', reading: 'storagePercent', unit: '%' },
      ],
    },
    {
      aggregation: 'total',
      isZeroWhenSilent: true,
      metrics: [
        {
          metric: 'connection_failed',
          reading: 'connectionsFailed',
          unit: 'connections/5min',
        },
        { metric: 'deadlock', reading: 'deadlocks', unit: 'deadlocks/5min' },
      ],
    },
  ],
});

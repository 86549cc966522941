import type { FacetModel } from '../FacetModel';

/**
 * The service's Azure SQL databases, from Azure Monitor. CPU and storage follow the alert rules that
 * Azure recommends (https://learn.microsoft.com/azure/azure-sql/database/monitoring-metrics-alerts);
 * the numbers of failed connections are Slipway's own limits.
 */
export const sqlModel: FacetModel = {
  id: 'sql',
  title: 'Azure SQL',
  staleAfterSeconds: 600,
  rules: [
    {
      kind: 'above',
      reading: 'cpuPercent',
      label: 'The CPU of the database',
      unit: '%',
      code: 'sqlLoadHigh',
      degradedAbove: 80,
      criticalAbove: 95,
      recoverBy: 5,
    },
    {
      kind: 'above',
      reading: 'workersPercent',
      label: 'The workers of the database in use',
      unit: '%',
      code: 'sqlLoadHigh',
      degradedAbove: 80,
      criticalAbove: 95,
      recoverBy: 5,
      isOptional: true,
    },
    {
      kind: 'above',
      reading: 'storagePercent',
      label: 'The storage of the database in use',
      unit: '%',
      code: 'sqlStorageHigh',
      degradedAbove: 85,
      criticalAbove: 95,
      recoverBy: 2,
    },
    {
      kind: 'above',
      reading: 'connectionsFailed',
      label: 'The number of connections that failed',
      code: 'sqlConnectionsFailed',
      degradedAbove: 0,
      criticalAbove: 50,
    },
  ],
};

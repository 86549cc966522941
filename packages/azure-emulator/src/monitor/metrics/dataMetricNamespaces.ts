import { defineMetrics, MetricNamespace } from './MetricDefinition';

const fromMinutes = [
  'PT1M',
  'PT5M',
  'PT15M',
  'PT30M',
  'PT1H',
  'PT6H',
  'PT12H',
  'P1D',
];

/**
 * Metrics of data stores; names, units and intervals from
 * https://learn.microsoft.com/azure/azure-monitor/reference/metrics-index (November 2026).
 */
export const dataMetricNamespaces: MetricNamespace[] = [
  {
    type: 'Microsoft.Sql/servers/databases',
    grains: fromMinutes,
    metrics: defineMetrics(
      [],
      [
        ['cpu_percent', 'CPU percentage', 'Percent', 'Average'],
        ['workers_percent', 'Workers percentage', 'Percent', 'Average'],
        ['sessions_percent', 'Sessions percent', 'Percent', 'Average'],
        ['storage_percent', 'Data space used percent', 'Percent', 'Maximum'],
        ['connection_successful', 'Successful Connections', 'Count', 'Total'],
        [
          'connection_failed',
          'Failed Connections : System Errors',
          'Count',
          'Total',
        ],
        ['deadlock', 'Deadlocks', 'Count', 'Total'],
      ],
    ),
  },
  {
    type: 'Microsoft.DocumentDB/databaseAccounts',
    grains: fromMinutes,
    metrics: [
      ...defineMetrics(
        ['StatusCode'],
        [
          ['TotalRequests', 'Total Requests', 'Count', 'Count'],
          ['TotalRequestUnits', 'Total Request Units', 'Count', 'Total'],
        ],
      ),
      ...defineMetrics(
        [],
        [
          [
            'NormalizedRUConsumption',
            'Normalized RU Consumption',
            'Percent',
            'Maximum',
          ],
        ],
      ),
    ],
  },
  {
    type: 'Microsoft.Storage/storageAccounts',
    grains: fromMinutes,
    metrics: [
      ...defineMetrics(
        ['ResponseType'],
        [['Transactions', 'Transactions', 'Count', 'Total']],
      ),
      ...defineMetrics(
        [],
        [
          ['Availability', 'Availability', 'Percent', 'Average'],
          [
            'SuccessE2ELatency',
            'Success E2E Latency',
            'MilliSeconds',
            'Average',
          ],
          [
            'SuccessServerLatency',
            'Success Server Latency',
            'MilliSeconds',
            'Average',
          ],
          ['Ingress', 'Ingress', 'Bytes', 'Total'],
          ['Egress', 'Egress', 'Bytes', 'Total'],
        ],
      ),
    ],
  },
  {
    type: 'Microsoft.ServiceBus/namespaces',
    grains: fromMinutes,
    metrics: defineMetrics(
      ['EntityName'],
      [
        [
          'ActiveMessages',
          'Count of active messages in a Queue/Topic.',
          'Count',
          'Average',
        ],
        [
          'DeadletteredMessages',
          'Count of dead-lettered messages in a Queue/Topic.',
          'Count',
          'Average',
        ],
        ['IncomingMessages', 'Incoming Messages', 'Count', 'Total'],
        ['OutgoingMessages', 'Outgoing Messages', 'Count', 'Total'],
        ['IncomingRequests', 'Incoming Requests', 'Count', 'Total'],
        ['SuccessfulRequests', 'Successful Requests', 'Count', 'Total'],
        ['ThrottledRequests', 'Throttled Requests.', 'Count', 'Total'],
        ['ServerErrors', 'Server Errors.', 'Count', 'Total'],
        ['UserErrors', 'User Errors.', 'Count', 'Total'],
      ],
    ),
  },
];

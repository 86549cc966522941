import { dataMetricNamespaces } from './dataMetricNamespaces';
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
 * Metrics that the simulation produces, by resource type; names, units and intervals from
 * https://learn.microsoft.com/azure/azure-monitor/reference/metrics-index (November 2026).
 */
export const metricNamespaces: MetricNamespace[] = [
  ...dataMetricNamespaces,
  {
    type: 'Microsoft.EventHub/namespaces',
    grains: fromMinutes,
    metrics: defineMetrics(
      ['EntityName'],
      [
        ['IncomingMessages', 'Incoming Messages', 'Count', 'Total'],
        ['OutgoingMessages', 'Outgoing Messages', 'Count', 'Total'],
        ['IncomingBytes', 'Incoming Bytes.', 'Bytes', 'Total'],
        ['OutgoingBytes', 'Outgoing Bytes.', 'Bytes', 'Total'],
        ['IncomingRequests', 'Incoming Requests', 'Count', 'Total'],
        ['SuccessfulRequests', 'Successful Requests', 'Count', 'Total'],
        ['ThrottledRequests', 'Throttled Requests.', 'Count', 'Total'],
        ['ServerErrors', 'Server Errors.', 'Count', 'Total'],
        ['UserErrors', 'User Errors.', 'Count', 'Total'],
        ['QuotaExceededErrors', 'Quota Exceeded Errors.', 'Count', 'Total'],
      ],
    ),
  },
  {
    type: 'Microsoft.Cache/redisEnterprise',
    grains: ['PT5M', 'PT1H'],
    metrics: defineMetrics(
      [],
      [
        ['cachehits', 'Cache Hits', 'Count', 'Total'],
        ['cachemisses', 'Cache Misses', 'Count', 'Total'],
        ['connectedclients', 'Connected Clients', 'Count', 'Maximum'],
        ['errors', 'Errors', 'Count', 'Maximum'],
        ['evictedkeys', 'Evicted Keys', 'Count', 'Total'],
        ['expiredkeys', 'Expired Keys', 'Count', 'Total'],
        ['getcommands', 'Gets', 'Count', 'Total'],
        ['setcommands', 'Sets', 'Count', 'Total'],
        ['operationsPerSecond', 'Operations Per Second', 'Count', 'Maximum'],
        ['percentProcessorTime', 'CPU', 'Percent', 'Maximum'],
        ['serverLoad', 'Server Load', 'Percent', 'Maximum'],
        ['totalcommandsprocessed', 'Total Operations', 'Count', 'Total'],
        ['totalkeys', 'Total Keys', 'Count', 'Maximum'],
        ['usedmemory', 'Used Memory', 'Bytes', 'Maximum'],
        [
          'usedmemorypercentage',
          'Used Memory Percentage',
          'Percent',
          'Maximum',
        ],
      ],
    ),
  },
  {
    type: 'Microsoft.ApiManagement/service',
    grains: fromMinutes,
    metrics: defineMetrics(
      ['Location'],
      [
        ['Capacity', 'Capacity', 'Percent', 'Average'],
        ['Requests', 'Requests', 'Count', 'Total'],
      ],
    ),
  },
  {
    type: 'Microsoft.ContainerService/managedClusters',
    grains: fromMinutes,
    metrics: defineMetrics(
      ['node', 'nodepool'],
      [
        [
          'node_cpu_usage_percentage',
          'CPU Usage Percentage',
          'Percent',
          'Average',
        ],
        [
          'node_memory_working_set_percentage',
          'Memory Working Set Percentage',
          'Percent',
          'Average',
        ],
        [
          'node_memory_rss_percentage',
          'Memory RSS Percentage',
          'Percent',
          'Average',
        ],
        [
          'node_disk_usage_percentage',
          'Disk Used Percentage',
          'Percent',
          'Average',
        ],
      ],
    ),
  },
];

export function findMetricNamespace(type: string): MetricNamespace | undefined {
  return metricNamespaces.find(
    namespace => namespace.type.toLowerCase() === type.toLowerCase(),
  );
}

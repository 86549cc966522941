import { Bucket, LoadStore } from '../../load';
import { Row } from '../../kql';
import { findMetricNamespace } from '../metrics/metricNamespaces';
import { isInSpan, logColumns, LogTable } from './LogTable';
import { sourcesOf } from './sourcesOf';

/** A row a minute for each metric of the resources whose diagnostic setting sends metrics; dimensions are summed, as Azure exports them. */
export const azureMetrics: LogTable = {
  name: 'AzureMetrics',
  columns: logColumns(
    `TenantId TimeGenerated ResourceId ResourceGroup ResourceProvider SubscriptionId Resource
     MetricName Total Count Maximum Minimum Average TimeGrain UnitName Type _ResourceId`,
    {
      datetime: 'TimeGenerated',
      real: 'Total Count Maximum Minimum Average',
    },
  ),
  rows(context, workspace, span) {
    const resources = sourcesOf(
      context,
      workspace,
      ({ metrics }) => metrics.length > 0,
    ).flatMap(id => context.resources.get(id) ?? []);
    const minutes = new LoadStore(context)
      .minutesBetween(span.fromMs, span.toMs)
      .filter(({ startMs }) => isInSpan(startMs, span));
    return minutes.flatMap(minute =>
      resources.flatMap(resource => {
        const stored = minute.metrics[resource.id.toLowerCase()] ?? {};
        const units = findMetricNamespace(resource.type)?.metrics ?? [];
        return Object.entries(stored).map(([name, series]): Row => {
          const values = sumOf(Object.values(series));
          const [, , subscriptionId, , group, , provider] =
            resource.id.split('/');
          return {
            TenantId: workspace.properties.customerId as string,
            TimeGenerated: new Date(minute.startMs),
            ResourceId: resource.id.toUpperCase(),
            ResourceGroup: group.toUpperCase(),
            ResourceProvider: provider.toUpperCase(),
            SubscriptionId: subscriptionId.toUpperCase(),
            Resource: resource.name.toUpperCase(),
            MetricName: name,
            ...values,
            TimeGrain: 'PT1M',
            UnitName: units.find(each => each.name === name)?.unit ?? '',
            Type: 'AzureMetrics',
            _ResourceId: resource.id.toLowerCase(),
          };
        });
      }),
    );
  },
};

function sumOf(buckets: Bucket[]): Row {
  const total = buckets.reduce((sum, bucket) => sum + bucket.total, 0);
  const count = buckets.reduce((sum, bucket) => sum + bucket.count, 0);
  return {
    Total: total,
    Count: count,
    Maximum: Math.max(...buckets.map(({ max }) => max)),
    Minimum: Math.min(...buckets.map(({ min }) => min)),
    Average: total / count,
  };
}

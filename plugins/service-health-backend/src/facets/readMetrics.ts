import type { AzureClients, MetricsQueryResult } from '@slipway/azure-node';
import { nameOfId } from './stackResources';

/** Azure Monitor's batch API takes this many resources at once. */
const RESOURCES_A_BATCH = 50;

/** One sample stream of a metric. */
export interface MetricSeries {
  resourceId: string;
  metric: string;
  /** Value of the dimension that was asked for. */
  dimension: string | undefined;
  points: { at: Date; average?: number; total?: number; maximum?: number }[];
}

/** What Azure Monitor said of the asked resources. */
export interface MetricsAnswer {
  series: MetricSeries[];
  /** Whether it answered for this metric of this resource; without a series there was no traffic. */
  hasAnswered(resourceId: string, metric: string): boolean;
}

/** With buckets of 5 minutes, the last one then holds the newest one to two minutes. */
const rangeMs = { PT1M: 5 * 60_000, PT5M: 6 * 60_000 };

/** Platform metrics of the last minutes, one call for each 50 resources of a subscription. */
export async function readMetrics(options: {
  azure: AzureClients;
  location: string;
  namespace: string;
  metrics: string[];
  resourceIds: string[];
  aggregation: string;
  /** Length of a bucket: each resource type offers its own. */
  grain: keyof typeof rangeMs;
  /** Dimension to split by. */
  splitBy?: string;
}): Promise<MetricsAnswer> {
  const { azure, location, namespace, metrics, resourceIds } = options;
  const now = Date.now();
  const batches = intoBatches(resourceIds);
  const results = await Promise.all(
    batches.map(ids =>
      azure.metrics(location).queryResources(ids, metrics, namespace, {
        startTime: new Date(now - rangeMs[options.grain]),
        endTime: new Date(now),
        interval: options.grain,
        aggregation: options.aggregation,
        ...(options.splitBy
          ? { filter: `${options.splitBy} eq '*'`, top: 1000 }
          : {}),
      }),
    ),
  );
  const all = results.flat();
  const answered = new Set(
    all.flatMap(result =>
      result.metrics.map(({ id }) =>
        `${result.resourceId} ${nameOfId(id)}`.toLowerCase(),
      ),
    ),
  );
  return {
    series: all.flatMap(toSeries),
    hasAnswered: (resourceId, metric) =>
      answered.has(`${resourceId} ${metric}`.toLowerCase()),
  };
}

/** The sample streams of one resource's answer; throws where it is refused. */
export function toSeries(result: MetricsQueryResult): MetricSeries[] {
  const failed = result.metrics.find(
    ({ errorCode }) => errorCode && errorCode !== 'Success',
  );
  if (failed) {
    throw new Error(
      `${failed.errorCode}: ${failed.errorMessage ?? failed.name}`,
    );
  }
  return result.metrics.flatMap(metric =>
    metric.timeseries.map(series => ({
      resourceId: result.resourceId ?? '',
      // The SDK's `name` is the one for people, in whatever language.
      metric: nameOfId(metric.id),
      dimension: series.metadatavalues?.[0]?.value,
      points: (series.data ?? []).map(point => ({
        at: point.timeStamp,
        average: point.average,
        total: point.total,
        maximum: point.maximum,
      })),
    })),
  );
}

/** A batch may hold resources of one subscription only. */
function intoBatches(resourceIds: string[]): string[][] {
  const bySubscription = new Map<string, string[]>();
  for (const id of resourceIds) {
    const subscription = id.split('/')[2] ?? '';
    const ids = bySubscription.get(subscription) ?? [];
    bySubscription.set(subscription, [...ids, id]);
  }
  return [...bySubscription.values()].flatMap(ids =>
    Array.from(
      { length: Math.ceil(ids.length / RESOURCES_A_BATCH) },
      (_, batch) =>
        ids.slice(batch * RESOURCES_A_BATCH, (batch + 1) * RESOURCES_A_BATCH),
    ),
  );
}

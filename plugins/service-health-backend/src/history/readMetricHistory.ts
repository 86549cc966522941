import type { AzureClients } from '@slipway/azure-node';
import type {
  HistoryRange,
  HistorySeries,
} from '@slipway/plugin-service-health-common';
import { toSeries } from '../facets/readMetrics';
import type { MetricReading } from '../facets/readLatest';

/** Intervals of platform metrics by range: about a hundred points each. */
export const minuteGrains = { '1h': 'PT1M', '24h': 'PT15M', '7d': 'PT1H' };

/** The same for types that keep five minutes and hours only. */
export const fiveMinuteGrains = { '1h': 'PT5M', '24h': 'PT1H', '7d': 'PT1H' };

const grainSeconds: ReadonlyMap<string, number> = new Map([
  ['PT1M', 60],
  ['PT5M', 300],
  ['PT15M', 900],
  ['PT1H', 3_600],
]);

/** Metrics of one resource over time, in one call. */
export async function readMetricHistory(options: {
  azure: AzureClients;
  location: string;
  namespace: string;
  metrics: MetricReading[];
  resourceId: string;
  aggregation: 'average' | 'maximum' | 'total';
  from: Date;
  to: Date;
  range: HistoryRange;
  grains: Record<HistoryRange, string>;
  /** One value of one dimension, such as `EntityName eq 'market.orders'`. */
  filter?: string;
  /** ARM id that the series carry, where it is not the resource's own. */
  shownId?: string;
}): Promise<HistorySeries[]> {
  const { azure, location, namespace, metrics, resourceId } = options;
  const { aggregation, from, to, range, grains, filter } = options;
  const grain = grains[range];
  const results = await azure.metrics(location).queryResources(
    [resourceId],
    metrics.map(({ metric }) => metric),
    namespace,
    {
      startTime: from,
      endTime: to,
      interval: grain,
      aggregation,
      ...(filter ? { filter } : {}),
    },
  );
  return results.flatMap(toSeries).flatMap(({ metric, points }) => {
    const known = metrics.find(
      one => one.metric.toLowerCase() === metric.toLowerCase(),
    );
    return known
      ? [
          {
            reading: known.reading,
            unit: known.unit,
            source: 'Azure Monitor',
            resourceId: options.shownId ?? resourceId,
            grainSeconds: grainSeconds.get(grain) ?? 60,
            points: points.flatMap(point => {
              const value = point[aggregation];
              return value === undefined
                ? []
                : [{ at: point.at.toISOString(), value }];
            }),
          },
        ]
      : [];
  });
}

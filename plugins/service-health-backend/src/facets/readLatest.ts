import type { HealthReading } from '@slipway/plugin-service-health-common';
import { readMetrics } from './readMetrics';

/** A metric of Azure Monitor, and what we call it. */
export interface MetricReading {
  metric: string;
  reading: string;
  unit: string;
}

/** The newest value of each metric of each resource, by ARM id in lower case. */
export async function readLatest(
  options: Omit<Parameters<typeof readMetrics>[0], 'metrics' | 'splitBy'> & {
    metrics: MetricReading[];
    aggregation: 'average' | 'maximum' | 'total';
  },
): Promise<Map<string, HealthReading[]>> {
  const { metrics, aggregation } = options;
  const { series } = await readMetrics({
    ...options,
    metrics: metrics.map(({ metric }) => metric),
  });
  const readings = new Map<string, HealthReading[]>();
  for (const { resourceId, metric, points } of series) {
    const known = metrics.find(
      one => one.metric.toLowerCase() === metric.toLowerCase(),
    );
    const last = points.filter(one => one[aggregation] !== undefined).at(-1);
    if (known && last) {
      const key = resourceId.toLowerCase();
      const ofResource = readings.get(key) ?? [];
      ofResource.push({
        name: known.reading,
        value: last[aggregation]!,
        unit: known.unit,
        source: 'Azure Monitor',
        sampledAt: last.at.toISOString(),
        resourceId,
      });
      readings.set(key, ofResource);
    }
  }
  return readings;
}

import { Bucket, LoadMinute } from '../../load';
import { parseDimensions } from './dimensionFilter';
import { Aggregation, MetricDefinition } from './MetricDefinition';
import { MetricsQuery } from './MetricsQuery';

const minuteMs = 60_000;

interface Series {
  /** Values of the dimensions that the filter asks to split by. */
  dimensions: Array<{ name: string; value: string }>;
  /** Text of the dimensions of all stored series that count here. */
  keys: Set<string>;
}

/** One metric of one resource, in the shape that both interfaces answer with. */
export function evaluateMetric(
  resourceId: string,
  metric: MetricDefinition,
  query: MetricsQuery,
  minutes: LoadMinute[],
) {
  const stored = minutes.map(minute => ({
    minute,
    series: minute.metrics[resourceId.toLowerCase()]?.[metric.name] ?? {},
  }));
  const keys = new Set(stored.flatMap(({ series }) => Object.keys(series)));
  const aggregations = query.aggregations ?? [metric.primary];
  const found = splitSeries([...keys], metric, query).map(series => ({
    metadatavalues: series.dimensions.map(({ name, value }) => ({
      name: { value: name.toLowerCase(), localizedValue: name.toLowerCase() },
      value,
    })),
    data: bucketStarts(query).map(startMs => {
      const values = stored
        .filter(
          ({ minute }) =>
            minute.startMs >= startMs &&
            minute.startMs < startMs + query.intervalMs,
        )
        .flatMap(({ series: buckets }) =>
          Object.entries(buckets)
            .filter(([key]) => series.keys.has(key))
            .map(([, bucket]) => bucket),
        );
      return {
        timeStamp: new Date(startMs).toISOString().replace('.000Z', 'Z'),
        ...aggregate(values, aggregations),
      };
    }),
  }));
  const timeseries = query.isMetadata
    ? found.map(({ metadatavalues }) => ({ metadatavalues }))
    : ranked(found, query);
  return {
    id: `${resourceId}/providers/Microsoft.Insights/metrics/${metric.name}`,
    type: 'Microsoft.Insights/metrics',
    name: { value: metric.name, localizedValue: metric.title },
    displayDescription: metric.title,
    unit: metric.unit,
    timeseries,
    errorCode: 'Success',
  };
}

/** The first series in the order that the query asks for, such as `sum desc`. */
function ranked<T extends { data: Array<Partial<Record<string, unknown>>> }>(
  series: T[],
  { orderBy, top }: MetricsQuery,
): T[] {
  if (!orderBy) {
    return series.slice(0, top);
  }
  const weight = ({ data }: T) =>
    data.reduce(
      (sum, point) => sum + Number(point[orderBy.aggregation] ?? 0),
      0,
    );
  const sign = orderBy.isDescending ? -1 : 1;
  return series
    .toSorted((a, b) => sign * (weight(a) - weight(b)))
    .slice(0, top);
}

/** A series of each value where the filter has `*` or several values, else one in all. */
function splitSeries(
  keys: string[],
  metric: MetricDefinition,
  query: MetricsQuery,
): Series[] {
  if (query.clauses.length === 0) {
    return [{ dimensions: [], keys: new Set(keys) }];
  }
  const found = new Map<string, Series>();
  for (const key of keys) {
    const values = parseDimensions(key);
    const dimensions = query.clauses.map(clause => ({
      name:
        metric.dimensions.find(
          name => name.toLowerCase() === clause.name.toLowerCase(),
        ) ?? clause.name,
      value: values.get(clause.name.toLowerCase()) ?? '',
    }));
    const isWanted = query.clauses.every(({ values: wanted }, at) =>
      wanted.some(
        value =>
          value === '*' ||
          value.toLowerCase() === dimensions[at].value.toLowerCase(),
      ),
    );
    if (isWanted) {
      const id = dimensions.map(({ value }) => value).join('\u0000');
      const series = found.get(id) ?? { dimensions, keys: new Set<string>() };
      series.keys.add(key);
      found.set(id, series);
    }
  }
  return [...found.values()];
}

/** Buckets begin at the start of the request, cut to the minute. */
function bucketStarts({ fromMs, toMs, intervalMs }: MetricsQuery): number[] {
  const first = Math.floor(fromMs / minuteMs) * minuteMs;
  if (intervalMs === Infinity) {
    return [first];
  }
  const count = Math.max(1, Math.ceil((toMs - first) / intervalMs));
  return Array.from({ length: count }, (_, at) => first + at * intervalMs);
}

function aggregate(buckets: Bucket[], aggregations: Aggregation[]) {
  if (buckets.length === 0) {
    return {};
  }
  const total = buckets.reduce((sum, bucket) => sum + bucket.total, 0);
  const count = buckets.reduce((sum, bucket) => sum + bucket.count, 0);
  const values: Record<Aggregation, number> = {
    Average: total / count,
    Minimum: Math.min(...buckets.map(({ min }) => min)),
    Maximum: Math.max(...buckets.map(({ max }) => max)),
    Total: total,
    Count: count,
  };
  return Object.fromEntries(
    aggregations.map(name => [name.toLowerCase(), values[name]]),
  );
}

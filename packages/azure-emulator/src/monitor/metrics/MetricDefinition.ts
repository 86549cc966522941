export type Aggregation = 'Average' | 'Minimum' | 'Maximum' | 'Total' | 'Count';

/** One platform metric, as Azure's list of supported metrics has it. */
export interface MetricDefinition {
  /** Name in the REST API. */
  name: string;
  /** Name that people see; clients get it as the localised one. */
  title: string;
  unit: 'Count' | 'Percent' | 'Bytes' | 'BytesPerSecond' | 'MilliSeconds';
  primary: Aggregation;
  dimensions: string[];
}

/** The metrics of one resource type. */
export interface MetricNamespace {
  /** Type of the resources, in Azure's own case. */
  type: string;
  /** Intervals that the type's metrics are kept at; the first is the default. */
  grains: string[];
  metrics: MetricDefinition[];
}

export const allAggregations: Aggregation[] = [
  'Average',
  'Minimum',
  'Maximum',
  'Total',
  'Count',
];

type Row = [
  name: string,
  title: string,
  unit: MetricDefinition['unit'],
  primary: Aggregation,
];

/** Definitions from rows of a table, all with the same dimensions. */
export function defineMetrics(
  dimensions: string[],
  rows: Row[],
): MetricDefinition[] {
  return rows.map(([name, title, unit, primary]) => ({
    name,
    title,
    unit,
    primary,
    dimensions,
  }));
}

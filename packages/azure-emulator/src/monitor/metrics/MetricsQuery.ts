import { ArmError } from '../../arm/ArmError';
import { ArmResource } from '../../arm/ResourceStore';
import { parseIsoDuration } from '../../kql';
import { DimensionClause, parseDimensionFilter } from './dimensionFilter';
import {
  Aggregation,
  allAggregations,
  MetricDefinition,
  MetricNamespace,
} from './MetricDefinition';
import { findMetricNamespace } from './metricNamespaces';

/** A metrics request, read and checked. */
export interface MetricsQuery {
  namespace: MetricNamespace;
  metrics: MetricDefinition[];
  /** Undefined where the caller left it out: each metric's own. */
  aggregations: Aggregation[] | undefined;
  fromMs: number;
  toMs: number;
  /** As ISO 8601 and in milliseconds. */
  interval: string;
  intervalMs: number;
  clauses: DimensionClause[];
  /** Most series that a filter with `*` gives. */
  top: number;
}

/** The parameters as either of the two interfaces writes them. */
export interface MetricsParameters {
  metricNames: string | undefined;
  aggregation: string | undefined;
  fromMs: number;
  toMs: number;
  interval: string | undefined;
  filter: string | undefined;
  top: string | undefined;
}

function badRequest(message: string): ArmError {
  return new ArmError(400, 'BadRequest', message);
}

/** Checks a request against the metrics that the type has; throws Azure's 400. */
export function readMetricsQuery(
  type: string,
  parameters: MetricsParameters,
): MetricsQuery {
  const namespace = findMetricNamespace(type);
  if (!namespace) {
    throw badRequest(
      `Metrics are not supported for resources of type: ${type}.`,
    );
  }
  const names = (parameters.metricNames ?? '').split(',').filter(Boolean);
  const valid = namespace.metrics.map(({ name }) => name).join(',');
  const metrics =
    names.length === 0
      ? [namespace.metrics[0]]
      : names.map(name => {
          const metric = namespace.metrics.find(
            each => each.name.toLowerCase() === name.trim().toLowerCase(),
          );
          if (!metric) {
            throw badRequest(
              `Failed to find metric configuration for provider: ${type.split('/')[0]}, resource Type: ${type.split('/').slice(1).join('/')}, metric: ${name}, Valid metrics: ${valid}`,
            );
          }
          return metric;
        });
  const clauses = parseDimensionFilter(parameters.filter ?? '');
  checkDimensions(metrics, clauses);
  const { interval, intervalMs } = readInterval(namespace, parameters.interval);
  if (!(parameters.toMs > parameters.fromMs)) {
    throw badRequest('The start time must be earlier than the end time.');
  }
  return {
    namespace,
    metrics,
    aggregations: readAggregations(parameters.aggregation),
    fromMs: parameters.fromMs,
    toMs: parameters.toMs,
    interval,
    intervalMs,
    clauses,
    top: Number(parameters.top ?? 10),
  };
}

/** Type of the resource that a request is about; throws 404 where it is not there. */
export function requireResource(
  resource: ArmResource | undefined,
  id: string,
): ArmResource {
  if (!resource) {
    throw new ArmError(
      404,
      'ResourceNotFound',
      `The Resource '${id.split('/').slice(-3).join('/')}' under resource group '${id.split('/')[4]}' was not found.`,
    );
  }
  return resource;
}

function checkDimensions(
  metrics: MetricDefinition[],
  clauses: DimensionClause[],
): void {
  for (const metric of metrics) {
    const known = metric.dimensions.map(name => name.toLowerCase());
    const unknown = clauses.find(
      clause => !known.includes(clause.name.toLowerCase()),
    );
    if (unknown) {
      throw badRequest(
        `Metric: ${metric.name} does not support requested dimension combination: ${unknown.name}, supported ones are: ${metric.dimensions.join(',')}`,
      );
    }
  }
}

function readInterval(namespace: MetricNamespace, asked: string | undefined) {
  const interval = asked ?? namespace.grains[0];
  const intervalMs = parseIsoDuration(interval);
  if (intervalMs === undefined || !namespace.grains.includes(interval)) {
    throw badRequest(
      `Detected invalid time grain input, supported ones are: ${namespace.grains.join(',')}`,
    );
  }
  return { interval, intervalMs };
}

function readAggregations(text: string | undefined): Aggregation[] | undefined {
  if (!text) {
    return undefined;
  }
  return text.split(',').map(name => {
    const aggregation = allAggregations.find(
      each => each.toLowerCase() === name.trim().toLowerCase(),
    );
    if (!aggregation) {
      throw badRequest(`Invalid aggregation type: ${name}`);
    }
    return aggregation;
  });
}

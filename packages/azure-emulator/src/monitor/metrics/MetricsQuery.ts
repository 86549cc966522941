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
  /** By which aggregation the series are ranked before the first ones are taken. */
  orderBy?: { aggregation: string; isDescending: boolean };
  /** Whether the values of dimensions alone are asked for, without data. */
  isMetadata: boolean;
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
  orderBy?: string;
  resultType?: string;
  /** The namespace that the request names, which must be the type's own. */
  namespace?: string;
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
  const { namespace: asked } = parameters;
  if (asked && asked.toLowerCase() !== namespace.type.toLowerCase()) {
    throw badRequest(
      `Metric namespace ${asked} is not valid for resources of type ${type}; valid: ${namespace.type}`,
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
    top: readTop(parameters.top),
    orderBy: readOrder(parameters.orderBy),
    isMetadata: parameters.resultType?.toLowerCase() === 'metadata',
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

function readTop(text: string | undefined): number {
  const top = Number(text ?? 10);
  if (!Number.isInteger(top) || top < 1) {
    throw badRequest(`top must be a whole number from 1, not '${text}'`);
  }
  return top;
}

/** `sum asc`, with the names that the REST API has for aggregations here. */
function readOrder(text: string | undefined): MetricsQuery['orderBy'] {
  if (!text) {
    return undefined;
  }
  const match =
    /^(sum|total|average|minimum|maximum|count)(?:\s+(asc|desc))?$/i.exec(
      text.trim(),
    );
  if (!match) {
    throw badRequest(`Invalid orderby: '${text}'`);
  }
  const name = match[1].toLowerCase();
  return {
    aggregation: name === 'sum' ? 'total' : name,
    isDescending: match[2]?.toLowerCase() === 'desc',
  };
}

function readInterval(namespace: MetricNamespace, asked: string | undefined) {
  const interval = asked ?? namespace.grains[0];
  if (interval.toUpperCase() === 'FULL') {
    return { interval, intervalMs: Infinity };
  }
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

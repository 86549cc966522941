import { ArmEngine, ArmExtension } from '../../arm/ArmEngine';
import { ArmError } from '../../arm/ArmError';
import { EmulatorContext } from '../../EmulatorContext';
import { EmulatorRequest } from '../../http/Surface';
import { LoadStore } from '../../load';
import { readTimespan } from '../readTimespan';
import { evaluateMetric } from './evaluateMetrics';
import { allAggregations } from './MetricDefinition';
import { findMetricNamespace } from './metricNamespaces';
import { readMetricsQuery, requireResource } from './MetricsQuery';

const path =
  /^(\/subscriptions\/.+)\/providers\/microsoft\.insights\/(metrics|metricdefinitions|metricnamespaces)$/i;
const hourMs = 3_600_000;

function actionOf(kind: string): string {
  return kind.toLowerCase() === 'metrics'
    ? 'Microsoft.Insights/metrics/read'
    : 'Microsoft.Insights/metricDefinitions/read';
}

/** Metrics of one resource by ARM: values and definitions. */
export function createMetricsExtension(
  context: EmulatorContext,
  engine: ArmEngine,
): ArmExtension {
  const store = new LoadStore(context);
  return {
    name: 'metrics',
    matches: (method, requestPath) =>
      method === 'GET' && path.test(requestPath),
    operation: (_method, requestPath) =>
      actionOf(path.exec(requestPath)?.[2] ?? ''),
    async handle(request, caller) {
      const [, id, kind] = path.exec(request.path) ?? [];
      engine.authorize(caller, actionOf(kind), id);
      const resource = requireResource(context.resources.get(id), id);
      if (kind.toLowerCase() === 'metricnamespaces') {
        return { status: 200, body: namespacesOf(resource.id, resource.type) };
      }
      if (kind.toLowerCase() !== 'metrics') {
        return { status: 200, body: definitionsOf(resource.id, resource.type) };
      }
      const query = readMetricsQuery(resource.type, {
        metricNames: request.query.get('metricnames') ?? undefined,
        aggregation: request.query.get('aggregation') ?? undefined,
        interval: request.query.get('interval') ?? undefined,
        filter: request.query.get('$filter') ?? undefined,
        top: request.query.get('top') ?? undefined,
        orderBy: request.query.get('orderby') ?? undefined,
        resultType: request.query.get('resultType') ?? undefined,
        namespace: request.query.get('metricnamespace') ?? undefined,
        ...timesOf(request, context.clock.now()),
      });
      const minutes = store.minutesBetween(query.fromMs, query.toMs);
      return {
        status: 200,
        body: {
          cost: 0,
          timespan: `${isoOf(query.fromMs)}/${isoOf(query.toMs)}`,
          interval: query.interval,
          namespace: query.namespace.type,
          resourceregion: resource.location,
          value: query.metrics.map(metric =>
            evaluateMetric(resource.id, metric, query, minutes),
          ),
        },
      };
    },
  };
}

/** Each type has its platform metrics' namespace alone. */
function namespacesOf(resourceId: string, type: string) {
  const namespace = findMetricNamespace(type);
  const name = namespace?.type.replace('/', '-') ?? '';
  return {
    value: namespace
      ? [
          {
            id: `${resourceId}/providers/microsoft.insights/metricNamespaces/${name}`,
            type: 'Microsoft.Insights/metricNamespaces',
            name,
            classification: 'Platform',
            properties: { metricNamespaceName: namespace.type },
          },
        ]
      : [],
  };
}

function definitionsOf(resourceId: string, type: string) {
  const namespace = findMetricNamespace(type);
  return {
    value: (namespace?.metrics ?? []).map(metric => ({
      id: `${resourceId}/providers/microsoft.insights/metricdefinitions/${metric.name}`,
      resourceId,
      namespace: namespace?.type,
      name: { value: metric.name, localizedValue: metric.title },
      unit: metric.unit,
      primaryAggregationType: metric.primary,
      supportedAggregationTypes: allAggregations,
      metricAvailabilities: namespace?.grains.map(timeGrain => ({
        timeGrain,
        retention: 'P93D',
      })),
      dimensions: metric.dimensions.map(value => ({
        value,
        localizedValue: value,
      })),
      isDimensionRequired: false,
    })),
  };
}

/** One hour that ends now by default. */
function timesOf(request: EmulatorRequest, nowMs: number) {
  const text = request.query.get('timespan');
  if (!text) {
    return { fromMs: nowMs - hourMs, toMs: nowMs };
  }
  const span = readTimespan(text, nowMs);
  if (!span) {
    throw new ArmError(
      400,
      'BadRequest',
      `Detected invalid timespan input: ${text}`,
    );
  }
  return span;
}

function isoOf(ms: number): string {
  return new Date(ms).toISOString();
}

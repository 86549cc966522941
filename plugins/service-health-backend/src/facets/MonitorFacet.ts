import type { AzureClients } from '@slipway/azure-node';
import type { HealthReading } from '@slipway/plugin-service-health-common';
import type {
  FacetHistory,
  FacetHistoryRequest,
  FacetProvider,
  ServiceTarget,
} from '@slipway/plugin-service-health-node';
import { gatherHistory } from '../history/gatherHistory';
import { minuteGrains, readMetricHistory } from '../history/readMetricHistory';
import { groupBy, Observations } from './observations';
import type { MetricReading } from './readLatest';
import { type MetricsAnswer, readMetrics } from './readMetrics';
import { resourceIdsOfType } from './stackResources';

const SOURCE = 'Azure Monitor';

/** Metrics that are asked for in one call. */
export interface MetricGroup {
  metrics: MetricReading[];
  /** `average` and `maximum` read the newest minute, `total` adds up five. */
  aggregation: 'average' | 'maximum' | 'total';
  /** Azure Monitor leaves minutes without traffic out: no series then means 0. */
  isZeroWhenSilent?: boolean;
  /** One value of one dimension alone. */
  where?: { dimension: string; value: string };
}

/** A facet that Azure Monitor alone tells of. */
export interface MonitorFacetSpec {
  id: string;
  /** Type of the resources, each of which a stack owns whole, e.g. `Microsoft.Sql/servers/databases`. */
  type: string;
  /** Entry of the template's parameter `data` that asks for it. */
  dataStore: string;
  groups: MetricGroup[];
}

/** Reads metrics of a service's resources of one type, 50 resources a call. */
export class MonitorFacet implements FacetProvider {
  readonly id: string;
  readonly #spec: MonitorFacetSpec;

  private constructor(spec: MonitorFacetSpec) {
    this.id = spec.id;
    this.#spec = spec;
  }

  static create(spec: MonitorFacetSpec): MonitorFacet {
    return new MonitorFacet(spec);
  }

  appliesTo(service: ServiceTarget) {
    const { data } = service.stack.parameters;
    return (
      resourceIdsOfType(service, this.#spec.type).length > 0 ||
      (Array.isArray(data) && data.includes(this.#spec.dataStore))
    );
  }

  async collect(services: ServiceTarget[], azure: AzureClients) {
    const { type, groups } = this.#spec;
    const observations = Observations.start(this.id, services);
    const environments = groupBy(services, one => one.environment);
    await Promise.all(
      [...environments].flatMap(([environment, there]) =>
        groups.map(group =>
          observations.ask(SOURCE, there, async () => {
            const answer = await readMetrics({
              azure,
              location: azure.environment(environment).location,
              namespace: type.toLowerCase(),
              metrics: group.metrics.map(({ metric }) => metric),
              resourceIds: there.flatMap(one => resourceIdsOfType(one, type)),
              aggregation: group.aggregation,
              grain: 'PT1M',
              splitBy: group.where?.dimension,
            });
            for (const service of there) {
              for (const id of resourceIdsOfType(service, type)) {
                observations.add(service, ...readGroup(group, answer, id));
              }
            }
          }),
        ),
      ),
    );
    return observations.toMap();
  }

  history(request: FacetHistoryRequest): Promise<FacetHistory> {
    const { service, azure } = request;
    const { type, groups } = this.#spec;
    const { location } = azure.environment(service.environment);
    return gatherHistory(
      resourceIdsOfType(service, type).flatMap(resourceId =>
        groups.map(({ metrics, aggregation, where }) => ({
          source: SOURCE,
          ask: () =>
            readMetricHistory({
              ...request,
              location,
              namespace: type.toLowerCase(),
              metrics,
              resourceId,
              aggregation,
              grains: minuteGrains,
              ...(where
                ? { filter: `${where.dimension} eq '${where.value}'` }
                : {}),
            }),
        })),
      ),
    );
  }
}

/** The readings of one resource; exported for the tests of the facets. */
export function readGroup(
  group: MetricGroup,
  { series, hasAnswered }: MetricsAnswer,
  resourceId: string,
): HealthReading[] {
  const { aggregation, where, isZeroWhenSilent } = group;
  return group.metrics.flatMap(({ metric, reading, unit }): HealthReading[] => {
    const points = series
      .filter(
        one =>
          one.resourceId.toLowerCase() === resourceId.toLowerCase() &&
          one.metric.toLowerCase() === metric.toLowerCase() &&
          (!where ||
            one.dimension?.toLowerCase() === where.value.toLowerCase()),
      )
      .flatMap(one => one.points)
      .filter(point => point[aggregation] !== undefined);
    const read = (value: number, at: Date) => ({
      name: reading,
      value,
      unit,
      source: SOURCE,
      sampledAt: at.toISOString(),
      resourceId,
    });
    const last = points.at(-1);
    if (!last) {
      const isSilent = isZeroWhenSilent && hasAnswered(resourceId, metric);
      return isSilent ? [read(0, new Date())] : [];
    }
    return [
      aggregation === 'total'
        ? read(
            points.reduce((sum, { total = 0 }) => sum + total, 0),
            new Date(),
          )
        : read(last[aggregation]!, last.at),
    ];
  });
}

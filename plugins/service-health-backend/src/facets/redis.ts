import type { AzureClients, PrometheusSample } from '@slipway/azure-node';
import type { HealthReading } from '@slipway/plugin-service-health-common';
import type {
  FacetProvider,
  ServiceTarget,
} from '@slipway/plugin-service-health-node';
import { groupBy, Observations } from './observations';
import { queryPrometheus } from './queryPrometheus';
import { MetricSeries, readMetrics } from './readMetrics';
import { hostIdsOfType } from './stackResources';

const TYPE = 'Microsoft.Cache/redisEnterprise';

/** Azure Monitor's names of the metrics, and what we call them. */
const metricReadings = [
  ['usedmemorypercentage', 'memoryPercent', '%'],
  ['serverLoad', 'serverLoadPercent', '%'],
  ['connectedclients', 'connectedClients', ''],
  ['evictedkeys', 'evictedKeys', 'keys'],
] as const;

/** Spring Boot's own cache metric, by service (namespace) and result. */
const CACHE_QUERY =
  'sum by (namespace, result) (increase(cache_gets_total[5m]))';

/** The Redis that the service owns or shares, and how well the service uses it. */
export class RedisFacet implements FacetProvider {
  readonly id = 'redis';

  appliesTo(service: ServiceTarget) {
    const { cache } = service.stack.parameters;
    return (
      hostIdsOfType(service, TYPE).length > 0 ||
      cache === 'shared' ||
      cache === 'own'
    );
  }

  async collect(
    services: ServiceTarget[],
    azure: AzureClients,
    signal: AbortSignal,
  ) {
    const observations = Observations.start(this.id, services);
    const environments = groupBy(services, one => one.environment);
    await Promise.all(
      [...environments].flatMap(([environment, there]) => [
        observations.ask('Azure Monitor', there, async () => {
          const resourceIds = [
            ...new Set(there.flatMap(one => hostIdsOfType(one, TYPE))),
          ];
          const { series } = await readMetrics({
            azure,
            location: azure.environment(environment).location,
            namespace: TYPE.toLowerCase(),
            metrics: metricReadings.map(([metric]) => metric),
            resourceIds,
            aggregation: 'maximum',
            grain: 'PT5M',
          });
          there.forEach(service =>
            observations.add(service, ...readRedis(service, series)),
          );
        }),
        observations.ask('Prometheus', there, async () => {
          const samples = await queryPrometheus({
            azure,
            environment,
            promql: CACHE_QUERY,
            signal,
          });
          there.forEach(service =>
            observations.add(service, ...readHitRatio(service, samples)),
          );
        }),
      ]),
    );
    return observations.toMap();
  }
}

function readRedis(
  service: ServiceTarget,
  series: MetricSeries[],
): HealthReading[] {
  const ids = hostIdsOfType(service, TYPE).map(id => id.toLowerCase());
  return series
    .filter(({ resourceId }) => ids.includes(resourceId.toLowerCase()))
    .flatMap(({ resourceId, metric, points }) => {
      const known = metricReadings.find(
        ([name]) => name.toLowerCase() === metric.toLowerCase(),
      );
      const last = points.filter(point => point.maximum !== undefined).at(-1);
      if (!known || last?.maximum === undefined) {
        return [];
      }
      const [, name, unit] = known;
      return [
        {
          name,
          value: last.maximum,
          unit,
          source: 'Azure Monitor',
          sampledAt: last.at.toISOString(),
          resourceId,
        },
      ];
    });
}

function readHitRatio(
  service: ServiceTarget,
  samples: PrometheusSample[],
): HealthReading[] {
  const own = samples.filter(({ labels }) => labels.namespace === service.name);
  const all = own.reduce((sum, { value }) => sum + value, 0);
  const hits = own
    .filter(({ labels }) => labels.result === 'hit')
    .reduce((sum, { value }) => sum + value, 0);
  if (all === 0) {
    return [];
  }
  return [
    {
      name: 'hitRatio',
      value: hits / all,
      unit: 'share',
      source: 'Prometheus',
      sampledAt: own[0].sampledAt,
    },
  ];
}

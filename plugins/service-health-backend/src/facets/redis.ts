import type { AzureClients, PrometheusSample } from '@slipway/azure-node';
import type { HealthReading } from '@slipway/plugin-service-health-common';
import type {
  FacetHistory,
  FacetHistoryRequest,
  FacetProvider,
  ServiceTarget,
} from '@slipway/plugin-service-health-node';
import { gatherHistory } from '../history/gatherHistory';
import {
  fiveMinuteGrains,
  minuteGrains,
  readMetricHistory,
} from '../history/readMetricHistory';
import { readPrometheusHistory } from '../history/readPrometheusHistory';
import { cacheTypeOf, cacheTypes } from './cacheTypes';
import { groupBy, Observations } from './observations';
import { queryPrometheus } from './queryPrometheus';
import { readLatest } from './readLatest';
import { hostIdsOfType } from './stackResources';

/** Spring Boot's own cache metric, by service (namespace) and result. */
const CACHE_QUERY =
  'sum by (namespace, result) (increase(cache_gets_total[5m]))';

/** The Redis that the service owns or shares, and how well the service uses it. */
export class RedisFacet implements FacetProvider {
  readonly id = 'redis';

  appliesTo(service: ServiceTarget) {
    const { cache } = service.stack.parameters;
    return (
      cachesOf(service).length > 0 || cache === 'shared' || cache === 'own'
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
        ...cacheTypes.map(async ({ type, metrics, grain }) => {
          const users = there.filter(
            service => hostIdsOfType(service, type).length > 0,
          );
          if (users.length === 0) {
            return;
          }
          await observations.ask('Azure Monitor', users, async () => {
            const latest = await readLatest({
              azure,
              location: azure.environment(environment).location,
              namespace: type.toLowerCase(),
              metrics,
              resourceIds: unique(
                users.flatMap(one => hostIdsOfType(one, type)),
              ),
              aggregation: 'maximum',
              grain,
            });
            for (const service of users) {
              for (const id of hostIdsOfType(service, type)) {
                observations.add(
                  service,
                  ...(latest.get(id.toLowerCase()) ?? []),
                );
              }
            }
          });
        }),
        observations.ask('Prometheus', there, async () => {
          const samples = await queryPrometheus({
            azure,
            environment,
            promql: CACHE_QUERY,
            signal,
          });
          const byService = groupBy(samples, ({ labels }) => labels.namespace);
          there.forEach(service =>
            observations.add(
              service,
              ...readHitRatio(byService.get(service.name) ?? []),
            ),
          );
        }),
      ]),
    );
    return observations.toMap();
  }

  history(request: FacetHistoryRequest): Promise<FacetHistory> {
    const { service, azure } = request;
    const { location } = azure.environment(service.environment);
    const gets = `cache_gets_total{namespace="${service.name}"`;
    return gatherHistory([
      ...cachesOf(service).map(resourceId => {
        const { type, metrics, grain } = cacheTypeOf(resourceId)!;
        return {
          source: 'Azure Monitor',
          ask: () =>
            readMetricHistory({
              ...request,
              location,
              namespace: type.toLowerCase(),
              metrics,
              resourceId,
              aggregation: 'maximum',
              grains: grain === 'PT5M' ? fiveMinuteGrains : minuteGrains,
            }),
        };
      }),
      {
        source: 'Prometheus',
        ask: () =>
          readPrometheusHistory({
            ...request,
            environment: service.environment,
            promql: `sum(increase(${gets},result="hit"}[5m])) / sum(increase(${gets}}[5m]))`,
            reading: 'hitRatio',
            unit: 'share',
          }),
      },
    ]);
  }
}

function cachesOf(service: ServiceTarget): string[] {
  return cacheTypes.flatMap(({ type }) => hostIdsOfType(service, type));
}

function unique(ids: string[]): string[] {
  return [...new Map(ids.map(id => [id.toLowerCase(), id])).values()];
}

function readHitRatio(samples: PrometheusSample[]): HealthReading[] {
  const all = samples.reduce((sum, { value }) => sum + value, 0);
  const hits = samples
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
      sampledAt: samples[0].sampledAt,
    },
  ];
}

import type { AzureClients } from '@slipway/azure-node';
import type { HealthReading } from '@slipway/plugin-service-health-common';
import type {
  FacetHistory,
  FacetHistoryRequest,
  FacetProvider,
  ServiceTarget,
} from '@slipway/plugin-service-health-node';
import { gatherHistory } from '../history/gatherHistory';
import { readPrometheusHistory } from '../history/readPrometheusHistory';
import type {
  ClusterWatch,
  ClusterWatches,
} from '../kubernetes/ClusterWatches';
import { clusterIdOf } from './clusterIdOf';
import { failureOfWatches, sampledAtOf } from './kubernetesSource';
import { groupBy, Observations } from './observations';
import { readWorkload } from './readWorkload';

/** What charts show; `%` stands for the namespace. */
const histories = [
  ['podsReady', '', 'sum(kube_deployment_status_replicas_ready{%})'],
  ['podsWanted', '', 'sum(kube_deployment_spec_replicas{%})'],
  [
    'requestsPerSecond',
    'requests/s',
    'sum(rate(http_server_requests_seconds_count{%}[5m]))',
  ],
] as const;

/** Pods of the service's namespace, from watches of each cluster. */
export class WorkloadFacet implements FacetProvider {
  readonly id = 'workload';
  readonly #watches: ClusterWatches;
  /** Keys of services, by cluster and namespace. */
  readonly #keys = new Map<string, Set<string>>();

  private constructor(watches: ClusterWatches) {
    this.#watches = watches;
  }

  static create(options: { watches: ClusterWatches }): WorkloadFacet {
    return new WorkloadFacet(options.watches);
  }

  appliesTo() {
    return true;
  }

  watch(onChange: (serviceKeys: string[]) => void) {
    this.#watches.onChange(changes => {
      const keys = changes.flatMap(({ clusterId, namespace }) => [
        ...(this.#keys.get(`${clusterId} ${namespace}`) ?? []),
      ]);
      if (keys.length > 0) {
        onChange([...new Set(keys)]);
      }
    });
  }

  async collect(services: ServiceTarget[], azure: AzureClients) {
    const observations = Observations.start(this.id, services);
    const clusters = groupBy(services, clusterIdOf);
    await Promise.all(
      [...clusters].map(async ([clusterId, there]) => {
        if (!clusterId) {
          return;
        }
        this.#remember(clusterId, there);
        const cluster = await this.#watches.get(clusterId, azure);
        const failure = failureOfWatches(watchesOf(cluster), clusterId);
        if (failure) {
          observations.fail(there, failure);
        }
        there.forEach(service =>
          observations.add(service, ...readService(service, cluster)),
        );
      }),
    );
    return observations.toMap();
  }

  history(request: FacetHistoryRequest): Promise<FacetHistory> {
    const { service } = request;
    return gatherHistory(
      histories.map(([reading, unit, promql]) => ({
        source: 'Prometheus',
        ask: () =>
          readPrometheusHistory({
            ...request,
            environment: service.environment,
            promql: promql.replace('%', `namespace="${service.name}"`),
            reading,
            unit,
          }),
      })),
    );
  }

  /** A targeted collection names a few services; the others stay known. */
  #remember(clusterId: string, services: ServiceTarget[]) {
    for (const { key, name } of services) {
      const place = `${clusterId.toLowerCase()} ${name}`;
      const known = this.#keys.get(place) ?? new Set();
      this.#keys.set(place, known.add(key));
    }
  }
}

function watchesOf(cluster: ClusterWatch) {
  const { pods, deployments, autoscalers, quotas } = cluster;
  return [pods, deployments, autoscalers, quotas];
}

function readService(
  { name }: ServiceTarget,
  cluster: ClusterWatch,
): HealthReading[] {
  const sampledAt = sampledAtOf(watchesOf(cluster));
  return sampledAt
    ? readWorkload({
        pods: cluster.pods.summaries(name),
        deployments: cluster.deployments.summaries(name),
        autoscalers: cluster.autoscalers.summaries(name),
        quotas: cluster.quotas.summaries(name),
        sampledAt,
      })
    : [];
}

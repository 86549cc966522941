import type { AzureClients } from '@slipway/azure-node';
import type { HealthReading } from '@slipway/plugin-service-health-common';
import type {
  FacetProvider,
  ServiceTarget,
} from '@slipway/plugin-service-health-node';
import type {
  ClusterWatch,
  ClusterWatches,
} from '../kubernetes/ClusterWatches';
import { clusterIdOf } from './clusterIdOf';
import { failureOfWatches, sampledAtOf } from './kubernetesSource';
import { groupBy, Observations } from './observations';

const SOURCE = 'Kubernetes';
const imageReasons = ['ImagePullBackOff', 'ErrImagePull', 'InvalidImageName'];

/** Pods of the service's namespace, from watches of each cluster. */
export class WorkloadFacet implements FacetProvider {
  readonly id = 'workload';
  readonly #watches: ClusterWatches;
  #services: ServiceTarget[] = [];

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
      const keys = this.#services
        .filter(service =>
          changes.some(
            ({ clusterId, namespace }) =>
              namespace === service.name &&
              clusterId === clusterIdOf(service)?.toLowerCase(),
          ),
        )
        .map(({ key }) => key);
      if (keys.length > 0) {
        onChange(keys);
      }
    });
  }

  async collect(services: ServiceTarget[], azure: AzureClients) {
    this.#remember(services);
    const observations = Observations.start(this.id, services);
    const clusters = groupBy(services, clusterIdOf);
    await Promise.all(
      [...clusters].map(async ([clusterId, there]) => {
        if (!clusterId) {
          return;
        }
        const watch = await this.#watches.get(clusterId, azure);
        const failure = failureOfWatches(
          [watch.pods, watch.deployments],
          clusterId,
        );
        if (failure) {
          observations.fail(there, failure);
        }
        there.forEach(service =>
          observations.add(service, ...readWorkload(service, watch)),
        );
      }),
    );
    return observations.toMap();
  }

  /** A targeted collection names a few services; the others stay known. */
  #remember(services: ServiceTarget[]) {
    const known = new Map(this.#services.map(one => [one.key, one]));
    services.forEach(one => known.set(one.key, one));
    this.#services = [...known.values()];
  }
}

function readWorkload(
  service: ServiceTarget,
  { pods, deployments }: ClusterWatch,
): HealthReading[] {
  const sampledAt = sampledAtOf([pods, deployments]);
  if (!sampledAt) {
    return [];
  }
  const read = (name: string, value: number, unit = ''): HealthReading => ({
    name,
    value,
    unit,
    source: SOURCE,
    sampledAt,
  });
  const wanted = deployments
    .summaries(service.name)
    .reduce((sum, { podsWanted }) => sum + podsWanted, 0);
  const living = pods.summaries(service.name).filter(pod => !pod.isEnding);
  const ready = living.filter(pod => pod.isReady).length;
  const waiting = (reasons: string[]) =>
    living.filter(pod => pod.waitingReasons.some(one => reasons.includes(one)))
      .length;
  return [
    read('podsWanted', wanted),
    read('podsReady', ready),
    ...(wanted > 0
      ? [read('podsReadyShare', Math.min(1, ready / wanted), 'share')]
      : []),
    read('podsCrashLooping', waiting(['CrashLoopBackOff'])),
    read('podsImageUnpullable', waiting(imageReasons)),
    read('podsOutOfMemory', living.filter(pod => pod.wasOutOfMemory).length),
    read('podsUnschedulable', living.filter(pod => pod.isUnschedulable).length),
    read(
      'restarts',
      living.reduce((sum, pod) => sum + pod.restarts, 0),
    ),
  ];
}

import type { AzureClients, AzureClock } from '@slipway/azure-node';
import { KubernetesConnection } from './KubernetesConnection';
import { ResourceWatch } from './ResourceWatch';
import {
  AutoscalerSummary,
  DeploymentSummary,
  NodeSummary,
  PodSummary,
  QuotaSummary,
  summarizeAutoscaler,
  summarizeDeployment,
  summarizeNode,
  summarizePod,
  summarizeQuota,
} from './summaries';

/** What is kept of one cluster. */
export interface ClusterWatch {
  pods: ResourceWatch<PodSummary>;
  deployments: ResourceWatch<DeploymentSummary>;
  nodes: ResourceWatch<NodeSummary>;
  autoscalers: ResourceWatch<AutoscalerSummary>;
  quotas: ResourceWatch<QuotaSummary>;
}

/** A change in a cluster; `namespace` is empty for its nodes. */
export interface ClusterChange {
  clusterId: string;
  namespace: string;
}

type Entry = ClusterWatch & { usedAt: number; close: () => void };

/** Clusters that nobody asked about for this long are let go: another replica collects. */
const IDLE_MS = 180_000;

/** A cluster made anew has another certificate: its address is asked again this often. */
const RECONNECT_MS = 600_000;

/** A cluster that has not sent its first lists by then holds nobody up: it counts as not answering. */
const FIRST_LIST_MS = 8_000;

/** Bursts of events within this time count as one. */
const SETTLE_MS = 200;

/** Watches clusters while someone asks about them. */
export class ClusterWatches {
  readonly #clock: AzureClock;
  readonly #clusters = new Map<string, Entry>();
  readonly #listeners: ((changes: ClusterChange[]) => void)[] = [];
  readonly #pending = new Map<string, ClusterChange>();
  #timer: NodeJS.Timeout | undefined;

  private constructor(clock: AzureClock) {
    this.#clock = clock;
  }

  static create(options: { clock: AzureClock }): ClusterWatches {
    return new ClusterWatches(options.clock);
  }

  onChange(listener: (changes: ClusterChange[]) => void) {
    this.#listeners.push(listener);
  }

  /** The cluster's watches, once their first lists have come or failed. */
  async get(clusterId: string, azure: AzureClients): Promise<ClusterWatch> {
    this.#dropIdle();
    const key = clusterId.toLowerCase();
    const entry = this.#clusters.get(key) ?? this.#start(key, azure);
    entry.usedAt = this.#clock.now();
    this.#clusters.set(key, entry);
    const first = new AbortController();
    await Promise.race([
      Promise.all(watchesOf(entry).map(watch => watch.ready())),
      this.#clock.wait(FIRST_LIST_MS, first.signal).catch(() => {}),
    ]);
    first.abort();
    return entry;
  }

  stop() {
    clearTimeout(this.#timer);
    this.#clusters.forEach(entry => entry.close());
    this.#clusters.clear();
  }

  #start(clusterId: string, azure: AzureClients): Entry {
    const clock = this.#clock;
    let connecting: Promise<KubernetesConnection> | undefined;
    let connectedAt = 0;
    function connect(signal: AbortSignal) {
      if (clock.now() - connectedAt > RECONNECT_MS) {
        connecting = undefined;
        connectedAt = clock.now();
      }
      connecting ??= azure
        .kubernetes(clusterId, signal)
        .then(KubernetesConnection.create)
        .catch(error => {
          connecting = undefined;
          throw error;
        });
      return connecting;
    }
    const start = <T>(
      path: string,
      summarize: ResourceWatchSummarize<T>,
    ): ResourceWatch<T> =>
      ResourceWatch.start({
        path,
        connect,
        summarize,
        clock: this.#clock,
        onChange: namespace => this.#tell({ clusterId, namespace }),
      });
    const pods = start('/api/v1/pods', summarizePod);
    const deployments = start('/apis/apps/v1/deployments', summarizeDeployment);
    const nodes = start('/api/v1/nodes', summarizeNode);
    const autoscalers = start(
      '/apis/autoscaling/v2/horizontalpodautoscalers',
      summarizeAutoscaler,
    );
    const quotas = start('/api/v1/resourcequotas', summarizeQuota);
    const watches = { pods, deployments, nodes, autoscalers, quotas };
    return {
      ...watches,
      usedAt: this.#clock.now(),
      close() {
        watchesOf(watches).forEach(watch => watch.stop());
        void connecting?.then(
          connection => connection.close(),
          () => {},
        );
      },
    };
  }

  #tell(change: ClusterChange) {
    this.#pending.set(`${change.clusterId} ${change.namespace}`, change);
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      const changes = [...this.#pending.values()];
      this.#pending.clear();
      this.#listeners.forEach(listener => listener(changes));
    }, SETTLE_MS);
    this.#timer.unref();
  }

  #dropIdle() {
    for (const [key, entry] of this.#clusters) {
      if (this.#clock.now() - entry.usedAt > IDLE_MS) {
        entry.close();
        this.#clusters.delete(key);
      }
    }
  }
}

function watchesOf(
  cluster: ClusterWatch,
): { ready(): Promise<void>; stop(): void }[] {
  const { pods, deployments, nodes, autoscalers, quotas } = cluster;
  return [pods, deployments, nodes, autoscalers, quotas];
}

type ResourceWatchSummarize<T> = Parameters<
  typeof ResourceWatch.start<T>
>[0]['summarize'];

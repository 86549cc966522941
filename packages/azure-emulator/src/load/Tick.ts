import { Condition } from './conditions';
import { ClusterState } from './ClusterState';
import { LoadMinute, LoadState, parseSeriesKey, seriesKey } from './LoadStore';
import { Topology } from './Topology';

/** One step of the simulation: what it reads, and the minute that it writes into. */
export class Tick {
  readonly seconds: number;
  readonly nowMs: number;
  readonly random: () => number;
  readonly topology: Topology;
  readonly conditions: Condition[];
  readonly state: LoadState;
  readonly minute: LoadMinute;
  /** Values that stand for themselves, such as a queue's length; one per scrape. */
  readonly #gauges: Record<string, number> = {};
  /** Good answers in this tick by `subscription/namespace`: caches and topics follow from them. */
  readonly served = new Map<string, number>();
  readonly #clusters: ClusterState;
  readonly #pods = new Map<string, ReadonlyMap<string, number>>();

  constructor(options: {
    seconds: number;
    nowMs: number;
    random: () => number;
    topology: Topology;
    conditions: Condition[];
    state: LoadState;
    minute: LoadMinute;
    clusters: ClusterState;
  }) {
    this.seconds = options.seconds;
    this.nowMs = options.nowMs;
    this.random = options.random;
    this.topology = options.topology;
    this.conditions = options.conditions;
    this.state = options.state;
    this.minute = options.minute;
    this.#clusters = options.clusters;
  }

  /** Ready pods of a namespace in all clusters of the subscription. */
  readyPods(subscriptionId: string, namespace: string): number {
    return this.clustersOf(subscriptionId).reduce(
      (total, { id }) => total + (this.#podsOf(id).get(namespace) ?? 0),
      0,
    );
  }

  /** Asked of each cluster once a tick. */
  #podsOf(clusterId: string): ReadonlyMap<string, number> {
    const known = this.#pods.get(clusterId);
    if (known) {
      return known;
    }
    const pods = this.#clusters.readyPods(clusterId);
    this.#pods.set(clusterId, pods);
    return pods;
  }

  readyNodes(clusterId: string): Array<{ name: string; pool: string }> {
    return this.#clusters.readyNodes(clusterId);
  }

  clustersOf(subscriptionId: string) {
    return this.topology.clusters.filter(
      ({ id }) => id.split('/')[2].toLowerCase() === subscriptionId,
    );
  }

  /** Adds as many events of which each counts one. */
  recordMany(
    resourceId: string,
    metric: string,
    times: number,
    dimensions = '',
  ) {
    const metrics = (this.minute.metrics[resourceId.toLowerCase()] ??= {});
    const series = (metrics[metric] ??= {});
    const bucket = (series[dimensions] ??= {
      total: 0,
      count: 0,
      min: 1,
      max: 1,
    });
    bucket.total += times;
    bucket.count += times;
  }

  /** Adds one value of a metric; `dimensions` such as `EntityName=market.orders`. */
  record(resourceId: string, metric: string, value: number, dimensions = '') {
    const metrics = (this.minute.metrics[resourceId.toLowerCase()] ??= {});
    const series = (metrics[metric] ??= {});
    const bucket = (series[dimensions] ??= {
      total: 0,
      count: 0,
      min: value,
      max: value,
    });
    bucket.total += value;
    bucket.count += 1;
    bucket.min = Math.min(bucket.min, value);
    bucket.max = Math.max(bucket.max, value);
  }

  /** Adds to a counter that a service of that namespace exports. */
  count(
    subscriptionId: string,
    labels: Record<string, string>,
    amount: number,
  ): void {
    const key = this.#key(subscriptionId, labels);
    this.state.counters[key] = (this.state.counters[key] ?? 0) + amount;
  }

  /** Sets a value that a service of that namespace exports. */
  gauge(
    subscriptionId: string,
    labels: Record<string, string>,
    value: number,
  ): void {
    this.#gauges[this.#key(subscriptionId, labels)] = value;
  }

  /** What a scrape finds now: the gauges, and the counters of services with a ready pod. */
  exported(): Record<string, number> {
    const counters = Object.entries(this.state.counters).filter(([key]) => {
      const [subscriptionId, labels] = parseSeriesKey(key);
      return this.readyPods(subscriptionId, labels.namespace) > 0;
    });
    return { ...this.#gauges, ...Object.fromEntries(counters) };
  }

  #key(subscriptionId: string, labels: Record<string, string>): string {
    const cluster = this.clustersOf(subscriptionId).at(0)?.name ?? '';
    return seriesKey(subscriptionId, { ...labels, cluster });
  }
}

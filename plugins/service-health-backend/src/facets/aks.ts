import type { AzureClients } from '@slipway/azure-node';
import type {
  FacetHistory,
  FacetHistoryRequest,
  FacetProvider,
  ServiceTarget,
} from '@slipway/plugin-service-health-node';
import { z } from 'zod';
import { gatherHistory } from '../history/gatherHistory';
import { minuteGrains, readMetricHistory } from '../history/readMetricHistory';
import type { ClusterWatches } from '../kubernetes/ClusterWatches';
import type { NodeSummary } from '../kubernetes/summaries';
import { clusterIdOf } from './clusterIdOf';
import { failureOfWatches, sampledAtOf } from './kubernetesSource';
import { groupBy, Observations } from './observations';
import { clusterSchema, type Pool, readNodes, readPool } from './readPools';
import { nameOfId, resourceIdsOfType } from './stackResources';

const CLUSTER_TYPE = 'microsoft.containerservice/managedclusters';
const POOL_TYPE = 'Microsoft.ContainerService/managedClusters/agentPools';

/** Node pool of every service that has none of its own. */
const SHARED_POOL = 'shared';

const POOLS_QUERY = `resources
| where type =~ '${CLUSTER_TYPE}'
| project id, pools = properties.agentPoolProfiles`;

/** Pools by cluster, then by name; ids in lower case. */
type Pools = ReadonlyMap<string, ReadonlyMap<string, Pool>>;

/** Node pool of the service: its state from Resource Graph, its nodes from Kubernetes. */
export class AksFacet implements FacetProvider {
  readonly id = 'aks';
  readonly #watches: ClusterWatches;
  /** As last read, for the time in which Resource Graph does not answer. */
  #pools: Pools = new Map();

  private constructor(watches: ClusterWatches) {
    this.#watches = watches;
  }

  static create(options: { watches: ClusterWatches }): AksFacet {
    return new AksFacet(options.watches);
  }

  appliesTo() {
    return true;
  }

  async collect(
    services: ServiceTarget[],
    azure: AzureClients,
    signal: AbortSignal,
  ) {
    const observations = Observations.start(this.id, services);
    const environments = groupBy(services, one => one.environment);
    await Promise.all(
      [...environments].map(([environment, there]) =>
        observations.ask('Resource Graph', there, async () => {
          const { subscriptions } = azure.environment(environment);
          const pools = await readAllPools(azure, subscriptions, signal);
          this.#pools = new Map([...this.#pools, ...pools]);
          there.forEach(service => addPools(service, pools, observations));
        }),
      ),
    );
    const clusters = groupBy(services, clusterIdOf);
    await Promise.all(
      [...clusters].map(async ([clusterId, there]) => {
        if (clusterId) {
          await this.#addNodes(clusterId, there, azure, observations);
        }
      }),
    );
    return observations.toMap();
  }

  history(request: FacetHistoryRequest): Promise<FacetHistory> {
    const { service, azure } = request;
    const clusterId = clusterIdOf(service);
    const { location } = azure.environment(service.environment);
    const pools = clusterId ? poolNamesOf(service) : [];
    return gatherHistory(
      pools.map(pool => ({
        source: 'Azure Monitor',
        ask: () =>
          readMetricHistory({
            ...request,
            location,
            namespace: CLUSTER_TYPE,
            metrics: [
              {
                metric: 'node_cpu_usage_percentage',
                reading: 'nodeCpuPercent',
                unit: '%',
              },
              {
                metric: 'node_memory_working_set_percentage',
                reading: 'nodeMemoryPercent',
                unit: '%',
              },
            ],
            resourceId: clusterId!,
            shownId: `${clusterId}/agentPools/${pool}`,
            aggregation: 'average',
            grains: minuteGrains,
            filter: `nodepool eq '${pool}'`,
          }),
      })),
    );
  }

  async #addNodes(
    clusterId: string,
    services: ServiceTarget[],
    azure: AzureClients,
    observations: Observations,
  ) {
    const { nodes } = await this.#watches.get(clusterId, azure);
    const failure = failureOfWatches([nodes], clusterId);
    if (failure) {
      observations.fail(services, failure);
    }
    const sampledAt = sampledAtOf([nodes]);
    if (!sampledAt) {
      return;
    }
    const byPool = groupBy<NodeSummary, string>(
      nodes.summaries(),
      node => node.pool,
    );
    const pools = this.#pools.get(clusterId.toLowerCase());
    for (const service of services) {
      for (const name of poolNamesOf(service)) {
        observations.add(
          service,
          ...readNodes({
            nodes: byPool.get(name) ?? [],
            pool: pools?.get(name),
            resourceId: `${clusterId}/agentPools/${name}`,
            sampledAt,
          }),
        );
      }
    }
  }
}

async function readAllPools(
  azure: AzureClients,
  subscriptions: string[],
  signal: AbortSignal,
): Promise<Pools> {
  const rows = await azure.query(POOLS_QUERY, subscriptions, signal);
  return new Map(
    z
      .array(clusterSchema)
      .parse(rows)
      .map(({ id, pools }) => [
        id.toLowerCase(),
        new Map((pools ?? []).map(pool => [pool.name, pool])),
      ]),
  );
}

function addPools(
  service: ServiceTarget,
  pools: Pools,
  observations: Observations,
) {
  const clusterId = clusterIdOf(service) ?? '';
  const now = new Date();
  for (const name of poolNamesOf(service)) {
    const pool = pools.get(clusterId.toLowerCase())?.get(name);
    if (pool) {
      const resourceId = `${clusterId}/agentPools/${name}`;
      observations.add(service, ...readPool(pool, resourceId, now));
    }
  }
}

function poolNamesOf(service: ServiceTarget): string[] {
  const own = resourceIdsOfType(service, POOL_TYPE).map(nameOfId);
  return own.length > 0 || service.stack.parameters.pool === 'own'
    ? own
    : [SHARED_POOL];
}

import type { AzureClients, AzureRow } from '@slipway/azure-node';
import type {
  FacetProvider,
  ServiceTarget,
} from '@slipway/plugin-service-health-node';
import { z } from 'zod';
import type { ClusterWatches } from '../kubernetes/ClusterWatches';
import { clusterIdOf } from './clusterIdOf';
import { failureOfWatches, sampledAtOf } from './kubernetesSource';
import { groupBy, Observations } from './observations';
import { nameOfId, resourceIdsOfType } from './stackResources';

/** Node pool of every service that has none of its own. */
const SHARED_POOL = 'shared';

const POOLS_QUERY = `resources
| where type =~ 'microsoft.containerservice/managedclusters'
| project id, pools = properties.agentPoolProfiles`;

const clusterSchema = z.object({
  id: z.string(),
  pools: z
    .array(
      z.object({
        name: z.string(),
        provisioningState: z.string().optional(),
        powerState: z.object({ code: z.string() }).optional(),
        availabilityZones: z.array(z.string()).nullish(),
      }),
    )
    .nullish(),
});
type Cluster = z.infer<typeof clusterSchema>;

/** Node pool of the service: its state from Resource Graph, its nodes from Kubernetes. */
export class AksFacet implements FacetProvider {
  readonly id = 'aks';
  readonly #watches: ClusterWatches;
  #zones = new Map<string, number>();

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
          const rows = await azure.query(POOLS_QUERY, subscriptions, signal);
          this.#addPools(there, rows, observations);
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

  #addPools(
    services: ServiceTarget[],
    rows: AzureRow[],
    observations: Observations,
  ) {
    const clusters = z.array(clusterSchema).parse(rows);
    const byId = new Map<string, Cluster>(
      clusters.map(cluster => [cluster.id.toLowerCase(), cluster]),
    );
    const sampledAt = new Date().toISOString();
    for (const service of services) {
      const clusterId = clusterIdOf(service) ?? '';
      const cluster = byId.get(clusterId.toLowerCase());
      for (const name of poolNamesOf(service)) {
        const pool = cluster?.pools?.find(one => one.name === name);
        const read = (reading: string, value: string) => ({
          name: reading,
          value,
          unit: '',
          source: 'Resource Graph',
          sampledAt,
          resourceId: `${clusterId}/agentPools/${name}`,
        });
        if (pool?.provisioningState) {
          observations.add(
            service,
            read('poolProvisioningState', pool.provisioningState),
          );
        }
        if (pool?.powerState) {
          observations.add(
            service,
            read('poolPowerState', pool.powerState.code),
          );
        }
        this.#zones.set(
          `${clusterId.toLowerCase()} ${name}`,
          pool?.availabilityZones?.length ?? 0,
        );
      }
    }
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
    for (const service of services) {
      for (const name of poolNamesOf(service)) {
        const all = nodes.summaries().filter(node => node.pool === name);
        const ready = all.filter(node => node.isReady);
        const zonesReady = new Set(ready.map(node => node.zone)).size;
        const zones = this.#zones.get(`${clusterId.toLowerCase()} ${name}`);
        const read = (reading: string, value: number, unit: string) => ({
          name: reading,
          value,
          unit,
          source: 'Kubernetes',
          sampledAt,
          resourceId: `${clusterId}/agentPools/${name}`,
        });
        const share = all.length > 0 ? ready.length / all.length : 0;
        observations.add(
          service,
          read('nodes', all.length, ''),
          read('nodesReadyShare', share, 'share'),
          ...(zones
            ? [
                read(
                  'zonesReadyShare',
                  Math.min(1, zonesReady / zones),
                  'share',
                ),
              ]
            : []),
        );
      }
    }
  }
}

function poolNamesOf(service: ServiceTarget): string[] {
  const own = resourceIdsOfType(
    service,
    'Microsoft.ContainerService/managedClusters/agentPools',
  ).map(nameOfId);
  return own.length > 0 || service.stack.parameters.pool === 'own'
    ? own
    : [SHARED_POOL];
}

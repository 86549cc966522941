import type { ClusterWatches } from '../kubernetes/ClusterWatches';
import { failureOfWatches, sampledAtOf } from '../facets/kubernetesSource';
import type { PlatformProvider } from './PlatformProvider';

/** Node pools that one cluster may have: https://learn.microsoft.com/azure/aks/quotas-skus-regions. */
const NODE_POOL_LIMIT = 100;

/** Clusters: node pools left, and nodes. */
export function createClusterProvider(options: {
  watches: ClusterWatches;
}): PlatformProvider {
  const { watches } = options;
  return {
    kind: 'cluster',
    async collect({ resources, inventory, azure, findings }) {
      const now = new Date().toISOString();
      await Promise.all(
        resources.map(async cluster => {
          const { pools } = inventory.get(cluster.key) ?? {};
          if (pools) {
            findings.observations.add(cluster, {
              name: 'nodePools',
              value: pools.length,
              unit: '',
              source: 'Resource Graph',
              sampledAt: now,
            });
            findings.addCapacity(cluster, {
              id: 'nodePools',
              label: 'Node pools',
              used: pools.length,
              limit: NODE_POOL_LIMIT,
              unit: '',
            });
          }
          const { nodes } = await watches.get(cluster.id, azure);
          const failure = failureOfWatches([nodes], cluster.id);
          if (failure) {
            findings.observations.fail([cluster], failure);
          }
          const sampledAt = sampledAtOf([nodes]);
          if (!sampledAt) {
            return;
          }
          const all = nodes.summaries();
          const ready = all.filter(({ isReady }) => isReady).length;
          const read = (name: string, value: number, unit = '') => ({
            name,
            value,
            unit,
            source: 'Kubernetes',
            sampledAt,
          });
          findings.observations.add(
            cluster,
            read('nodes', all.length),
            read(
              'nodesReadyShare',
              all.length > 0 ? ready / all.length : 0,
              'share',
            ),
          );
        }),
      );
    },
  };
}

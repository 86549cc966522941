import { EmulatorContext } from '../../EmulatorContext';
import { Fault, FaultKind, FaultMatch } from '../../faults/FaultKind';
import { Clusters } from '../Clusters';
import { Pod } from '../KubernetesObject';
import { strikesPod } from './ClusterFaults';

/** What can break in a cluster; the simulation asks `ClusterFaults` what is broken now. */
export function createClusterFaultKinds(
  context: EmulatorContext,
  clusters: Clusters,
): FaultKind[] {
  const needsCluster = (match: FaultMatch) =>
    match.resourceId && clusters.findByArmId(match.resourceId)
      ? undefined
      : 'match.resourceId must be the id of a managed cluster, or of something in one';
  return [
    { kind: 'crashLoop', validate: needsCluster },
    {
      kind: 'imageUnpullable',
      validate: needsCluster,
      apply: fault => restartOnePod(clusters, fault),
    },
    {
      kind: 'nodePoolFailed',
      validate: match =>
        match.resourceId && context.resources.get(match.resourceId)
          ? undefined
          : 'match.resourceId must be the id of an agent pool',
      apply: fault => setPoolState(context, fault, 'Failed'),
      clear: fault => setPoolState(context, fault, 'Succeeded'),
    },
    {
      kind: 'zoneLost',
      validate: match =>
        match.zone
          ? needsCluster(match)
          : "match.zone must be there, such as '1'",
    },
  ];
}

/** An image is pulled by new pods only: one pod of those that are struck starts anew. */
function restartOnePod(clusters: Clusters, { match }: Fault): void {
  for (const { arm, store } of clusters.list()) {
    const pod = store
      .list<Pod>('pods')
      .find(each => strikesPod(match, arm.id, each));
    if (pod) {
      store.remove('pods', pod.metadata.namespace, pod.metadata.name);
    }
  }
}

function setPoolState(
  context: EmulatorContext,
  { match }: Fault,
  provisioningState: string,
): void {
  const pool = context.resources.get(match.resourceId ?? '');
  if (pool) {
    const properties = { ...pool.properties, provisioningState };
    context.resources.put({ ...pool, properties });
  }
}

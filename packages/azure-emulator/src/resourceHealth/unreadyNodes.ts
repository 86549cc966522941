import { ArmResource } from '../arm/ResourceStore';
import { EmulatorContext } from '../EmulatorContext';
import { readClusterObjects } from '../monitor/readClusterObjects';

/** Says which nodes of a cluster are not ready; none for what is no cluster. */
export function unreadyNodes(
  resource: ArmResource,
  context: EmulatorContext,
): string[] {
  const isCluster =
    resource.type.toLowerCase() ===
    'microsoft.containerservice/managedclusters';
  return isCluster
    ? readClusterObjects(context, resource.name, 'nodes')
        .filter(({ status }) => isReady(status) === false)
        .map(({ metadata }) => `node ${metadata.name} is not ready`)
    : [];
}

/** Undefined where a node has not said anything yet. */
function isReady(status: unknown): boolean | undefined {
  const { conditions = [] } = (status ?? {}) as {
    conditions?: Array<{ type: string; status: string }>;
  };
  const ready = conditions.find(({ type }) => type === 'Ready');
  return ready && ready.status === 'True';
}

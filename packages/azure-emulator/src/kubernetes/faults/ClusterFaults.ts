import { FaultMatch } from '../../faults/FaultKind';
import { FaultRegistry } from '../../faults/FaultRegistry';
import { Pod } from '../KubernetesObject';

/** What is broken in the clusters now, as the registry of faults has it. */
export class ClusterFaults {
  readonly #registry: Pick<FaultRegistry, 'active'>;

  constructor(registry: Pick<FaultRegistry, 'active'>) {
    this.#registry = registry;
  }

  isCrashing(clusterId: string, pod: Pod): boolean {
    return this.#strikes('crashLoop', clusterId, pod);
  }

  isImageUnpullable(clusterId: string, pod: Pod): boolean {
    return this.#strikes('imageUnpullable', clusterId, pod);
  }

  /** Whether a node of that pool in that zone has stopped reporting. */
  isNodeLost(poolId: string, clusterId: string, zone: string): boolean {
    const isPool = this.#registry
      .active('nodePoolFailed')
      .some(({ match }) => same(match.resourceId, poolId));
    return (
      isPool ||
      this.#registry
        .active('zoneLost')
        .some(
          ({ match }) =>
            (same(match.resourceId, clusterId) ||
              same(match.resourceId, poolId)) &&
            (zone === match.zone || zone.endsWith(`-${match.zone}`)),
        )
    );
  }

  #strikes(kind: string, clusterId: string, pod: Pod): boolean {
    return this.#registry
      .active(kind)
      .some(({ match }) => strikesPod(match, clusterId, pod));
  }
}

/**
 * Whether a match means a pod: by its cluster's id, or by the id of its managed namespace, with
 * `namespace` and `name` (the beginning of the pod's name) narrowing it.
 */
export function strikesPod(
  match: FaultMatch,
  clusterId: string,
  { metadata }: Pick<Pod, 'metadata'>,
): boolean {
  const ids = [
    clusterId,
    `${clusterId}/managedNamespaces/${metadata.namespace}`,
    `${clusterId}/namespaces/${metadata.namespace}`,
  ];
  return (
    ids.some(id => same(match.resourceId, id)) &&
    (!match.namespace || match.namespace === metadata.namespace) &&
    (!match.name || metadata.name.startsWith(match.name))
  );
}

function same(a: string | undefined, b: string): boolean {
  return a?.replace(/\/+$/, '').toLowerCase() === b.toLowerCase();
}

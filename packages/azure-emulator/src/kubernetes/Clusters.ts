import { ArmResource } from '../arm/ResourceStore';
import { EmulatorContext } from '../EmulatorContext';
import { ClusterStore } from './ClusterStore';

export const CLUSTER_TYPE = 'Microsoft.ContainerService/managedClusters';

/** A managed cluster: what ARM says of it, and what is in it. */
export interface Cluster {
  arm: ArmResource;
  store: ClusterStore;
}

/** The clusters of the emulator, by name; each store is opened once. */
export class Clusters {
  readonly #context: EmulatorContext;
  readonly #stores = new Map<string, ClusterStore>();

  constructor(context: EmulatorContext) {
    this.#context = context;
  }

  list(): Cluster[] {
    return this.#context.resources
      .list({ type: CLUSTER_TYPE })
      .map(arm => ({ arm, store: this.storeOf(arm.name) }));
  }

  /** By name without regard to case, as the address of its API has it. */
  find(name: string): Cluster | undefined {
    const wanted = name.toLowerCase();
    return this.list().find(each => each.arm.name.toLowerCase() === wanted);
  }

  /** The cluster that an ARM id lies in or below. */
  findByArmId(id: string): Cluster | undefined {
    const wanted = `${id.toLowerCase()}/`;
    return this.list().find(each =>
      wanted.startsWith(`${each.arm.id.toLowerCase()}/`),
    );
  }

  /** What is in the cluster of that name, also when ARM no longer has it. */
  storeOf(name: string): ClusterStore {
    const key = name.toLowerCase();
    let store = this.#stores.get(key);
    if (!store) {
      store = new ClusterStore(this.#context, key);
      this.#stores.set(key, store);
    }
    return store;
  }
}

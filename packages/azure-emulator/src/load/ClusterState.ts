/** What the load simulation asks of the simulated clusters. */
export interface ClusterState {
  /** By namespace: how many pods are ready in the cluster with that resource id. */
  readyPods(clusterId: string): ReadonlyMap<string, number>;
  /** Nodes of the cluster that are ready. */
  readyNodes(clusterId: string): Array<{ name: string; pool: string }>;
}

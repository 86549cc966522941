export { Clusters } from './Clusters';
export type { Cluster } from './Clusters';
export { ClusterStore } from './ClusterStore';
export { createClusterSimulation } from './createClusterSimulation';
export type { ClusterSimulation } from './createClusterSimulation';
export { createKubernetesSurface } from './createKubernetesSurface';
export { POD_USAGE } from './podUsage';
export type { PodUsage } from './podUsage';

export type { ClusterState } from './ClusterState';
export { createLoadFaultKinds } from './conditions';
export { LoadSimulation } from './LoadSimulation';
export { LoadStore, parseSeriesKey } from './LoadStore';
export type { Bucket, LoadMinute, Scrape } from './LoadStore';
export { readClusterState } from './readClusterState';
export { startLoad } from './startLoad';

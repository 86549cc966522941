import { Provider } from '../Provider';
import { agentPools } from './agentPools';
import { managedClusters } from './managedClusters';
import { managedNamespaces } from './managedNamespaces';
import { powerActions } from './powerActions';
import { versionRoutes } from './versionRoutes';

/** Microsoft.ContainerService. */
export const containerService: Provider = {
  types: [agentPools, managedClusters, managedNamespaces],
  routes: versionRoutes,
  longActions: powerActions,
};

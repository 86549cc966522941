import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  kubernetesAuthStrategyExtensionPoint,
  kubernetesClusterSupplierExtensionPoint,
} from '@backstage/plugin-kubernetes-node';
import { azureClientsServiceRef } from '@slipway/azure-node';
import { AksClusterSupplier } from './AksClusterSupplier';
import { AzureAuthStrategy } from './AzureAuthStrategy';

/** Gives the Kubernetes plugin the AKS clusters of every environment. */
export const kubernetesModuleAks = createBackendModule({
  pluginId: 'kubernetes',
  moduleId: 'aks',
  register(reg) {
    reg.registerInit({
      deps: {
        azure: azureClientsServiceRef,
        logger: coreServices.logger,
        clusters: kubernetesClusterSupplierExtensionPoint,
        authentication: kubernetesAuthStrategyExtensionPoint,
      },
      async init({ azure, logger, clusters, authentication }) {
        clusters.addClusterSupplier(new AksClusterSupplier({ azure, logger }));
        // One strategy of ours replaces all defaults; only AKS clusters are there.
        authentication.addAuthStrategy(
          'azure',
          new AzureAuthStrategy({ azure }),
        );
      },
    });
  },
});

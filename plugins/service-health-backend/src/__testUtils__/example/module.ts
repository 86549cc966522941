import { createBackendModule } from '@backstage/backend-plugin-api';
import { healthFacetsExtensionPoint } from '@slipway/plugin-service-health-node';
import { VaultFacet } from './VaultFacet';

/** Adds Key Vaults to the health of services. */
export const healthModuleVault = createBackendModule({
  pluginId: 'service-health',
  moduleId: 'vault',
  register(env) {
    env.registerInit({
      deps: { facets: healthFacetsExtensionPoint },
      async init({ facets }) {
        facets.addFacet(new VaultFacet());
      },
    });
  },
});

import {
  coreServices,
  createBackendModule,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
} from '@backstage/backend-plugin-api';
import { MicrosoftGraphClient } from '@backstage/plugin-catalog-backend-module-msgraph';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { createAzureCredential, readAzureConfig } from '@slipway/azure-node';
import { EntraOrgEntityProvider } from './EntraOrgEntityProvider';

const PUBLIC_GRAPH = 'https://graph.microsoft.com/v1.0';

/** Puts the tenant's people and groups into the catalog, by `catalog.providers.entraOrg`. */
export const entraOrg = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'entra-org',
  register(reg) {
    reg.registerInit({
      deps: {
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({ catalog, config, logger, scheduler }) {
        const org = config.getConfig('catalog.providers.entraOrg');
        catalog.addEntityProvider(
          new EntraOrgEntityProvider({
            graph: new MicrosoftGraphClient(
              org.getOptionalString('target') ?? PUBLIC_GRAPH,
              createAzureCredential({
                authority: readAzureConfig(config).endpoints.authority,
              }),
            ),
            tenantId: org.getString('tenantId'),
            taskRunner: scheduler.createScheduledTaskRunner(
              readSchedulerServiceTaskScheduleDefinitionFromConfig(
                org.getConfig('schedule'),
              ),
            ),
            logger,
          }),
        );
      },
    });
  },
});

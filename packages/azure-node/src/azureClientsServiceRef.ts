import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { AzureClients } from './AzureClients';
import { readAzureConfig } from './config/readAzureConfig';
import { DefaultAzureClients } from './DefaultAzureClients';

/** The portal's one set of Azure clients, and so its one throttle budget. */
export const azureClientsServiceRef = createServiceRef<AzureClients>({
  id: 'slipway.azure-clients',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.rootLogger,
      },
      factory: ({ config, logger }) =>
        DefaultAzureClients.create({ config: readAzureConfig(config), logger }),
    }),
});

import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { AzureStacksClient } from './AzureStacksClient';
import { AzureStacksService } from './AzureStacksService';

/** The stack engine, for other backend plugins and modules. */
export const azureStacksServiceRef = createServiceRef<AzureStacksService>({
  id: 'azure-stacks.service',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { auth: coreServices.auth, discovery: coreServices.discovery },
      factory: deps => AzureStacksClient.create(deps),
    }),
});

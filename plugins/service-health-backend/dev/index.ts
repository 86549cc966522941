import { createBackend } from '@backstage/backend-defaults';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { notificationService } from '@backstage/plugin-notifications-node';
import {
  type AzureStacksService,
  azureStacksServiceRef,
} from '@slipway/plugin-azure-stacks-node';
import { createStack } from '../src/__testUtils__/createStack';

// Runs alone: everyone is signed in, one service exists, and no Azure answers.
const azure = {
  endpoints: {
    resourceManager: 'https://127.0.0.1:9',
    authority: 'https://127.0.0.1:9',
  },
  environments: [
    {
      name: 'prod',
      subscriptions: ['00000000-0000-0000-0000-000000000000'],
      location: 'koreacentral',
      resourceGroup: 'rg-platform-prod',
    },
  ],
};

const backend = createBackend();

backend.add(mockServices.auth.factory());
backend.add(mockServices.httpAuth.factory());
backend.add(
  mockServices.rootConfig.factory({
    data: {
      app: { baseUrl: 'http://localhost:3000' },
      backend: {
        baseUrl: 'http://localhost:7007',
        listen: ':7007',
        database: { client: 'better-sqlite3', connection: ':memory:' },
      },
      azure,
    },
  }),
);
backend.add(
  createServiceFactory({
    service: azureStacksServiceRef,
    deps: {},
    factory: () =>
      ({
        listStacks: async () => ({ items: [createStack({ name: 'market' })] }),
      }) as unknown as AzureStacksService,
  }),
);
backend.add(
  createServiceFactory({
    service: notificationService,
    deps: {},
    factory: () => ({ send: async () => {} }),
  }),
);
backend.add(import('../src'));

backend.start();

import { createRequire } from 'node:module';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { createFleet, LOCATION, stackOf, SUBSCRIPTION } from './fleet.mjs';

// The portal's health plugin, and Backstage's own Kubernetes plugin beside it, in a process of its
// own: `node portal.mjs SETTINGS`, JSON. Its tasks run when the parent says so.
const require = createRequire(
  new URL('../../../packages/backend/package.json', import.meta.url),
);
const fromHealth = createRequire(
  new URL(
    '../../../plugins/service-health-backend/package.json',
    import.meta.url,
  ),
);
const { createBackend } = require('@backstage/backend-defaults');
const {
  coreServices,
  createServiceFactory,
} = require('@backstage/backend-plugin-api');
const { mockServices } = fromHealth('@backstage/backend-test-utils');
const { catalogServiceMock } = fromHealth(
  '@backstage/plugin-catalog-node/testUtils',
);
const { notificationService } = fromHealth(
  '@backstage/plugin-notifications-node',
);
const { signalsServiceRef } = fromHealth('@backstage/plugin-signals-node');
const { azureStacksServiceRef } = fromHealth(
  '@slipway/plugin-azure-stacks-node',
);

const { services, port, azure, caPem, connection } = JSON.parse(
  process.argv[2],
);
setDefaultCACertificates([...getCACertificates('default'), caPem]);
const stacks = createFleet(services).map(stackOf);
const tasks = new Map();
/** When pages were last told of a service, by its reference. */
const toldAt = new Map();

const backend = createBackend();
const add = (service, value) =>
  backend.add(
    createServiceFactory({ service, deps: {}, factory: () => value }),
  );
backend.add(mockServices.auth.factory());
backend.add(mockServices.httpAuth.factory());
backend.add(mockServices.userInfo.factory());
backend.add(
  mockServices.rootConfig.factory({
    data: {
      app: { baseUrl: `http://localhost:${port}` },
      backend: {
        baseUrl: `http://localhost:${port}`,
        listen: `127.0.0.1:${port}`,
        database: { client: 'pg', connection },
      },
      kubernetes: {
        serviceLocatorMethod: { type: 'multiTenant' },
        clusterLocatorMethods: [],
      },
      azure: {
        endpoints: {
          resourceManager: azure,
          authority: azure,
          metrics: `${azure}/_metrics`,
          logs: `${azure}/_logs`,
          prometheus: `${azure}/_prometheus`,
        },
        environments: [
          {
            name: 'prod',
            subscriptions: [SUBSCRIPTION],
            location: LOCATION,
            resourceGroup: 'rg-platform-prod',
            clusters: Array.from(
              { length: services / 100 },
              (_, index) => `aks-${index}`,
            ),
            logAnalyticsWorkspace: 'log-prod',
            azureMonitorWorkspaces: ['amw-prod'],
          },
        ],
      },
    },
  }),
);
add(coreServices.scheduler, {
  scheduleTask: async ({ id, fn }) => void tasks.set(id, fn),
  triggerTask: async () => {},
  createScheduledTaskRunner: () => ({ run: async () => {} }),
  getScheduledTasks: async () => [],
});
add(azureStacksServiceRef, { listStacks: async () => ({ items: stacks }) });
add(notificationService, { send: async () => {} });
add(signalsServiceRef, {
  publish: async ({ message }) =>
    message.services.forEach(({ entityRef }) =>
      toldAt.set(entityRef, Date.now()),
    ),
});
backend.add(
  catalogServiceMock.factory({
    entities: stacks.map(({ entityRef, owner }) => {
      const name = entityRef.split('/')[1];
      return {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: {
          name,
          namespace: 'default',
          annotations: {
            'backstage.io/kubernetes-id': name,
            'backstage.io/kubernetes-namespace': name,
          },
        },
        spec: { type: 'service', owner, lifecycle: 'production' },
      };
    }),
  }),
);
backend.add(require('@backstage/plugin-kubernetes-backend').default);
backend.add(require('@slipway/plugin-kubernetes-backend-module-aks').default);
backend.add(require('@slipway/plugin-service-health-backend').default);

const answers = {
  async refresh() {
    const startedAt = performance.now();
    await tasks.get('collect-health')(new AbortController().signal);
    return { seconds: (performance.now() - startedAt) / 1000 };
  },
  async memory() {
    globalThis.gc?.();
    return { memoryMiB: process.memoryUsage().rss / 2 ** 20 };
  },
  async told({ entityRef, after }) {
    while (!(toldAt.get(entityRef) > after)) {
      await new Promise(resolve => setTimeout(resolve, 5));
    }
    return { at: toldAt.get(entityRef) };
  },
};
process.once('disconnect', () => process.exit(0));
process.on('message', async question => {
  try {
    process.send({ answer: await answers[question.kind](question) });
  } catch (error) {
    process.send({ error: String(error?.stack ?? error) });
  }
});
await backend.start();
process.send({ answer: { isReady: true } });

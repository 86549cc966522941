import {
  type BackendFeature,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { notificationService } from '@backstage/plugin-notifications-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import type { Stack } from '@slipway/plugin-azure-stacks-common';
import {
  type AzureStacksService,
  azureStacksServiceRef,
} from '@slipway/plugin-azure-stacks-node';
import type { FacetObservation } from '@slipway/plugin-service-health-common';
import {
  type FacetProvider,
  healthFacetsExtensionPoint,
} from '@slipway/plugin-service-health-node';
import serviceHealthPlugin from '../index';

/** A facet of another plugin that is told what to say. */
class QueueFacet implements FacetProvider {
  readonly id = 'queue';
  readonly model = {
    id: 'queue',
    title: 'Queue',
    staleAfterSeconds: 300,
    rules: [
      {
        kind: 'above' as const,
        reading: 'length',
        label: 'Queue length',
        code: 'thresholdCrossed' as const,
        degradedAbove: 10,
        criticalAbove: 100,
      },
    ],
  };
  lengths: Record<string, number> = {};

  appliesTo() {
    return true;
  }

  async collect(services: Parameters<FacetProvider['collect']>[0]) {
    return new Map<string, FacetObservation>(
      services.map(({ key, name }) => [
        key,
        {
          id: this.id,
          readings: [
            {
              name: 'length',
              value: this.lengths[name] ?? 0,
              unit: 'messages',
              source: 'Queue',
              sampledAt: new Date().toISOString(),
            },
          ],
          failures: [],
        },
      ]),
    );
  }
}

/** Nothing listens there: what every source looks like while Azure is away. */
const azureIsAway = {
  endpoints: {
    resourceManager: 'https://127.0.0.1:9',
    authority: 'https://127.0.0.1:9',
    metrics: 'https://127.0.0.1:9',
    logs: 'https://127.0.0.1:9',
    prometheus: 'https://127.0.0.1:9',
  },
  environments: [
    {
      name: 'prod',
      subscriptions: ['5110a9e0-0000-4000-8000-0000000000e0'],
      location: 'koreacentral',
      resourceGroup: 'rg-platform-prod',
      logAnalyticsWorkspace: 'log-prod',
      azureMonitorWorkspaces: ['amw-prod'],
      redis: ['redis-prod'],
    },
  ],
};

/** The plugin in a backend of its own, with these stacks, a facet of another plugin, and no Azure. */
export async function startServiceHealth(
  options: {
    stacks?: Stack[];
    isAllowed?: boolean;
    /** By name of the service. */
    annotations?: Record<string, Record<string, string>>;
    refusedPermission?: string;
    /** Beside the plugin itself. */
    features?: BackendFeature[];
    /** Whether the scheduled tasks run once at the start. */
    runsTasks?: boolean;
  } = {},
) {
  const { stacks = [], isAllowed = true, annotations = {} } = options;
  const facet = new QueueFacet();
  const listStacks = jest.fn(async () => ({ items: stacks }));
  const { server } = await startTestBackend({
    features: [
      serviceHealthPlugin,
      ...(options.features ?? []),
      createBackendModule({
        pluginId: 'service-health',
        moduleId: 'queue',
        register(env) {
          env.registerInit({
            deps: { facets: healthFacetsExtensionPoint },
            async init({ facets }) {
              facets.addFacet(facet);
            },
          });
        },
      }),
      mockServices.scheduler.factory({
        skipTaskRunOnStartup: !options.runsTasks,
        includeInitialDelayedTasksOnStartup: true,
      }),
      mockServices.rootConfig.factory({ data: { azure: azureIsAway } }),
      mockServices.permissions.mock({
        authorize: async requests =>
          requests.map(({ permission }) => ({
            result:
              isAllowed && permission.name !== options.refusedPermission
                ? AuthorizeResult.ALLOW
                : AuthorizeResult.DENY,
          })),
      }).factory,
      catalogServiceMock.factory({
        entities: stacks.map(({ entityRef }) => {
          const name = entityRef.split('/')[1];
          return {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Component',
            metadata: {
              name,
              namespace: 'default',
              annotations: annotations[name],
              links: [
                {
                  title: 'Repository',
                  url: `https://dev.azure.com/contoso/services/_git/${name}`,
                },
              ],
            },
            spec: { type: 'service' },
          };
        }),
      }),
      createServiceFactory({
        service: azureStacksServiceRef,
        deps: {},
        factory: () => ({ listStacks }) as unknown as AzureStacksService,
      }),
      createServiceFactory({
        service: signalsServiceRef,
        deps: {},
        factory: () => ({ publish: async () => {} }),
      }),
      createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => ({ send: async () => {} }),
      }),
    ],
  });
  return { server, facet };
}

import {
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
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
import request from 'supertest';
import { createStack } from './__testUtils__/createStack';
import serviceHealthPlugin from './index';

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
    },
  ],
};

async function setup(options: { stacks?: Stack[]; isAllowed?: boolean } = {}) {
  const { stacks = [], isAllowed = true } = options;
  const facet = new QueueFacet();
  const listStacks = jest.fn(async () => ({ items: stacks }));
  const { server } = await startTestBackend({
    features: [
      serviceHealthPlugin,
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
      mockServices.rootConfig.factory({ data: { azure: azureIsAway } }),
      mockServices.permissions.mock({
        authorize: async () => [
          { result: isAllowed ? AuthorizeResult.ALLOW : AuthorizeResult.DENY },
        ],
      }).factory,
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

const market = '/api/service-health/entities/component/default/market';

describe('service-health', () => {
  it('shows every facet of a service, unknown where Azure is away', async () => {
    const { server, facet } = await setup({
      stacks: [createStack({ name: 'market' })],
    });
    facet.lengths = { market: 3 };

    const { status, body } = await request(server).post(`${market}/refresh`);

    expect(status).toBe(200);
    expect(body.services).toMatchObject([
      { entityRef: 'component:default/market', environment: 'prod' },
    ]);
    const [health] = body.services;
    expect(health.state).toBe('unknown');
    const states = health.facets.map((one: { id: string; state: string }) => [
      one.id,
      one.state,
    ]);
    expect(states).toEqual([
      ['aks', 'unknown'],
      ['workload', 'unknown'],
      ['apim', 'unknown'],
      ['redis', 'unknown'],
      ['kafka', 'unknown'],
      ['queue', 'healthy'],
    ]);
    const reasons = health.facets[3].reasons;
    expect(reasons.map((one: { message: string }) => one.message)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('Azure Monitor: '),
        expect.stringContaining('Prometheus: '),
      ]),
    );
    expect((await request(server).get(market)).body.services).toHaveLength(1);
  });

  it('filters, counts and pages the fleet', async () => {
    const names = ['admin', 'event', 'market', 'metaverse', 'notification'];
    const { server } = await setup({
      stacks: names.map(name => createStack({ name })),
    });
    await request(server).post(`${market}/refresh`);
    const fleet = (query: string) =>
      request(server).get(`/api/service-health/fleet?${query}`);

    const first = await fleet('limit=3&state=unknown&environment=prod');
    const second = await fleet(
      `limit=3&state=unknown&cursor=${first.body.nextCursor}`,
    );
    const found = await fleet('search=META&owner=group:default/product');

    const namesOf = (services: { entityRef: string }[]) =>
      services.map(({ entityRef }) => entityRef.split('/')[1]);
    expect(first.body.counts).toMatchObject({ unknown: 5, healthy: 0 });
    expect(namesOf(first.body.services)).toEqual(names.slice(0, 3));
    expect(namesOf(second.body.services)).toEqual(names.slice(3));
    expect(second.body.nextCursor).toBeUndefined();
    expect(namesOf(found.body.services)).toEqual(['metaverse']);
  });

  it.each(['state=sick', 'limit=0', 'cursor=nonsense', 'sort=colour'])(
    'refuses %s',
    async query => {
      const { server } = await setup();

      const { status, body } = await request(server).get(
        `/api/service-health/fleet?${query}`,
      );

      expect([status, body.error.name]).toEqual([400, 'InputError']);
    },
  );

  it('refuses a caller without the permission', async () => {
    const { server } = await setup({ isAllowed: false });

    const { status, body } = await request(server).get(market);

    expect([status, body.error.name]).toEqual([403, 'NotAllowedError']);
  });

  it('refuses a caller who has not signed in', async () => {
    const { server } = await setup();

    const { status, body } = await request(server)
      .get(market)
      .set('authorization', mockCredentials.none.header());

    expect([status, body.error.name]).toEqual([401, 'AuthenticationError']);
  });
});

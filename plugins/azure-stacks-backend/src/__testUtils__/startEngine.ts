import { resolve } from 'node:path';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { azureClientsServiceRef } from '@slipway/azure-node';
import azureStacksPlugin from '..';
import { TestAzure } from './startAzure';

const TEMPLATES = resolve(__dirname, '../../../../templates');

function templateEntity(name: string): Entity {
  const location = `file:${TEMPLATES}/${name}/template.yaml`;
  return {
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    kind: 'Template',
    metadata: {
      name,
      namespace: 'default',
      annotations: {
        'backstage.io/managed-by-location': location,
        'slipway.dev/version': '1.0.0',
      },
    },
  };
}

/** The engine with the portal's real templates, in a backend of its own. */
export async function startEngine(
  test: TestAzure,
  options: { entities?: Entity[]; decision?: PolicyDecision } = {},
) {
  const decision = options.decision ?? { result: AuthorizeResult.ALLOW };
  const scheduler = mockServices.scheduler();
  const auditor = mockServices.auditor.mock();
  const auditEvent = { success: jest.fn(), fail: jest.fn() };
  auditor.createEvent.mockResolvedValue(auditEvent);
  const backend = await startTestBackend({
    features: [
      azureStacksPlugin,
      createServiceFactory({
        service: azureClientsServiceRef,
        deps: {},
        factory: () => test.azure,
      }),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      catalogServiceMock.factory({
        entities: [
          templateEntity('spring-boot-service'),
          templateEntity('platform-foundation'),
          ...(options.entities ?? []),
        ],
      }),
      auditor.factory,
      mockServices.permissions.mock({
        authorizeConditional: async requests => requests.map(() => decision),
      }).factory,
    ],
  });
  return {
    server: backend.server,
    auditor,
    auditEvent,
    stop: () => backend.stop(),
    /** Looks once at what is under way, as the scheduler does in a portal. */
    follow: () => scheduler.triggerTask('follow-stacks'),
  };
}

export const foundationRequest = {
  entityRef: 'resource:default/platform-dev',
  environment: 'dev',
  template: 'template:default/platform-foundation',
  parameters: {
    environment: 'dev',
    owner: 'group:default/platform',
    publisherEmail: 'platform@slipway.example',
  },
};

export const marketRequest = {
  entityRef: 'component:default/market',
  environment: 'dev',
  template: 'template:default/spring-boot-service',
  parameters: {
    name: 'market',
    owner: 'group:default/product',
    description: 'Sells things',
    preset: 'market',
    environment: 'dev',
    pool: 'own',
    vmSize: 'Standard_D4_v5',
    minCount: 3,
    maxCount: 6,
    topics: [{ name: 'orders', partitions: 3, retentionDays: 7 }],
    apiPath: 'market',
    corsOrigins: ['https://shop.example.com'],
    corsMethods: ['GET'],
    corsHeaders: [],
    allowedIpRanges: ['203.0.113.0/24'],
    rateLimitPerMinute: 600,
    cache: 'shared',
    listTtlSeconds: 15,
    itemTtlSeconds: 60,
  },
};

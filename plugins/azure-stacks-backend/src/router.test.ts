import { mockCredentials } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  STACK_RESOURCE_TYPE,
  stackCreatePermission,
} from '@slipway/plugin-azure-stacks-common';
import request from 'supertest';
import { azureStackConditions, createAzureStackConditionalDecision } from '.';
import { TestAzure, startAzure } from './__testUtils__/startAzure';
import {
  foundationRequest,
  marketRequest,
  startEngine,
} from './__testUtils__/startEngine';

let test: TestAzure;

const onlyProd = createAzureStackConditionalDecision(
  stackCreatePermission,
  azureStackConditions.hasEnvironment({ environments: ['prod'] }),
);

async function post(
  path: string,
  body: object,
  options: {
    authorization?: string;
    decision?: PolicyDecision;
    entities?: Entity[];
  } = {},
) {
  const { server, stop } = await startEngine(test, options);
  try {
    return await request(server)
      .post(`/api/azure-stacks/${path}`)
      .set(
        'authorization',
        options.authorization ?? mockCredentials.user.header(),
      )
      .send(body);
  } finally {
    await stop();
  }
}

function market(change: Record<string, unknown>) {
  return {
    ...marketRequest,
    parameters: { ...marketRequest.parameters, ...change },
  };
}

function topic(partitions: number) {
  return { name: 'orders', partitions, retentionDays: 1 };
}

async function injectFault(fault: object) {
  await request(test.emulator.httpOrigin).post('/_emulator/faults').send(fault);
}

beforeAll(async () => {
  test = await startAzure();
});

afterAll(() => test?.emulator.close());

describe('the REST API of stacks', () => {
  it.each([
    ['name', { name: 'Market' }],
    ['name', { name: '../x' }],
    ['name', { name: 'm'.repeat(300) }],
    ['description', { description: 'x'.repeat(65_536) }],
    ['description', { description: 'two\nlines' }],
    ['allowedIpRanges.0', { allowedIpRanges: ['10.0.0.1/8'] }],
    ['allowedIpRanges.0', { allowedIpRanges: ['somewhere'] }],
    ['corsOrigins.0', { corsOrigins: ['shop.example.com'] }],
    ['topics.0.partitions', { topics: [topic(0)] }],
    ['topics.0.partitions', { topics: [topic(33)] }],
    ['topics.0.partitions', { topics: [topic(5000)] }],
  ])(
    'refuses a wrong %s with a message at the field',
    async (field, change) => {
      const { status, body } = await post('preview', market(change));

      expect(status).toBe(400);
      expect(body.error.name).toBe('InputError');
      expect(body.error.message).toContain(`${field}: `);
    },
  );

  it('refuses an environment that is not configured', async () => {
    const { body } = await post('preview', {
      ...market({ environment: 'staging' }),
      environment: 'staging',
    });

    expect(['InputError', 'NotFoundError']).toContain(body.error.name);
  });

  it('refuses a caller without a token', async () => {
    const { status } = await post('preview', marketRequest, {
      authorization: mockCredentials.none.header(),
    });

    expect(status).toBe(401);
  });

  it.each([
    ['none', { result: AuthorizeResult.DENY } as PolicyDecision],
    ['another environment', onlyProd as PolicyDecision],
  ])('refuses a person with rights for %s', async (_rights, decision) => {
    for (const path of ['preview', 'capacity']) {
      const { status, body } = await post(path, marketRequest, { decision });
      expect(status).toBe(403);
      expect(body.error.name).toBe('NotAllowedError');
    }
    const { status } = await post(
      'validate',
      { ...marketRequest, taskId: 'task-1' },
      { decision },
    );
    expect(status).toBe(403);
  });

  it("applies a policy's conditions to the stack that is asked about", async () => {
    const { server, stop, auditor, auditEvent } = await startEngine(test);
    const validated = await request(server)
      .post('/api/azure-stacks/validate')
      .set('authorization', mockCredentials.user.header())
      .send({ ...foundationRequest, taskId: 'task-1' });
    expect(validated.status).toBe(200);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'authorise',
        meta: {
          entityRef: 'resource:default/platform-dev',
          environment: 'dev',
          taskId: 'task-1',
        },
      }),
    );
    expect(auditEvent.success).toHaveBeenCalledTimes(1);

    const ask = (resourceRef: string, owner: string) => ({
      id: `${resourceRef} ${owner}`,
      resourceRef,
      resourceType: STACK_RESOURCE_TYPE,
      conditions: azureStackConditions.isOwner({ owners: [owner] }),
    });
    const { status, body } = await request(server)
      .post(
        '/api/azure-stacks/.well-known/backstage/permissions/apply-conditions',
      )
      .set('authorization', mockCredentials.service.header())
      .send({
        items: [
          ask('dev/resource:default/platform-dev', 'group:default/platform'),
          ask('dev/resource:default/platform-dev', 'group:default/product'),
          ask('prod/resource:default/platform-dev', 'group:default/platform'),
        ],
      });
    await stop();

    expect(status).toBe(200);
    expect(body.items.map(({ result }: { result: string }) => result)).toEqual([
      'ALLOW',
      'DENY',
      'DENY',
    ]);
  });

  it('lets plugins deploy, not people', async () => {
    const { status } = await post('deploy', {
      ...marketRequest,
      taskId: 'task-1',
    });

    expect(status).toBe(403);
  });

  it('refuses a name that the catalog has', async () => {
    const { status, body } = await post(
      'validate',
      { ...marketRequest, taskId: 'task-1' },
      {
        entities: [
          {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Component',
            metadata: { name: 'market', namespace: 'default' },
          },
        ],
      },
    );

    expect(status).toBe(400);
    expect(body.error.message).toContain('name: The catalog already has');
  });

  it('refuses a name that a repository, a pipeline or a connection has', async () => {
    const devops = test.azure.devops();
    const validate = async () =>
      (await post('validate', { ...marketRequest, taskId: 'task-1' })).body;
    const connection = await devops.pipelines().createConnection({
      name: 'market-dev',
      description: 'By hand',
      identity: { tenantId: 't', clientId: 'c', subscriptionId: 's' },
    });

    expect((await validate()).error.message).toContain(
      "name: There already is a service connection 'market-dev'",
    );

    const { id } = await devops.ensureRepository('market');
    const pipeline = await devops.pipelines().create({
      name: 'market',
      repositoryId: id,
      yamlPath: '/azure-pipelines.yml',
    });
    expect((await validate()).error.message).toContain(
      "name: There already is a pipeline 'market'",
    );

    await devops.pipelines().delete(pipeline.id);
    await devops.pipelines().deleteConnection(connection.id);
    await devops.deleteRepository('market');
  });

  it('refuses a resource group that is not ours', async () => {
    const sub = test.emulator.credentials.subscriptions.dev;
    const { resourceGroups } = test.azure.resources(sub);
    await resourceGroups.createOrUpdate('rg-platform-dev', {
      location: 'koreacentral',
    });

    const { body } = await post('preview', foundationRequest);

    expect(body.blocking).toContainEqual(
      expect.objectContaining({ code: 'NotOurs' }),
    );
  });

  it("answers with Azure's own code when Azure refuses", async () => {
    await injectFault({
      kind: 'forbidden',
      match: { operation: 'Microsoft.Resources/deploymentStacks/read' },
      count: 1,
    });

    const { status, body } = await post('preview', marketRequest);

    expect(status).toBe(403);
    expect(body.error.message).toMatch(/Failed to .*: \w+: /);
  });

  it.each(['undo', 'restart'])(
    'has no stack to %s, and tells the auditor',
    async path => {
      const { server, stop, auditor, auditEvent } = await startEngine(test);
      const { status, body } = await request(server)
        .post(`/api/azure-stacks/${path}`)
        .set('authorization', mockCredentials.user.header())
        .send(marketRequest);
      await stop();

      expect(status).toBe(404);
      expect(body.error.name).toBe('NotFoundError');
      expect(auditor.createEvent).toHaveBeenCalledWith(
        expect.objectContaining({ eventId: path }),
      );
      expect(auditEvent.fail).toHaveBeenCalledWith({
        error: expect.objectContaining({ name: 'NotFoundError' }),
      });
    },
  );
});

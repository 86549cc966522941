import {
  Blocker,
  CapacityReading,
  RemovalPlan,
  StackRun,
} from '@slipway/plugin-azure-stacks-common';
import request from 'supertest';
import { EngineClient } from '../__testUtils__/EngineClient';
import { TestAzure, startAzure } from '../__testUtils__/startAzure';
import {
  foundationRequest,
  marketRequest,
  startEngine,
} from '../__testUtils__/startEngine';

jest.setTimeout(240_000);

let test: TestAzure;
let engine: Awaited<ReturnType<typeof startEngine>>;

let client: EngineClient;

beforeAll(async () => {
  test = await startAzure();
  engine = await startEngine(test);
  client = new EngineClient(engine);
});

afterAll(async () => {
  await engine?.stop();
  await test?.emulator.close();
});

// One story, in order: the platform comes before the service.
describe('creating a service', () => {
  it('refuses a service where there is no platform', async () => {
    const { status, body } = await client.post('preview', marketRequest);

    expect(status).toBe(200);
    expect(body.blocking).toContainEqual(
      expect.objectContaining({ code: 'PlatformMissing' }),
    );
  });

  it('creates the platform', async () => {
    const preview = await client.post('preview', foundationRequest);
    expect(preview.body.blocking).toEqual([]);
    expect(preview.body.changes).toContainEqual(
      expect.objectContaining({ name: 'aks-dev', change: 'Create' }),
    );

    const stack = await client.create(foundationRequest, 'task-platform');

    expect(stack.error).toBeUndefined();
    expect(stack.state).toBe('succeeded');
    expect(stack.resources.map(({ state }) => state)).not.toContain('Failed');
  });

  it('says what a service changes, costs and takes', async () => {
    const preview = await client.post('preview', marketRequest);
    expect(preview.body.blocking).toEqual([]);
    expect(preview.body.changes).toContainEqual(
      expect.objectContaining({ name: 'market.orders', change: 'Create' }),
    );
    expect(preview.body.monthlyCost.max).toBeGreaterThan(
      preview.body.monthlyCost.min,
    );
    expect(preview.body.prices).toEqual({
      source: 'Azure Retail Prices API',
      asOf: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    });
    expect(preview.body.expectedMinutes).toBe(4);
    expect(preview.body.capacity.map(({ id }: CapacityReading) => id)).toEqual([
      'nodePools',
      'subnetAddresses',
      'eventHubs',
      'zones',
      'familyCores',
      'regionCores',
      'stacks',
    ]);

    const capacity = await client.post('capacity', marketRequest);
    expect(capacity.body.readings).toContainEqual({
      id: 'eventHubs',
      scope: 'evhns-dev',
      used: 0,
      limit: 10,
      needed: 2,
    });
  });

  it.each([
    [
      'more cores than are left',
      { vmSize: 'Standard_D32_v5', maxCount: 1000 },
      'CoresExhausted',
    ],
    [
      'a size that nobody offers',
      { vmSize: 'Standard_Q1_v9' },
      'SizeNotOffered',
    ],
    [
      "the shared pool's name for a pool of its own",
      { poolName: 'shared' },
      'NodePoolTaken',
    ],
  ])('says that there is no room for %s', async (_what, change, code) => {
    const parameters = { ...marketRequest.parameters, ...change };
    const { body } = await client.post('capacity', {
      ...marketRequest,
      parameters,
    });

    expect(body.blocking.map((one: Blocker) => one.code)).toEqual([code]);
  });

  it('offers sizes with cores, zones, quota and price', async () => {
    const { body } = await client.get('sizes/dev');

    expect(body.items).toContainEqual({
      name: 'Standard_D4_v5',
      cores: 4,
      memoryGiB: 16,
      zones: ['1', '2', '3'],
      family: 'standardDv5Family',
      familyCores: { used: expect.any(Number), limit: 10_000 },
      pricePerHour: expect.any(Number),
      currency: 'USD',
    });
  });

  it('refuses a deployment that nobody authorised', async () => {
    const { status, body } = await client.postAsPlugin('deploy', {
      ...marketRequest,
      taskId: 'task-1',
    });

    expect(status).toBe(403);
    expect(body.error.name).toBe('NotAllowedError');
  });

  it('creates the service, once', async () => {
    const stack = await client.create(marketRequest, 'task-1');
    expect(stack.error).toBeUndefined();
    expect(stack.state).toBe('succeeded');
    expect(stack.resources.map(({ id }) => id)).toContainEqual(
      expect.stringMatching(/agentPools\/market$/),
    );

    const [written] = await stacksInAzure();
    expect((await client.create(marketRequest, 'task-2')).state).toBe(
      'succeeded',
    );
    expect((await stacksInAzure())[0]).toEqual(written);
  });

  it('refuses other values for a name that is taken', async () => {
    const other = {
      ...marketRequest,
      parameters: { ...marketRequest.parameters, rateLimitPerMinute: 1 },
    };
    const { status, body } = await client.post('validate', {
      ...other,
      taskId: 'task-3',
    });

    expect(status).toBe(400);
    expect(body.error).toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('name: market already exists in dev'),
    });
  });

  it('has no room for more event hubs than the tier, dead letters included', async () => {
    const topics = ['a', 'b', 'c', 'd', 'e'].map(name => ({
      name,
      partitions: 1,
      retentionDays: 1,
    }));
    const { body } = await client.post('capacity', {
      ...marketRequest,
      entityRef: 'component:default/event',
      parameters: {
        ...marketRequest.parameters,
        name: 'event',
        apiPath: 'event',
        topics,
      },
    });

    expect(body.blocking).toEqual([
      expect.objectContaining({ code: 'EventHubsExhausted', field: 'topics' }),
    ]);
  });

  it('lists the tasks that worked on the stack', async () => {
    const { body } = await client.get(
      'stacks/dev/component/default/market/runs',
    );

    expect(body.items.map(({ taskId }: StackRun) => taskId).sort()).toEqual([
      'task-1',
      'task-2',
    ]);
    expect(body.items[0].userRef).toBe('user:default/mock');
  });

  it('says what goes and what Azure keeps before anything goes', async () => {
    const ask = (body: object) =>
      client.post('removal', { ...body, mode: 'undo' });
    const market = (await ask(marketRequest)).body as RemovalPlan;
    const platform = (await ask(foundationRequest)).body as RemovalPlan;

    expect(market.deleted.map(({ id }) => id)).toContainEqual(
      expect.stringMatching(/agentPools\/market$/),
    );
    expect(market.kept).toEqual([]);
    expect(platform.kept).toContainEqual({
      id: expect.stringMatching(/Microsoft.ApiManagement\/service\/apim-dev$/),
      reason: expect.stringContaining('soft-deleted for 48 hours'),
    });
    expect((await client.readStack(marketRequest)).state).toBe('succeeded');
  });

  it("restarts the service's pods by its deployment's template", async () => {
    const deployments = '/apis/apps/v1/namespaces/market/deployments';
    await callCluster('POST', deployments, {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'market', namespace: 'market' },
      spec: {
        replicas: 1,
        selector: { matchLabels: { app: 'market' } },
        template: {
          metadata: { labels: { app: 'market' } },
          spec: { containers: [{ name: 'market', image: 'market:0.1.0' }] },
        },
      },
    });

    expect((await client.post('restart', marketRequest)).status).toBe(202);

    const deployment = await callCluster('GET', `${deployments}/market`);
    expect(deployment.spec.template.metadata.annotations).toHaveProperty([
      'kubectl.kubernetes.io/restartedAt',
    ]);
  });

  it('deletes all that the stack owns, and nothing else', async () => {
    const { status } = await client.post('undo', marketRequest);
    expect(status).toBe(202);

    expect((await client.untilDone(marketRequest)).state).toBe('deleted');
    expect((await client.readStack(foundationRequest)).state).toBe('succeeded');
    const sub = test.emulator.credentials.subscriptions.dev;
    const pools = test.azure
      .containerService(sub)
      .agentPools.list('rg-platform-dev', 'aks-dev');
    const names: string[] = [];
    for await (const pool of pools) {
      names.push(pool.name ?? '');
    }
    expect(names).not.toContain('market');
  });
});

async function stacksInAzure() {
  const sub = test.emulator.credentials.subscriptions.dev;
  const stacks = [];
  const list = test.azure
    .deploymentStacks(sub)
    .deploymentStacks.listAtSubscription();
  for await (const stack of list) {
    if (stack.name === 'slipway-market-dev') {
      stacks.push({
        correlationId: stack.properties?.correlationId,
        modifiedAt: stack.systemData?.lastModifiedAt,
      });
    }
  }
  return stacks;
}

/** Calls the cluster's API server; its certificate is the emulator's. */
async function callCluster(method: string, path: string, body?: object) {
  const sub = test.emulator.credentials.subscriptions.dev;
  const { url, token } = await test.azure.kubernetes(
    `/subscriptions/${sub}/resourceGroups/rg-platform-dev/providers/Microsoft.ContainerService/managedClusters/aks-dev`,
  );
  const response = await request(url)
    [method === 'POST' ? 'post' : 'get'](path)
    .trustLocalhost()
    .set('authorization', `Bearer ${await token()}`)
    .send(body);
  expect(response.status).toBeLessThan(300);
  return response.body;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toStackError } from './toStackError';
import { StackRequest } from '@slipway/plugin-azure-stacks-common';
import { armParameters } from './armParameters';
import { estimateMonthlyCost } from './monthlyCost';
import { PriceList } from './PriceList';
import { StackPlan, planStack } from './StackPlan';
import { Surroundings } from './Surroundings';
import { toResourceChange, whatIf } from './whatIf';
import { TestAzure, startAzure } from '../__testUtils__/startAzure';
import { foundationRequest, marketRequest } from '../__testUtils__/startEngine';

const TEMPLATES = join(__dirname, '../../../../templates');

/** Between two looks at a deployment, in milliseconds. */
const POLL_MS = 50;

/** Services that take every branch of the template among them. */
const options = {
  plain: {
    pool: 'shared',
    vmSize: undefined,
    minCount: undefined,
    maxCount: undefined,
    topics: [],
    corsOrigins: [],
    allowedIpRanges: [],
    cache: 'none',
    listTtlSeconds: undefined,
    itemTtlSeconds: undefined,
  },
  'one-pool': { data: ['blob'] },
  'all-at-once': {
    poolLayout: 'perZone',
    poolName: 'everything',
    messaging: 'strimzi',
    cache: 'own',
    data: ['sql', 'cosmos', 'blob', 'servicebus'],
  },
};

let test: TestAzure;

beforeAll(async () => {
  test = await startAzure();
  await deploy(planOf(foundationRequest));
}, 60_000);

afterAll(() => test?.emulator.close());

describe('the templates of stacks', () => {
  it('deploy a platform that a second run leaves as it is', async () => {
    expect(await changesOf(planOf(foundationRequest))).toEqual([]);
  }, 60_000);

  it.each(Object.entries(options))(
    'deploy the service %s, and a second run leaves it as it is',
    async (name, change) => {
      const plan = planOf({
        ...marketRequest,
        entityRef: `component:default/${name}`,
        parameters: {
          ...marketRequest.parameters,
          name,
          apiPath: name,
          ...change,
        },
      });

      await deploy(plan);

      expect(await changesOf(plan)).toEqual([]);
    },
    60_000,
  );

  it('keep stores from the internet, and the address of each in its zone', async () => {
    const { dev } = test.emulator.credentials.subscriptions;
    const rows = await test.azure.query(
      "resources | where resourceGroup =~ 'rg-all-at-once-dev' and type !startswith 'microsoft.cache' and isnotempty(properties.publicNetworkAccess) | project type, access = properties.publicNetworkAccess",
      [dev],
    );
    const stores = rows.map(({ type, access }) => `${type} ${access}`).sort();
    expect(stores).toEqual([
      'microsoft.documentdb/databaseaccounts Disabled',
      'microsoft.servicebus/namespaces Disabled',
      'microsoft.sql/servers Disabled',
      'microsoft.storage/storageaccounts Disabled',
    ]);
    const endpoints = await test.azure.query(
      "resources | where resourceGroup =~ 'rg-all-at-once-dev' and type =~ 'microsoft.network/privateendpoints' | project name",
      [dev],
    );
    expect(endpoints.map(({ name }) => name).sort()).toEqual([
      'pe-blob-all-at-once-dev',
      'pe-cosmos-all-at-once-dev',
      'pe-servicebus-all-at-once-dev',
      'pe-sql-all-at-once-dev',
    ]);
  });

  it('cost what their prices say, and name what has none', async () => {
    const plan = planOf({
      ...marketRequest,
      entityRef: 'component:default/fresh',
      parameters: {
        ...marketRequest.parameters,
        name: 'fresh',
        apiPath: 'fresh',
        data: ['sql'],
      },
    });
    const found = await whatIf(test.azure, plan, await bodyOf(plan));

    const cost = await estimateMonthlyCost(
      PriceList.create({ azure: test.azure }),
      'koreacentral',
      found.map(raw => ({ raw, change: toResourceChange(raw) })),
    );

    expect(cost.monthlyCost?.max).toBeGreaterThan(cost.monthlyCost?.min ?? NaN);
    expect(cost.unpriced).toEqual([
      'fresh (Microsoft.Sql/servers/databases)',
      'pe-sql-fresh-dev (Microsoft.Network/privateEndpoints)',
    ]);
  });

  it('give a pool per zone a third of the nodes each', async () => {
    const { dev } = test.emulator.credentials.subscriptions;
    const pools = test.azure
      .containerService(dev)
      .agentPools.list('rg-platform-dev', 'aks-dev');
    const found = [];
    for await (const { name, availabilityZones, minCount, maxCount } of pools) {
      if (name?.startsWith('everything')) {
        found.push({ name, availabilityZones, minCount, maxCount });
      }
    }
    expect(found).toEqual(
      ['1', '2', '3'].map(zone => ({
        name: `everything${zone}`,
        availabilityZones: [zone],
        minCount: 1,
        maxCount: 2,
      })),
    );
  });
});

function planOf(request: StackRequest) {
  return planStack(request, test.azure.environment('dev'));
}

async function bodyOf(plan: StackPlan) {
  const folder = plan.template.split('/')[1];
  const file = join(TEMPLATES, folder, 'infra/main.json');
  const { azure } = test;
  return armParameters({
    azure,
    plan,
    template: {
      label: `${folder}@1`,
      body: JSON.parse(readFileSync(file, 'utf8')),
    },
    placement: {
      cluster: 'aks-dev',
      apiManagement: 'apim-dev',
      eventHubsNamespace: 'evhns-dev',
      redis: 'redis-dev',
    },
    surroundings: Surroundings.create({ azure }),
  });
}

async function deploy(plan: StackPlan): Promise<void> {
  const { template, parameters } = await bodyOf(plan);
  const { deployments } = test.azure.deployments(plan.subscriptionId);
  const result = await deployments.createOrUpdateAtSubscriptionScope(
    plan.name,
    {
      location: 'koreacentral',
      properties: { mode: 'Incremental', template, parameters },
    },
    { updateIntervalInMs: POLL_MS },
  );
  expect(toStackError(result.properties?.error)).toBeUndefined();
  expect(result.properties?.provisioningState).toBe('Succeeded');
}

/** What a what-if says would change. */
async function changesOf(plan: StackPlan): Promise<string[]> {
  const found = await whatIf(test.azure, plan, await bodyOf(plan));
  expect(found.length).toBeGreaterThan(5);
  return found
    .filter(
      ({ changeType }) => !['NoChange', 'Ignore'].includes(`${changeType}`),
    )
    .map(({ changeType, resourceId, delta }) =>
      [changeType, resourceId, JSON.stringify(delta)].join(' '),
    );
}

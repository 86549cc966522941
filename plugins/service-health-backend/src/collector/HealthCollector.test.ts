import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { wallClock } from '@slipway/azure-node';
import {
  defaultFacetModels,
  type FacetHealth,
} from '@slipway/plugin-service-health-common';
import { serviceKey } from '@slipway/plugin-service-health-node';
import { createStack } from '../__testUtils__/createStack';
import { deployMarket, startAzure } from '../__testUtils__/startAzure';
import { HealthAnnouncer } from '../announcer/HealthAnnouncer';
import { createFacets } from '../facets';
import { ClusterWatches } from '../kubernetes/ClusterWatches';
import { DatabaseHealthStore } from '../store/DatabaseHealthStore';
import { describeTarget } from './describeTarget';
import { HealthCollector } from './HealthCollector';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const stack = createStack({ name: 'market' });
const { entityRef, environment, owner } = stack;
const market = {
  key: serviceKey(entityRef, environment),
  entityRef,
  environment,
  owner,
  name: 'market',
  stack,
};

describe('HealthCollector', () => {
  let azure: Awaited<ReturnType<typeof startAzure>>;
  let store: DatabaseHealthStore;
  let collector: HealthCollector;
  let watches: ClusterWatches;
  const signals = { publish: jest.fn(async () => {}) };
  const notifications = { send: jest.fn(async () => {}) };
  const readTargets = jest.fn(async () => [market]);

  beforeAll(async () => {
    azure = await startAzure();
    await deployMarket(azure.azure, azure.clusterId);
    const logger = mockServices.logger.mock();
    const clock = wallClock;
    watches = ClusterWatches.create({ clock });
    store = await DatabaseHealthStore.create({
      database: mockServices.database({
        knex: await databases.init('SQLITE_3'),
        migrations: { skip: false },
      }),
      models: defaultFacetModels,
    });
    const facets = createFacets({ watches });
    collector = HealthCollector.create({
      facets,
      azure: azure.azure.inBackground(),
      store,
      announcer: HealthAnnouncer.create({ signals, notifications, logger }),
      readTargets,
      describe: service =>
        describeTarget(service, {
          facets,
          models: defaultFacetModels,
          azure: azure.azure,
        }),
      clock,
      logger,
    });
    await collector.refresh();
  });

  afterAll(async () => {
    collector.stop();
    watches.stop();
    await azure.emulator.close();
  });

  async function facet(id: string): Promise<FacetHealth> {
    const [{ health }] = await store.read({ entityRef }, new Date());
    return health.facets.find(one => one.id === id)!;
  }

  /** Waits until the facet has the state, without any refresh. */
  async function reaches(id: string, state: string, because = '') {
    const end = Date.now() + 60_000;
    let told = '';
    while (Date.now() < end) {
      const { state: now, reasons } = await facet(id);
      told = `${now} ${reasons.map(one => `${one.code}: ${one.message}`)}`;
      if (now === state && told.includes(because)) {
        return;
      }
      await wallClock.wait(100);
    }
    throw new Error(`'${id}' is not ${state} ${because}, but ${told}`);
  }

  it('reads pool and nodes', async () => {
    expect(await facet('aks')).toMatchObject({ state: 'healthy', reasons: [] });
  });

  it('finds a service healthy whose every part works', async () => {
    const end = Date.now() + 60_000;
    let told: unknown;
    do {
      await collector.refresh();
      const [{ health }] = await store.read({ entityRef }, new Date());
      told = health.facets.map(({ id, state, reasons }) => [
        id,
        state,
        ...reasons.map(({ message }) => message),
      ]);
      await wallClock.wait(500);
    } while (JSON.stringify(told).includes('unknown') && Date.now() < end);

    expect(told).toEqual([
      ['aks', 'healthy'],
      ['workload', 'healthy'],
      ['apim', 'healthy'],
      ['redis', 'healthy'],
      ['kafka', 'healthy'],
      ['alerts', 'healthy'],
    ]);
    const values = (await facet('kafka')).readings.map(({ name }) => name);
    expect(new Set(values)).toEqual(
      new Set([
        'messagesIn',
        'messagesOut',
        'throttledRequests',
        'serverErrors',
        'userErrors',
        'consumerLag',
      ]),
    );
  });

  it('shares one refresh among callers at the same time', async () => {
    readTargets.mockClear();

    await Promise.all([1, 2, 3].map(() => collector.refreshEntity(entityRef)));

    expect(readTargets).toHaveBeenCalledTimes(1);
  });

  it('sees pods become ready, crash-loop and recover without a refresh', async () => {
    await reaches('workload', 'healthy');

    const mend = await azure.inject({
      kind: 'crashLoop',
      match: { resourceId: azure.clusterId, namespace: 'market' },
    });
    await reaches('workload', 'critical', 'podsCrashLooping');
    expect(signals.publish).toHaveBeenCalled();

    await mend();
    await reaches('workload', 'healthy');
  });

  it('turns one facet unknown when its source refuses, and no other', async () => {
    const mend = await azure.inject({
      kind: 'forbidden',
      match: { operation: 'Microsoft.ResourceGraph/resources/read' },
    });
    await collector.refresh();

    expect(await facet('aks')).toMatchObject({
      state: 'unknown',
      reasons: [
        {
          code: 'sourceForbidden',
          message: expect.stringMatching(
            /^Resource Graph: 403 AuthorizationFailed: /,
          ),
        },
      ],
    });
    expect(await facet('workload')).toMatchObject({ state: 'healthy' });

    await mend();
    await collector.refresh();
    expect(await facet('aks')).toMatchObject({ state: 'healthy' });
  });

  it.each([
    ['unauthorized', 'sourceUnauthorized'],
    ['tooManyRequests', 'sourceThrottled'],
    ['serverError', 'sourceFailed'],
    ['reset', 'sourceTimedOut'],
  ])('tells %s of Log Analytics as unknown', async (kind, code) => {
    const mend = await azure.inject({ kind, match: { operation: 'logs' } });
    await collector.refresh();
    await mend();

    const { state, reasons } = await facet('apim');

    expect([state, reasons]).toMatchObject(['unknown', [{ code }]]);
  });

  it('sees a Redis whose memory is full', async () => {
    const mend = await azure.inject({
      kind: 'cacheFull',
      match: { resourceId: azure.redisId },
    });
    const isSeen = async () => {
      await collector.refresh();
      const { reasons } = await facet('redis');
      return reasons.some(({ code }) => code === 'redisMemoryHigh');
    };
    while (!(await isSeen())) {
      await wallClock.wait(500);
    }
    await mend();

    expect(await facet('redis')).toMatchObject({ state: 'critical' });
  });

  it('sees that the portal may no longer read pods', async () => {
    const mend = await azure.inject({
      kind: 'forbidden',
      match: { operation: 'kubernetes' },
    });

    await reaches('workload', 'unknown', 'sourceForbidden: Kubernetes: 403 ');
    expect((await facet('workload')).readings).not.toEqual([]);
    await mend();
    await reaches('workload', 'healthy');
  });
});

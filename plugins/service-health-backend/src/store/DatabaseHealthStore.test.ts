import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type {
  FacetModel,
  FacetObservation,
  ServiceHealth,
} from '@slipway/plugin-service-health-common';
import {
  serviceKey,
  type ServiceTarget,
} from '@slipway/plugin-service-health-node';
import { createStack } from '../__testUtils__/createStack';
import { sharedResourcesOf } from '../facets/sharedResourcesOf';
import { DatabaseHealthStore } from './DatabaseHealthStore';
import type { ServiceDescription } from './HealthStore';

const databases = TestDatabases.create({ ids: ['POSTGRES_18', 'SQLITE_3'] });
const now = new Date('2026-11-22T12:00:00Z');
const model: FacetModel = {
  id: 'sql',
  title: 'SQL',
  staleAfterSeconds: 60,
  rules: [
    {
      kind: 'above',
      reading: 'cpuPercent',
      label: 'CPU in %',
      code: 'thresholdCrossed',
      degradedAbove: 80,
    },
  ],
};

function target(name: string, environment = 'prod'): ServiceTarget {
  const stack = createStack({ name, environment });
  const { entityRef, owner } = stack;
  const key = serviceKey(entityRef, environment);
  return { key, entityRef, environment, name, owner, stack };
}

function describeService(service: ServiceTarget): ServiceDescription {
  return {
    facetIds: ['sql'],
    dependsOn: sharedResourcesOf(service),
    settings: { links: [], thresholds: {}, problems: [] },
  };
}

function cpu(value: number, at = now): FacetObservation {
  const reading = {
    name: 'cpuPercent',
    value,
    unit: '%',
    source: 'Azure Monitor',
    sampledAt: at.toISOString(),
  };
  return { id: 'sql', readings: [reading], failures: [] };
}

describe.each(databases.eachSupportedId())('store on %s', databaseId => {
  async function setup(...services: ServiceTarget[]) {
    const knex = await databases.init(databaseId);
    const store = await DatabaseHealthStore.create({
      database: mockServices.database({ knex, migrations: { skip: false } }),
      models: new Map([['sql', model]]),
    });
    await store.keepOnly(services, describeService);
    function observe(service: ServiceTarget, value: number, at = now) {
      return store.observe({
        services: [service],
        observations: new Map([[service.key, [cpu(value, at)]]]),
        now: at,
      });
    }
    return { store, observe };
  }

  it('begins a new service as unknown', async () => {
    const { store } = await setup(target('market'));

    const [{ health }] = await store.read({}, now);

    expect(health).toMatchObject({
      entityRef: 'component:default/market',
      environment: 'prod',
      owner: 'group:default/product',
      state: 'unknown',
      facets: [{ id: 'sql', state: 'unknown' }],
    });
  });

  it('tells a change once, and only after the service was healthy', async () => {
    const market = target('market');
    const { observe, store } = await setup(market);

    expect(await observe(market, 10)).toMatchObject([
      { from: 'unknown', health: { state: 'healthy' }, isNews: false },
    ]);
    expect(await observe(market, 90)).toMatchObject([
      { from: 'healthy', health: { state: 'degraded' }, isNews: true },
    ]);
    expect(await observe(market, 95)).toEqual([]);

    expect(
      (await store.readChanges({ entityRef: market.entityRef })).map(
        ({ from, to }) => [from, to],
      ),
    ).toEqual([
      ['healthy', 'degraded'],
      ['unknown', 'healthy'],
    ]);
  });

  it('reads what grew stale as unknown', async () => {
    const market = target('market');
    const { observe, store } = await setup(market);
    await observe(market, 10);

    const later = new Date(now.getTime() + 61_000);
    const [{ health }] = await store.read({}, later);

    expect(health).toMatchObject({
      state: 'unknown',
      facets: [{ reasons: [{ code: 'readingStale' }] }],
    });
  });

  it('settles what grew stale, and tells it once', async () => {
    const market = target('market');
    const { observe, store } = await setup(market, target('event'));
    await observe(market, 10);
    const later = new Date(now.getTime() + 61_000);

    expect(await store.settle(now)).toEqual([]);
    expect(await store.settle(later)).toMatchObject([
      { from: 'healthy', health: { state: 'unknown' }, isNews: true },
    ]);
    expect(await store.settle(later)).toEqual([]);
  });

  it('counts, filters and shows in the fleet as unknown what nobody has settled yet', async () => {
    const market = target('market');
    const { observe, store } = await setup(market);
    await observe(market, 10);
    const later = new Date(now.getTime() + 61_000);

    expect(await store.readFleet({ states: ['healthy'] }, now)).toMatchObject({
      services: [{ state: 'healthy' }],
      counts: { healthy: 1 },
    });
    expect(await store.readFleet({ states: ['healthy'] }, later)).toMatchObject(
      { services: [], counts: { healthy: 0, unknown: 1 } },
    );
    expect(
      (await store.readFleet({ states: ['unknown'] }, later)).services,
    ).toMatchObject([{ state: 'unknown' }]);
  });

  it('finds text as it is written, wildcards too', async () => {
    const { store } = await setup(target('market'), target('m_rket'));

    const found = await store.readFleet({ search: 'M_R' }, now);

    expect(found.services.map(({ entityRef }) => entityRef)).toEqual([
      'component:default/m_rket',
    ]);
  });

  it.each(['state', 'name', 'since'] as const)(
    'pages a fleet sorted by %s without loss or repetition',
    async sort => {
      const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
      const services = names.flatMap(name => [
        target(name, 'dev'),
        target(name, 'prod'),
      ]);
      const { observe, store } = await setup(...services);
      for (const [index, service] of services.entries()) {
        const at = new Date(now.getTime() + (index % 5) * 1000);
        await observe(service, index % 3 === 0 ? 90 : 10, at);
      }
      const whole = await store.readFleet({ sort, limit: 500 }, now);

      const paged = [];
      let cursor: string | undefined;
      do {
        const page = await store.readFleet({ sort, limit: 4, cursor }, now);
        paged.push(...page.services);
        cursor = page.nextCursor;
      } while (cursor);

      const keysOf = (all: ServiceHealth[]) =>
        all.map(one => `${one.entityRef} ${one.environment}`);
      expect(keysOf(whole.services)).toHaveLength(14);
      expect(keysOf(paged)).toEqual(keysOf(whole.services));
      expect(new Set(keysOf(paged)).size).toBe(14);
    },
  );

  it('sorts the worst first, the newest change first, or by name', async () => {
    const [a, b, c] = [target('a'), target('b'), target('c')];
    const { observe, store } = await setup(a, b, c);
    await observe(b, 90, new Date(now.getTime() + 2000));
    await observe(a, 10, new Date(now.getTime() + 3000));
    const sorted = async (sort: 'state' | 'name' | 'since') => {
      const { services } = await store.readFleet({ sort }, now);
      return services.map(({ entityRef }) => entityRef.at(-1)).join('');
    };

    expect(await sorted('state')).toBe('cba');
    expect(await sorted('name')).toBe('abc');
    // The third began when it was listed, which is after all that is observed here.
    expect(await sorted('since')).toBe('cab');
  });

  it('refuses a cursor of a fleet that is sorted otherwise', async () => {
    const { store } = await setup(target('a'), target('b'));
    const { nextCursor: cursor } = await store.readFleet({ limit: 1 }, now);

    await expect(
      store.readFleet({ sort: 'name', cursor }, now),
    ).rejects.toMatchObject({ name: 'InputError' });
  });

  it('keeps environments of one service apart', async () => {
    const dev = target('market', 'dev');
    const { observe, store } = await setup(dev, target('market', 'prod'));
    await observe(dev, 10);

    const filter = { entityRef: dev.entityRef, environment: 'dev' };

    expect(await store.read(filter, now)).toMatchObject([
      { health: { state: 'healthy' } },
    ]);
    expect(await store.read({}, now)).toHaveLength(2);
  });

  it('lets a service go when its stack has gone', async () => {
    const market = target('market');
    const { store } = await setup(market, target('event'));

    await store.keepOnly([market], describeService);

    expect(await store.read({}, now)).toMatchObject([
      { health: { entityRef: market.entityRef } },
    ]);
  });

  it('forgets old changes', async () => {
    const market = target('market');
    const { observe, store } = await setup(market);
    await observe(market, 10);

    await store.forgetChanges(new Date(now.getTime() + 1));

    expect(await store.readChanges({})).toEqual([]);
  });
});

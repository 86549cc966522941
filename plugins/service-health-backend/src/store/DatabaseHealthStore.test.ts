import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type {
  FacetModel,
  FacetObservation,
} from '@slipway/plugin-service-health-common';
import {
  serviceKey,
  type ServiceTarget,
} from '@slipway/plugin-service-health-node';
import { createStack } from '../__testUtils__/createStack';
import { DatabaseHealthStore } from './DatabaseHealthStore';

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
    await store.keepOnly(services, () => ['sql']);
    function observe(service: ServiceTarget, value: number, at = now) {
      return store.observe({
        services: [service],
        observations: new Map([[service.key, cpu(value, at)]]),
        now: at,
      });
    }
    return { store, observe };
  }

  it('begins a new service as unknown', async () => {
    const { store } = await setup(target('market'));

    const [health] = await store.read({}, now);

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
    const [health] = await store.read({}, later);

    expect(health).toMatchObject({
      state: 'unknown',
      facets: [{ reasons: [{ code: 'readingStale' }] }],
    });
  });

  it('keeps environments of one service apart', async () => {
    const dev = target('market', 'dev');
    const { observe, store } = await setup(dev, target('market', 'prod'));
    await observe(dev, 10);

    const filter = { entityRef: dev.entityRef, environment: 'dev' };

    expect(await store.read(filter, now)).toMatchObject([{ state: 'healthy' }]);
    expect(await store.read({}, now)).toHaveLength(2);
  });

  it('lets a service go when its stack has gone', async () => {
    const market = target('market');
    const { store } = await setup(market, target('event'));

    await store.keepOnly([market], () => ['sql']);

    expect(await store.read({}, now)).toMatchObject([
      { entityRef: market.entityRef },
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

import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { type AzureClients, wallClock } from '@slipway/azure-node';
import type {
  FacetModel,
  FacetObservation,
} from '@slipway/plugin-service-health-common';
import {
  type FacetProvider,
  serviceKey,
  type ServiceTarget,
} from '@slipway/plugin-service-health-node';
import { createStack } from '../__testUtils__/createStack';
import { HealthAnnouncer } from '../announcer/HealthAnnouncer';
import { DatabaseHealthStore } from '../store/DatabaseHealthStore';
import { HealthCollector } from './HealthCollector';

const databases = TestDatabases.create({ ids: ['POSTGRES_18', 'SQLITE_3'] });

function target(name: string): ServiceTarget {
  const stack = createStack({ name });
  const { entityRef, environment, owner } = stack;
  const key = serviceKey(entityRef, environment);
  return { key, entityRef, environment, owner, name, stack };
}
const services = ['market', 'event'].map(target);

function modelOf(id: string): FacetModel {
  return {
    id,
    title: id,
    staleAfterSeconds: 300,
    rules: [
      {
        kind: 'above',
        reading: 'length',
        label: 'Length',
        code: 'thresholdCrossed',
        criticalAbove: 10,
      },
    ],
  };
}
const models = new Map(['queue', 'slow'].map(id => [id, modelOf(id)]));

/** Tells of each service what `length` gives; `before` it answers. */
function facet(
  id: string,
  length: () => number,
  before = async () => {},
): FacetProvider {
  return {
    id,
    appliesTo: () => true,
    async collect(asked) {
      await before();
      const readings = [
        {
          name: 'length',
          value: length(),
          unit: '',
          source: id,
          sampledAt: new Date().toISOString(),
        },
      ];
      return new Map<string, FacetObservation>(
        asked.map(({ key }) => [key, { id, readings, failures: [] }]),
      );
    },
  };
}

describe.each(databases.eachSupportedId())('replicas on %s', databaseId => {
  it('take over from one that is killed in mid-refresh, and notify once', async () => {
    const knex = await databases.init(databaseId);
    const notifications = { send: jest.fn(async () => {}) };
    async function startReplica(facets: FacetProvider[]) {
      const logger = mockServices.logger.mock();
      return HealthCollector.create({
        facets,
        azure: {} as AzureClients,
        store: await DatabaseHealthStore.create({
          database: mockServices.database({
            knex,
            migrations: { skip: false },
          }),
          models,
        }),
        announcer: HealthAnnouncer.create({
          signals: { publish: async () => {} },
          notifications,
          logger,
        }),
        readTargets: async () => services,
        describe: () => ({
          facetIds: ['queue', 'slow'],
          dependsOn: [],
          settings: { links: [], thresholds: {}, problems: [] },
        }),
        clock: wallClock,
        logger,
      });
    }
    let length = 0;
    let isHanging = false;
    const hang = () =>
      isHanging ? new Promise<void>(() => {}) : Promise.resolve();
    const first = await startReplica([
      facet('queue', () => length),
      facet('slow', () => 0, hang),
    ]);
    const second = await startReplica([
      facet('queue', () => length),
      facet('slow', () => 0),
    ]);
    await first.refresh();
    expect(notifications.send).not.toHaveBeenCalled();

    // Everything breaks, and the first replica dies when it has told of it and waits for the rest.
    length = 11;
    isHanging = true;
    const refreshing = first.refresh();
    while (notifications.send.mock.calls.length === 0) {
      await wallClock.wait(10);
    }
    first.stop();
    await refreshing;
    await second.refresh();
    await second.refresh();

    expect(notifications.send).toHaveBeenCalledTimes(1);
    const store = await DatabaseHealthStore.create({
      database: mockServices.database({ knex, migrations: { skip: false } }),
      models,
    });
    const states = await store.read({}, new Date());
    expect(states.map(({ health }) => health.state)).toEqual([
      'critical',
      'critical',
    ]);
    expect(
      states.flatMap(({ health }) =>
        health.facets.map(({ id, reasons }) => [
          id,
          reasons.map(({ code }) => code),
        ]),
      ),
    ).toEqual(
      services.flatMap(() => [
        ['queue', ['thresholdCrossed']],
        ['slow', []],
      ]),
    );

    // The one that took over tells of the recovery.
    length = 0;
    await second.refresh();
    expect(notifications.send).toHaveBeenCalledTimes(2);
    second.stop();
  });
});

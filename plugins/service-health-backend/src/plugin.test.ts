import { mockCredentials } from '@backstage/backend-test-utils';
import request from 'supertest';
import { createStack } from './__testUtils__/createStack';
import { startServiceHealth } from './__testUtils__/startServiceHealth';

const market = '/api/service-health/entities/component/default/market';

describe('service-health', () => {
  it('shows every facet of a service, unknown where Azure is away', async () => {
    const { server, facet } = await startServiceHealth({
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
      ['alerts', 'unknown'],
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
    const { server } = await startServiceHealth({
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

  it('tells how states changed, newest first', async () => {
    const { server, facet } = await startServiceHealth({
      stacks: [createStack({ name: 'market' }), createStack({ name: 'event' })],
    });
    const changes = async (query: string) => {
      const { body } = await request(server).get(
        `/api/service-health/changes?${query}`,
      );
      return body.changes.map(
        ({ from, to }: Record<string, string>) => `${from} to ${to}`,
      );
    };

    facet.lengths = { market: 101 };
    await request(server).post(`${market}/refresh`);
    facet.lengths = {};
    const both = ['critical to unknown', 'unknown to critical'];
    let told: string[];
    do {
      await request(server).post(`${market}/refresh`);
      told = await changes('entityRef=component:default/market');
    } while (told.length < 2);

    expect(told).toEqual(both);
    expect(await changes('environment=prod&limit=1')).toEqual([both[0]]);
    expect(await changes('environment=dev')).toEqual([]);
  });

  it.each([
    'fleet?state=sick',
    'fleet?limit=0',
    'fleet?cursor=nonsense',
    'fleet?sort=colour',
    'changes?limit=201',
    'entities/component/default/market/history?environment=prod&facet=redis&range=1y',
    'entities/component/default/market/activity',
  ])('refuses %s', async query => {
    const { server } = await startServiceHealth();

    const { status, body } = await request(server).get(
      `/api/service-health/${query}`,
    );

    expect([status, body.error.name]).toEqual([400, 'InputError']);
  });

  it('refuses a caller without the permission', async () => {
    const { server } = await startServiceHealth({ isAllowed: false });

    const { status, body } = await request(server).get(market);

    expect([status, body.error.name]).toEqual([403, 'NotAllowedError']);
  });

  it('refuses a caller who has not signed in', async () => {
    const { server } = await startServiceHealth();

    const { status, body } = await request(server)
      .get(market)
      .set('authorization', mockCredentials.none.header());

    expect([status, body.error.name]).toEqual([401, 'AuthenticationError']);
  });
});

import request from 'supertest';
import { createStack } from './__testUtils__/createStack';
import { startServiceHealth } from './__testUtils__/startServiceHealth';

const market = '/api/service-health/entities/component/default/market';

describe('service-health REST', () => {
  it('explains a service: chain, links, shared causes', async () => {
    const { server } = await startServiceHealth({
      stacks: [createStack({ name: 'market' }), createStack({ name: 'event' })],
    });
    const event = '/api/service-health/entities/component/default/event';
    await request(server).post(`${event}/refresh`);
    await request(server).post(`${market}/refresh`);
    // Causes are found anew every two seconds.
    const isFound = async () => {
      const { body } = await request(server).get('/api/service-health/fleet');
      return body.causes.some(
        (one: { serviceCount: number }) => one.serviceCount === 2,
      );
    };
    while (!(await isFound())) {
      await new Promise(resolve => setTimeout(resolve, 100));
    }

    const { body } = await request(server).get(market);
    const [health] = body.services;

    expect(health.chain.map(({ title }: { title: string }) => title)).toEqual([
      'Caller',
      'API Management',
      'Pods',
      'Redis',
      'Kafka',
    ]);
    expect(health.links).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          kind: 'runbook',
          url: 'https://dev.azure.com/contoso/services/_git/market?path=/docs/runbook.md',
        }),
        expect.objectContaining({ kind: 'repository' }),
        expect.objectContaining({ kind: 'logs' }),
      ]),
    );
    const [cause] = health.causes;
    expect(cause).toMatchObject({ serviceCount: 2, environment: 'prod' });
    const hit = await request(server).get('/api/service-health/fleet').query({
      cause: cause.id,
    });
    expect(hit.body.services).toHaveLength(2);
  });

  it('takes limits of its own from an annotation, and tells what is wrong with it', async () => {
    const { server, facet } = await startServiceHealth({
      stacks: [createStack({ name: 'market' })],
      annotations: {
        market: {
          'slipway.dev/health-thresholds':
            'queue.length.criticalAbove=5, queue.size.criticalAbove=1',
        },
      },
    });
    facet.lengths = { market: 6 };

    const { body } = await request(server).post(`${market}/refresh`);

    const [health] = body.services;
    expect(health.facets.at(-1)).toMatchObject({
      id: 'queue',
      state: 'critical',
    });
    expect(health.problems).toEqual([
      expect.stringContaining("'queue' has no limit for 'size'; it has length"),
    ]);
  });

  it('mutes a service for a while, and tells by whom', async () => {
    const { server } = await startServiceHealth({
      stacks: [createStack({ name: 'market' })],
    });
    await request(server).post(`${market}/refresh`);
    const mute = async () =>
      (await request(server).get(market)).body.services[0].mute;

    const muted = await request(server)
      .post(`${market}/mute`)
      .send({ environment: 'prod', minutes: 60, reason: 'Moving house' });

    expect(muted.status).toBe(204);
    expect(await mute()).toMatchObject({
      by: 'user:default/mock',
      reason: 'Moving house',
    });
    await request(server).delete(`${market}/mute?environment=prod`);
    expect(await mute()).toBeUndefined();
  });

  it.each([
    [{ environment: 'prod', minutes: 0 }, 400],
    [{ environment: 'prod', minutes: 10_081 }, 400],
    [{ environment: 'dev', minutes: 5 }, 404],
  ])('refuses to mute %j', async (body, status) => {
    const { server } = await startServiceHealth({
      stacks: [createStack({ name: 'market' })],
    });

    const muted = await request(server).post(`${market}/mute`).send(body);

    expect(muted.status).toBe(status);
  });

  it('refuses to mute for a person without the permission', async () => {
    const { server } = await startServiceHealth({
      refusedPermission: 'service.health.mute',
    });

    const { status } = await request(server)
      .post(`${market}/mute`)
      .send({ environment: 'prod', minutes: 5 });

    expect(status).toBe(403);
  });

  it('finds shared resources, and who depends on them', async () => {
    const { server } = await startServiceHealth({
      stacks: [createStack({ name: 'market' })],
      runsTasks: true,
    });
    await request(server).post(`${market}/refresh`);
    const [redis] = await untilFound<{ id: string }>(async () => {
      const { body } = await request(server).get(
        '/api/service-health/platform?environment=prod',
      );
      return body.resources.filter(
        ({ name }: { name: string }) => name === 'redis-prod',
      );
    });

    expect(redis).toMatchObject({
      kind: 'redis',
      state: 'unknown',
      dependants: { count: 1, states: { unknown: 1 } },
    });
    const { body } = await request(server)
      .get('/api/service-health/fleet')
      .query({ dependsOn: redis.id });
    expect(body.services).toHaveLength(1);
  });

  it('knows no history of a facet that the service does not have', async () => {
    const { server } = await startServiceHealth({
      stacks: [createStack({ name: 'market' })],
    });

    const { status, body } = await request(server).get(
      `${market}/history?environment=prod&facet=sql&range=1h`,
    );

    expect([status, body.error.message]).toEqual([
      404,
      expect.stringContaining('it has aks, workload'),
    ]);
  });
});

/** Asks until there is something. */
async function untilFound<T>(ask: () => Promise<T[]>): Promise<T[]> {
  for (;;) {
    const found = await ask();
    if (found.length > 0) {
      return found;
    }
    await new Promise(resolve => setTimeout(resolve, 200));
  }
}

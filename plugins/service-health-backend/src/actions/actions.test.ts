import { mockCredentials } from '@backstage/backend-test-utils';
import request from 'supertest';
import { createStack } from '../__testUtils__/createStack';
import { startServiceHealth } from '../__testUtils__/startServiceHealth';

type Server = Awaited<ReturnType<typeof startServiceHealth>>['server'];

const ACTIONS = '/api/service-health/.backstage/actions/v1/actions';

/** Invokes an action as an assistant does through the registry of actions. */
function invoke(server: Server, action: string, input: object) {
  return request(server)
    .post(`${ACTIONS}/service-health:${action}/invoke`)
    .set('authorization', mockCredentials.service.header())
    .send(input);
}

/** Azure is away, the queue of `market` is known: every facet but one is unknown. */
async function startWithMarket() {
  const started = await startServiceHealth({
    stacks: [createStack({ name: 'market' }), createStack({ name: 'event' })],
  });
  started.facet.lengths = { market: 11 };
  await request(started.server)
    .post('/api/service-health/entities/component/default/market/refresh')
    .expect(200);
  return started;
}

describe('actions', () => {
  it('lists them as reading alone', async () => {
    const { server } = await startServiceHealth();

    const { body } = await request(server)
      .get(ACTIONS)
      .set('authorization', mockCredentials.service.header());

    expect(
      body.actions.map(({ name }: { name: string }) => name).sort(),
    ).toEqual([
      'explain-service-health',
      'get-service-health',
      'list-unhealthy-services',
    ]);
    for (const { attributes } of body.actions) {
      expect(attributes).toMatchObject({ readOnly: true, destructive: false });
    }
  });

  it.each(['market', 'component:default/market'])(
    'get-service-health tells facets, reasons and readings of %s',
    async service => {
      const { server } = await startWithMarket();

      const { status, body } = await invoke(server, 'get-service-health', {
        service,
        environment: 'prod',
      });

      expect(status).toBe(200);
      const [{ state, facets }] = body.output.services;
      expect(state).toBe('unknown');
      expect(facets).toContainEqual(
        expect.objectContaining({
          id: 'queue',
          state: 'degraded',
          reasons: [expect.objectContaining({ code: 'thresholdCrossed' })],
          readings: [expect.objectContaining({ name: 'length', value: 11 })],
        }),
      );
    },
  );

  it('explain-service-health names no link broken that is only unknown', async () => {
    const { server } = await startWithMarket();

    const { body } = await invoke(server, 'explain-service-health', {
      service: 'market',
    });

    const [{ chain, firstBroken }] = body.output.services;
    expect(firstBroken).toBeUndefined();
    expect(
      chain.map(({ title, state }: { title: string; state?: string }) => [
        title,
        state,
      ]),
    ).toEqual([
      ['Caller', undefined],
      ['API Management', 'unknown'],
      ['Pods', 'unknown'],
      ['Redis', 'unknown'],
      ['Kafka', 'unknown'],
    ]);
    expect(chain[1].evidence).not.toEqual([]);
  });

  it('list-unhealthy-services counts unknown ones among them', async () => {
    const { server } = await startWithMarket();

    const { body } = await invoke(server, 'list-unhealthy-services', {
      environment: 'prod',
    });
    const elsewhere = await invoke(server, 'list-unhealthy-services', {
      environment: 'dev',
    });

    expect(body.output.total).toBe(2);
    expect(body.output.services[0]).toMatchObject({
      entityRef: 'component:default/event',
      state: 'unknown',
    });
    expect(body.output.services[1].reasons).toContainEqual(
      expect.objectContaining({ facet: 'queue', code: 'thresholdCrossed' }),
    );
    expect(elsewhere.body.output).toEqual({ total: 0, services: [] });
  });

  it('refuses a service that is not known, and wrong input', async () => {
    const { server } = await startServiceHealth();

    const unknown = await invoke(server, 'get-service-health', {
      service: 'market',
    });
    const wrong = await invoke(server, 'get-service-health', { service: '' });

    expect([unknown.status, unknown.body.error.name]).toEqual([
      404,
      'NotFoundError',
    ]);
    expect([wrong.status, wrong.body.error.name]).toEqual([400, 'InputError']);
  });

  it('does not exist for a caller without the permission', async () => {
    const { server } = await startServiceHealth({ isAllowed: false });

    const { status } = await invoke(server, 'list-unhealthy-services', {});

    expect(status).toBe(404);
  });
});

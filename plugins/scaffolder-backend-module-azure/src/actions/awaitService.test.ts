import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { mockServices } from '@backstage/backend-test-utils';
import { FakeStacks } from '../__testUtils__/FakeStacks';
import { exampleContext } from '../__testUtils__/exampleContext';
import { createAwaitServiceAction } from './awaitService';
import { examples } from './awaitService.examples';

let server: Server;
let answers: Array<{ status: number; body: unknown }>;
let asked: string[];

function createAction() {
  const stacks = new FakeStacks();
  stacks.authorisedTasks.add('task-1');
  const { port } = server.address() as AddressInfo;
  return createAwaitServiceAction({
    auth: mockServices.auth(),
    discovery: mockServices.discovery.mock({
      getBaseUrl: async () => `http://localhost:${port}`,
    }),
    stacks,
  });
}

function inState(state: string, message?: string) {
  const facet = {
    id: 'workload',
    state,
    reasons: message ? [{ message }] : [],
  };
  return {
    status: 200,
    body: { services: [{ environment: 'dev', state, facets: [facet] }] },
  };
}

beforeEach(async () => {
  asked = [];
  server = createServer((req, res) => {
    asked.push(req.url ?? '');
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    res.writeHead(answer?.status ?? 500, {
      'content-type': 'application/json',
    });
    res.end(JSON.stringify(answer?.body));
  });
  await new Promise<void>(resolve => {
    server.listen(0, resolve);
  });
});

afterEach(() => server.close());

describe('azure:service:await', () => {
  it('waits from no reading to healthy', async () => {
    answers = [
      { status: 404, body: {} },
      inState('critical', 'No pod is ready'),
      inState('healthy'),
    ];
    const { ctx, lines, outputs } = await exampleContext(examples);

    await createAction().handler(ctx);

    expect(asked[0]).toBe('/entities/component/default/market?environment=dev');
    expect(lines).toEqual([
      'No reading yet',
      'The service is critical; workload is critical: No pod is ready',
      'The service is healthy',
    ]);
    expect(outputs.state).toBe('healthy');
  });

  it('says what is not healthy when the time is up', async () => {
    answers = [inState('unknown', 'Azure answered 403')];
    const { ctx } = await exampleContext(examples);
    Object.assign(ctx.input, { timeoutSeconds: 1 });

    await expect(createAction().handler(ctx)).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining(
        'workload is unknown: Azure answered 403',
      ),
    });
  });

  it('fails when health refuses', async () => {
    answers = [{ status: 403, body: { error: { name: 'NotAllowedError' } } }];
    const { ctx } = await exampleContext(examples);

    await expect(createAction().handler(ctx)).rejects.toThrow('403');
  });
});

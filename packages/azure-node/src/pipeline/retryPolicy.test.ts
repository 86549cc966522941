import {
  createHttpHeaders,
  createPipelineRequest,
  HttpMethods,
  RestError,
} from '@azure/core-rest-pipeline';
import { ManualClock } from '../__testUtils__/ManualClock';
import { retryPolicy } from './retryPolicy';

const bounds = { maxRetries: 2, maxRetryAfterSeconds: 60 };

type Answer = { status: number; headers?: Record<string, string> } | 'reset';

async function send(answers: Answer[], method: HttpMethods = 'GET') {
  const clock = new ManualClock();
  const request = createPipelineRequest({
    url: 'https://management.azure.com/subscriptions/1',
    method,
  });
  const policy = retryPolicy({ bounds, clock });
  let tries = 0;
  const response = await policy
    .sendRequest(request, async () => {
      const answer = answers[tries];
      tries++;
      if (answer === 'reset') {
        throw new RestError('socket hang up', { code: 'ECONNRESET', request });
      }
      const headers = createHttpHeaders(answer.headers);
      return { status: answer.status, headers, request };
    })
    .catch((error: RestError) => error);
  const outcome = 'status' in response ? response.status : response.code;
  return { outcome, tries, waits: clock.waits };
}

describe('retryPolicy', () => {
  it('waits as long as Retry-After says', async () => {
    const busy = { status: 429, headers: { 'retry-after': '7' } };

    expect(await send([busy, { status: 200 }])).toEqual({
      outcome: 200,
      tries: 2,
      waits: [7000],
    });
  });

  it('takes a Retry-After beyond the bound as a refusal', async () => {
    const busy = { status: 429, headers: { 'retry-after': '3600' } };

    expect(await send([busy])).toEqual({ outcome: 429, tries: 1, waits: [] });
  });

  it('gives up after the bounded number of tries', async () => {
    const broken = { status: 503 };

    expect(await send([broken, broken, broken])).toEqual({
      outcome: 503,
      tries: 3,
      waits: [500, 1000],
    });
  });

  it('tries again when the connection breaks', async () => {
    const { outcome } = await send(['reset', { status: 200 }]);

    expect(outcome).toBe(200);
  });

  it.each([400, 401, 403, 404, 409])('lets %d stand', async status => {
    expect((await send([{ status }])).tries).toBe(1);
  });

  it('never repeats a POST whose answer was lost', async () => {
    expect(await send(['reset'], 'POST')).toEqual({
      outcome: 'ECONNRESET',
      tries: 1,
      waits: [],
    });
  });
});

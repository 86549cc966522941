import {
  createDefaultHttpClient,
  createPipelineRequest,
} from '@azure/core-rest-pipeline';
import { startEmulator, type Emulator } from '@slipway/azure-emulator';
import { toBackstageError } from './errors';

async function failureOf(url: string): Promise<Error> {
  const request = createPipelineRequest({ url });
  const answer = createDefaultHttpClient().sendRequest(request);
  return answer.then(
    ({ status }) => new Error(`answered ${status}`),
    error => toBackstageError('read the subscription', error),
  );
}

describe('toBackstageError', () => {
  let emulator: Emulator;

  beforeAll(async () => {
    emulator = await startEmulator();
  });

  afterAll(() => emulator?.close());

  it('says that a certificate is not trusted, and the way out', async () => {
    const error = await failureOf(`${emulator.httpsOrigin}/subscriptions`);
    expect(error.name).toBe('ServiceUnavailableError');
    expect(error.message).toContain(
      `The certificate of ${new URL(emulator.httpsOrigin).host} is not trusted`,
    );
    expect(error.message).toContain('NODE_EXTRA_CA_CERTS');
  });

  it('says that nothing answers, and where', async () => {
    const error = await failureOf('https://localhost:9/subscriptions');
    expect(error.name).toBe('ServiceUnavailableError');
    expect(error.message).toContain('Nothing answers at localhost:9');
  });
});

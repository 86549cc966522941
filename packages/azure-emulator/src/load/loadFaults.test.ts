import { LoadedPlatform } from '../__testUtils__/LoadedPlatform';

describe('faults of the simulated load', () => {
  let platform: LoadedPlatform;

  beforeAll(async () => {
    platform = await LoadedPlatform.start();
  });

  afterAll(() => platform.emulator.close());

  async function post(body: unknown) {
    const response = await fetch(
      `${platform.emulator.httpsOrigin}/_emulator/faults`,
      { method: 'POST', body: JSON.stringify(body) },
    );
    return { status: response.status, body: await response.json() };
  }

  it('take the ids of the objects that they change, and no others', async () => {
    const cache = platform.id('Microsoft.Cache/redisEnterprise', 'redis-dev');
    expect(
      (await post({ kind: 'cacheFull', match: { resourceId: cache } })).status,
    ).toBe(201);
    expect(
      await post({ kind: 'consumerLag', match: { resourceId: cache } }),
    ).toMatchObject({
      status: 400,
      body: { error: { code: 'InvalidFault' } },
    });
    expect((await post({ kind: 'apim5xx', match: {} })).status).toBe(400);
  });
});

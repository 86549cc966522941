import { until } from '../__testUtils__/until';
import { startTrustedEmulator } from '../__testUtils__/startTrustedEmulator';
import { Emulator } from '../startEmulator';

describe('faults', () => {
  let emulator: Emulator;
  let authorization: string;

  beforeAll(async () => {
    const started = await startTrustedEmulator({ speed: 600 });
    emulator = started.emulator;
    const { token } = await started.credential.getToken(
      'https://management.azure.com/.default',
    );
    authorization = `Bearer ${token}`;
  });

  afterAll(() => emulator.close());

  async function call(method: string, path: string, body?: unknown) {
    const response = await fetch(`${emulator.httpsOrigin}${path}`, {
      method,
      headers: { authorization },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, body: text && JSON.parse(text) };
  }

  it('makes ARM answer 403 for one caller until it is removed', async () => {
    const groups = `/subscriptions/${emulator.credentials.subscriptions.dev}/resourcegroups?api-version=2021-04-01`;
    const { body } = await call('POST', '/_emulator/faults', {
      kind: 'forbidden',
      match: {
        operation: 'Microsoft.Resources/subscriptions/resourceGroups/read',
        caller: emulator.credentials.portal.clientId,
      },
    });
    expect((await call('GET', groups)).status).toBe(403);
    expect((await call('GET', '/_emulator/faults')).body.value).toHaveLength(1);
    expect((await call('DELETE', `/_emulator/faults/${body.id}`)).status).toBe(
      204,
    );
    expect((await call('GET', groups)).status).toBe(200);
  });

  it('ends after its count', async () => {
    await call('POST', '/_emulator/faults', {
      kind: 'tooManyRequests',
      match: { operation: 'arm' },
      count: 1,
    });
    const path = '/subscriptions?api-version=2022-12-01';
    expect((await call('GET', path)).status).toBe(429);
    expect((await call('GET', path)).status).toBe(200);
  });

  it("refuses a write, and fails another's operation, whoever asked", async () => {
    const { dev } = emulator.credentials.subscriptions;
    const group = `/subscriptions/${dev}/resourceGroups/rg-struck`;
    const id = `${group}/providers/Microsoft.Network/virtualNetworks/vnet`;
    const put = (path: string, body: object) =>
      call('PUT', `${path}?api-version=2024-05-01`, body);
    await call('PUT', `${group}?api-version=2021-04-01`, {
      location: 'koreacentral',
    });
    const network = {
      location: 'koreacentral',
      properties: { addressSpace: { addressPrefixes: ['10.0.0.0/16'] } },
    };
    await call('POST', '/_emulator/faults', {
      kind: 'writeRefused',
      match: { resourceId: id, code: 'QuotaExceeded' },
      count: 1,
    });
    await call('POST', '/_emulator/faults', {
      kind: 'operationFailed',
      match: { operation: 'Microsoft.Network/virtualNetworks/write' },
      count: 1,
    });

    expect(await put(id, network)).toMatchObject({
      status: 409,
      body: { error: { code: 'QuotaExceeded' } },
    });
    expect((await put(id, network)).status).toBe(201);
    await until(async () => {
      const { body } = await call('GET', `${id}?api-version=2024-05-01`);
      return body.properties.provisioningState === 'Failed';
    });
    expect((await put(id, network)).status).toBe(200);
  });

  it('breaks connections off, and lets them hang', async () => {
    const url = `${emulator.httpsOrigin}/subscriptions?api-version=2022-12-01`;
    const match = { operation: 'arm' };
    await call('POST', '/_emulator/faults', { kind: 'reset', match, count: 1 });
    await expect(fetch(url, { headers: { authorization } })).rejects.toThrow(
      'fetch failed',
    );
    await call('POST', '/_emulator/faults', {
      kind: 'timeout',
      match,
      count: 1,
    });
    await expect(
      fetch(url, {
        headers: { authorization },
        signal: AbortSignal.timeout(300),
      }),
    ).rejects.toMatchObject({ name: 'TimeoutError' });
    expect((await fetch(url, { headers: { authorization } })).status).toBe(200);
  });

  it.each([
    ['an unknown kind', { kind: 'earthquake' }],
    ['an unknown match', { kind: 'forbidden', match: { planet: 'Mars' } }],
    ['an unknown member', { kind: 'forbidden', matches: {} }],
    ['a refusal without its code', { kind: 'writeRefused', match: {} }],
    ['a count that is none', { kind: 'forbidden', count: 0 }],
  ])('refuses %s', async (_, body) => {
    const answer = await call('POST', '/_emulator/faults', body);
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).not.toBe('');
  });
});

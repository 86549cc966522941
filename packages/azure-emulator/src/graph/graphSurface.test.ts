import { startTrustedEmulator } from '../__testUtils__/startTrustedEmulator';
import { Emulator } from '../startEmulator';

describe('Graph', () => {
  let emulator: Emulator;
  let token: string;
  let armToken: string;

  beforeAll(async () => {
    const started = await startTrustedEmulator();
    emulator = started.emulator;
    ({ token } = await started.credential.getToken(
      'https://graph.microsoft.com/.default',
    ));
    ({ token: armToken } = await started.credential.getToken(
      'https://management.azure.com/.default',
    ));
  });

  afterAll(() => emulator.close());

  async function get(path: string, bearer = token) {
    const response = await fetch(
      new URL(path, `${emulator.httpsOrigin}/_graph/v1.0/`),
      { headers: { authorization: `Bearer ${bearer}` } },
    );
    return { status: response.status, body: await response.json() };
  }

  it('lists people page by page', async () => {
    const first = await get('users?$top=2&$select=id,displayName');
    expect(first.body.value).toHaveLength(2);
    expect(Object.keys(first.body.value[0])).toEqual(['id', 'displayName']);
    const second = await get(first.body['@odata.nextLink']);
    expect(second.body.value).toHaveLength(1);
    expect(second.body).not.toHaveProperty('@odata.nextLink');
  });

  it('lists a group’s members with their type', async () => {
    const { body } = await get("groups?$filter=displayName eq 'operations'");
    expect(body.value).toHaveLength(1);
    const members = await get(`groups/${body.value[0].id}/members?$top=999`);
    expect(members.body.value).toEqual([
      expect.objectContaining({
        '@odata.type': '#microsoft.graph.user',
        userPrincipalName: 'oncall@slipway.example',
      }),
    ]);
  });

  it('refuses a token for another service, and has no photos', async () => {
    expect((await get('users', armToken)).status).toBe(401);
    const photos = await get(
      'users/5110a9e0-0000-4000-8000-000000000b01/photos',
    );
    expect(photos.status).toBe(404);
  });
});

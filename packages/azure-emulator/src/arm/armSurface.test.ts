import { ClientSecretCredential } from '@azure/identity';
import { ResourceManagementClient } from '@azure/arm-resources';
import { startTrustedEmulator } from '../__testUtils__/startTrustedEmulator';
import { openDirectory } from '../entra/Directory';
import { Emulator } from '../startEmulator';

describe('ARM, asked by @azure/arm-resources', () => {
  let emulator: Emulator;
  let client: ResourceManagementClient;
  let credential: ClientSecretCredential;

  beforeAll(async () => {
    ({ emulator, credential } = await startTrustedEmulator({ speed: 1000 }));
    client = new ResourceManagementClient(
      credential,
      emulator.credentials.subscriptions.dev,
      { endpoint: emulator.httpsOrigin },
    );
  });

  afterAll(() => emulator.close());

  it('creates, patches, lists and deletes a group', async () => {
    const created = await client.resourceGroups.createOrUpdate('rg-one', {
      location: 'Korea Central',
      tags: { team: 'product' },
    });
    expect(created).toMatchObject({
      location: 'koreacentral',
      properties: { provisioningState: 'Succeeded' },
    });
    const patched = await client.resourceGroups.update('RG-ONE', {
      tags: { team: 'platform' },
    });
    expect(patched.tags).toEqual({ team: 'platform' });
    const names: string[] = [];
    for await (const group of client.resourceGroups.list()) {
      names.push(String(group.name));
    }
    expect(names).toEqual(['rg-one']);
    await client.resourceGroups.beginDeleteAndWait('rg-one');
    await expect(client.resourceGroups.get('rg-one')).rejects.toMatchObject({
      statusCode: 404,
      code: 'ResourceGroupNotFound',
    });
  });

  it('deletes what a group holds', async () => {
    await client.resourceGroups.createOrUpdate('rg-two', {
      location: 'koreacentral',
    });
    const id = `/subscriptions/${emulator.credentials.subscriptions.dev}/resourceGroups/rg-two/providers/Microsoft.OperationalInsights/workspaces/log-two`;
    const workspace = await client.resources.beginCreateOrUpdateByIdAndWait(
      id,
      '2023-09-01',
      { location: 'koreacentral', properties: {} },
    );
    expect(workspace.properties).toMatchObject({
      provisioningState: 'Succeeded',
      customerId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    await client.resourceGroups.beginDeleteAndWait('rg-two');
    expect(emulator.context.resources.get(id)).toBeUndefined();
  });

  it('refuses a location that is missing or changed, a type and a group that are not there', async () => {
    await client.resourceGroups.createOrUpdate('rg-three', {
      location: 'koreacentral',
    });
    await expect(
      client.resourceGroups.createOrUpdate('rg-three', { location: 'eastus' }),
    ).rejects.toMatchObject({ statusCode: 409 });
    const scope = `/subscriptions/${emulator.credentials.subscriptions.dev}/resourceGroups`;
    await expect(
      client.resources.getById(
        `${scope}/rg-three/providers/Microsoft.Nothing/things/one`,
        '2024-01-01',
      ),
    ).rejects.toMatchObject({ code: 'InvalidResourceNamespace' });
    await expect(
      client.resources.beginCreateOrUpdateByIdAndWait(
        `${scope}/rg-none/providers/Microsoft.Monitor/accounts/amw`,
        '2023-04-03',
        { location: 'koreacentral' },
      ),
    ).rejects.toMatchObject({ code: 'ResourceGroupNotFound' });
    await expect(
      client.resources.beginCreateOrUpdateByIdAndWait(
        `${scope}/rg-three/providers/Microsoft.Monitor/accounts/amw-3`,
        '2023-04-03',
        {},
      ),
    ).rejects.toMatchObject({ code: 'LocationRequired' });
  });

  it('answers 403 to a principal without a role', async () => {
    openDirectory(emulator.context).applications.put('stranger', {
      clientId: 'stranger',
      objectId: '5110a9e0-0000-4000-8000-00000000ffff',
      displayName: 'Stranger',
      secrets: ['secret'],
      graphRoles: [],
      canUseManagedIdentityEndpoint: false,
    });
    const stranger = new ResourceManagementClient(
      new ClientSecretCredential(
        emulator.credentials.tenantId,
        'stranger',
        'secret',
        { authorityHost: emulator.httpsOrigin, disableInstanceDiscovery: true },
      ),
      emulator.credentials.subscriptions.dev,
      { endpoint: emulator.httpsOrigin },
    );
    await expect(
      stranger.resourceGroups.createOrUpdate('rg-no', { location: 'eastus' }),
    ).rejects.toMatchObject({ statusCode: 403, code: 'AuthorizationFailed' });
  });

  it('throttles reads after a burst of 250, and says how long to wait', async () => {
    const { token } = await credential.getToken(
      'https://management.azure.com/.default',
    );
    const prod = emulator.credentials.subscriptions.prod;
    const slow = await startTrustedEmulator();
    const slowToken = await slow.credential.getToken(
      'https://management.azure.com/.default',
    );
    let response = await fetch(
      `${emulator.httpsOrigin}/subscriptions/${prod}?api-version=2022-12-01`,
      { headers: { authorization: `Bearer ${token}` } },
    );
    expect(
      response.headers.get('x-ms-ratelimit-remaining-subscription-reads'),
    ).toBe('249');
    for (let sent = 0; sent < 400 && response.status === 200; sent++) {
      response = await fetch(
        `${slow.emulator.httpsOrigin}/subscriptions/${prod}?api-version=2022-12-01`,
        { headers: { authorization: `Bearer ${slowToken.token}` } },
      );
    }
    await slow.emulator.close();
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

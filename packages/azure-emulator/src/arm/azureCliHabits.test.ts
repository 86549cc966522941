import { ClientSecretCredential } from '@azure/identity';
import { startTrustedEmulator } from '../__testUtils__/startTrustedEmulator';
import { Emulator } from '../startEmulator';

const api = 'api-version=2021-04-01';

/** What Azure CLI asks in its own way; `scripts/verify/az.mjs` runs the CLI itself. */
describe('habits of Azure CLI', () => {
  let emulator: Emulator;
  let token: string;
  let graphToken: string;
  let group: string;

  beforeAll(async () => {
    ({ emulator } = await startTrustedEmulator({ speed: 10_000 }));
    const { credentials, httpsOrigin } = emulator;
    const credential = new ClientSecretCredential(
      credentials.tenantId,
      credentials.administrator.clientId,
      credentials.administrator.clientSecret,
      { authorityHost: httpsOrigin, disableInstanceDiscovery: true },
    );
    token = (
      await credential.getToken('https://management.azure.com//.default')
    ).token;
    graphToken = (await credential.getToken(`${httpsOrigin}/_graph//.default`))
      .token;
    group = `/subscriptions/${credentials.subscriptions.dev}/resourceGroups/rg`;
    await ask('PUT', `${group}?${api}`, { location: 'koreacentral' });
  });

  afterAll(() => emulator.close());

  async function ask(
    method: string,
    path: string,
    body?: object | string,
    bearer = token,
  ) {
    const response = await fetch(`${emulator.httpsOrigin}${path}`, {
      method,
      headers: { authorization: `Bearer ${bearer}` },
      body: typeof body === 'object' ? JSON.stringify(body) : body,
    });
    return {
      status: response.status,
      body: await response.json().catch(() => undefined),
    };
  }

  it('finds the endpoints without a token, in the older form too', async () => {
    const read = async (version: string) =>
      (
        await fetch(
          `${emulator.httpsOrigin}/metadata/endpoints?api-version=${version}`,
        )
      ).json();
    expect(await read('2015-01-01')).toMatchObject({
      authentication: {
        loginEndpoint: `${emulator.httpsOrigin}/adfs`,
        audiences: ['https://management.azure.com/'],
      },
    });
    expect(await read('2019-05-01')).toEqual([
      expect.objectContaining({ resourceManager: emulator.httpsOrigin }),
    ]);
  });

  it('takes the machine’s token by a form, and refuses one without the header', async () => {
    const post = (headers: Record<string, string>) =>
      fetch(`${emulator.httpOrigin}/oauth2/token`, {
        method: 'POST',
        headers,
        body: new URLSearchParams({
          resource: 'https://management.azure.com/',
        }),
      });
    const granted = await post({ metadata: 'true' });
    expect(await granted.json()).toMatchObject({ token_type: 'Bearer' });
    expect((await post({})).status).toBe(400);
  });

  it('finds service principals by client id and by the beginning of a name', async () => {
    const { clientId } = emulator.credentials.portal;
    const find = (filter: string) =>
      ask(
        'GET',
        `/_graph/v1.0/servicePrincipals?${new URLSearchParams({ $filter: filter })}`,
        undefined,
        graphToken,
      );
    const byId = await find(`servicePrincipalNames/any(c:c eq '${clientId}')`);
    expect(byId.body.value).toEqual([
      expect.objectContaining({ appId: clientId }),
    ]);
    const byName = await find("startswith(displayName,'Slipway p')");
    expect(byName.body.value).toEqual(byId.body.value);
    expect((await find("endswith(displayName,'l')")).status).toBe(400);
    const one = await ask(
      'GET',
      `/_graph/v1.0/servicePrincipals/${byId.body.value[0].id}`,
      undefined,
      graphToken,
    );
    expect(one.body).toMatchObject({ appId: clientId });
  });

  it('lists the versions that clusters may have, each with its upgrades', async () => {
    const { body } = await ask(
      'GET',
      `${group.split('/resourceGroups')[0]}/providers/Microsoft.ContainerService/locations/koreacentral/orchestrators?api-version=2019-04-01&resource-type=managedClusters`,
    );
    const { orchestrators } = body.properties;
    expect(orchestrators.some((each: object) => 'default' in each)).toBe(true);
    expect(orchestrators[0].upgrades[0].orchestratorVersion).toMatch(/^1\./);
  });

  it('lists deployments by state, and refuses other filters', async () => {
    const path = `${group}/providers/Microsoft.Resources/deployments`;
    // az sends the template's text as it is, its name without quotes.
    const created = await ask(
      'PUT',
      `${path}/empty?${api}`,
      `{"properties": {template: {"$schema": "x", /* nothing */ "contentVersion": "1.0.0.0", "resources": []}, "mode": "Incremental"}}`,
    );
    expect(created.status).toBe(201);
    const list = (filter: string) =>
      ask('GET', `${path}?${api}&${new URLSearchParams({ $filter: filter })}`);
    const failed = await list("provisioningState eq 'Failed'");
    expect(failed.body.value).toEqual([]);
    expect((await list("name eq 'empty'")).body.error.code).toBe(
      'InvalidFilterInQueryString',
    );
  });

  it('sends an empty Entra administrator where a server has none', async () => {
    const server = (administrators: object) =>
      ask(
        'PUT',
        `${group}/providers/Microsoft.Sql/servers/sql-habits?api-version=2021-11-01`,
        {
          location: 'koreacentral',
          properties: {
            administratorLogin: 'operator',
            administratorLoginPassword: 'Str0ng-Enough!',
            administrators,
          },
        },
      );
    expect((await server({ login: 'somebody' })).status).toBe(400);
    expect((await server({})).status).toBe(201);
  });

  it('names sizes of caches in lower case', async () => {
    const { body } = await ask(
      'PUT',
      `${group}/providers/Microsoft.Cache/redis/redis-habits?api-version=2024-11-01`,
      {
        location: 'koreacentral',
        properties: { sku: { name: 'Premium', family: 'p', capacity: 1 } },
      },
    );
    expect(body.properties.sku).toMatchObject({ family: 'P', capacity: 1 });
  });

  it('lists all records of a zone', async () => {
    const zone = `${group}/providers/Microsoft.Network/privateDnsZones/habits.example`;
    const all = () => ask('GET', `${zone}/ALL?api-version=2018-09-01`);
    expect((await all()).status).toBe(404);
    await ask('PUT', `${zone}?api-version=2018-09-01`, { location: 'global' });
    await ask('PUT', `${zone}/A/cache?api-version=2018-09-01`, {
      properties: { ttl: 60, aRecords: [{ ipv4Address: '10.0.0.4' }] },
    });
    expect((await all()).body.value).toEqual([
      expect.objectContaining({ name: 'cache' }),
    ]);
  });
});

import { randomUUID } from 'node:crypto';
import { startWithGroup } from '../__testUtils__/startWithGroup';
import { startTrustedEmulator } from '../__testUtils__/startTrustedEmulator';

const IDENTITY = 'Microsoft.ManagedIdentity/userAssignedIdentities';
const location = 'koreacentral';

describe('rules of single types, asked by @azure/arm-resources', () => {
  let started: Awaited<ReturnType<typeof startWithGroup>>;

  beforeAll(async () => {
    started = await startWithGroup();
  });

  afterAll(() => started.emulator.close());

  it('gives Azure Managed Redis one database, named default', async () => {
    const { put } = started;
    const cache = await put(
      'Microsoft.Cache/redisEnterprise/redis',
      '2025-04-01',
      {
        location,
        sku: { name: 'Balanced_B5' },
        properties: {},
      },
    );
    expect(cache.properties).toMatchObject({
      hostName: 'redis.koreacentral.redis.azure.net',
    });
    const database = 'Microsoft.Cache/redisEnterprise/redis/databases';
    await put(`${database}/default`, '2025-04-01', { properties: {} });
    await expect(
      put(`${database}/second`, '2025-04-01', { properties: {} }),
    ).rejects.toMatchObject({ statusCode: 400 });
  });

  it('gives a role to an identity once, and only the roles that the portal may give', async () => {
    const { put } = started;
    const identity = await put(`${IDENTITY}/id-market`, '2023-01-31', {
      location,
    });
    const { principalId } = identity.properties as { principalId: string };
    const assignment = {
      properties: {
        principalId,
        roleDefinitionId: `/subscriptions/${started.subscription}/providers/Microsoft.Authorization/roleDefinitions/b93aa761-3e63-49ed-ac28-beffa264f7ac`,
        principalType: 'ServicePrincipal',
      },
    };
    const path = 'Microsoft.Authorization/roleAssignments';
    await put(`${path}/${randomUUID()}`, '2022-04-01', assignment);
    await expect(
      put(`${path}/${randomUUID()}`, '2022-04-01', assignment),
    ).rejects.toMatchObject({ statusCode: 409, code: 'RoleAssignmentExists' });
    const asOwner = {
      properties: {
        ...assignment.properties,
        roleDefinitionId: assignment.properties.roleDefinitionId.replace(
          /[^/]+$/,
          '8e3af657-a8ff-443c-a75c-2fe8c4bcb635',
        ),
      },
    };
    await expect(
      put(`${path}/${randomUUID()}`, '2022-04-01', asOwner),
    ).rejects.toMatchObject({ statusCode: 403 });
  });

  it('keeps subnets inside their network and apart', async () => {
    const network = (...prefixes: string[]) => ({
      location,
      properties: {
        addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
        subnets: prefixes.map((addressPrefix, index) => ({
          name: `subnet${index}`,
          properties: { addressPrefix },
        })),
      },
    });
    const path = 'Microsoft.Network/virtualNetworks/vnet';
    await expect(
      started.put(path, '2024-05-01', network('10.0.0.0/24', '10.0.0.128/25')),
    ).rejects.toMatchObject({ code: 'NetcfgSubnetRangesOverlap' });
    await expect(
      started.put(path, '2024-05-01', network('10.1.0.0/24')),
    ).rejects.toMatchObject({ code: 'NetcfgInvalidSubnet' });
    await started.put(path, '2024-05-01', network('10.0.0.0/24'));
    const subnet = await started.resources.resources.getById(
      `${started.scope}/providers/${path}/subnets/subnet0`,
      '2024-05-01',
    );
    expect(subnet.properties).toMatchObject({ addressPrefix: '10.0.0.0/24' });
  });

  it('refuses two federated credentials of one identity at a time', async () => {
    const slow = await startTrustedEmulator();
    const { token } = await slow.credential.getToken(
      'https://management.azure.com/.default',
    );
    const group = `${slow.emulator.httpsOrigin}/subscriptions/${slow.emulator.credentials.subscriptions.dev}/resourceGroups/rg`;
    const put = (url: string, body: object, apiVersion = '2023-01-31') =>
      fetch(`${url}?api-version=${apiVersion}`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${token}` },
        body: JSON.stringify(body),
      });
    await put(group, { location }, '2021-04-01');
    const identity = `${group}/providers/${IDENTITY}/id-one`;
    await put(identity, { location });
    const credential = (subject: string) => ({
      properties: {
        issuer: 'https://issuer.example/',
        subject,
        audiences: ['api://AzureADTokenExchange'],
      },
    });
    const credentials = `${identity}/federatedIdentityCredentials`;
    const first = await put(`${credentials}/one`, credential('one'));
    const second = await put(`${credentials}/two`, credential('two'));
    await slow.emulator.close();
    expect([first.status, second.status]).toEqual([201, 409]);
  });
});

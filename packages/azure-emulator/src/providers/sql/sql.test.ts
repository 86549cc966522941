import { SqlManagementClient } from '@azure/arm-sql';
import { startAsOwner } from '../__testUtils__/startAsOwner';

const location = 'koreacentral';
const sid = '7d8c0d8e-6f0a-4a55-9a53-0f2c6a1f6f10';
const server = {
  location,
  administrators: {
    administratorType: 'ActiveDirectory',
    login: 'sql-administrators',
    sid,
    azureADOnlyAuthentication: true,
  },
};
const wait = { updateIntervalInMs: 5 };

describe('SQL, asked by @azure/arm-sql', () => {
  let started: Awaited<ReturnType<typeof startAsOwner>>;
  let client: SqlManagementClient;

  beforeAll(async () => {
    started = await startAsOwner();
    client = new SqlManagementClient(
      started.credential,
      started.subscription,
      started.options,
    );
    await client.servers.beginCreateOrUpdateAndWait(
      'rg',
      'sql-market',
      server,
      wait,
    );
  });

  afterAll(() => started.emulator.close());

  it('makes a server that takes Entra alone, with master', async () => {
    expect(await client.servers.get('rg', 'sql-market')).toMatchObject({
      fullyQualifiedDomainName: 'sql-market.database.windows.net',
      state: 'Ready',
    });
    expect(
      await client.serverAzureADOnlyAuthentications.get(
        'rg',
        'sql-market',
        'Default',
      ),
    ).toMatchObject({ azureADOnlyAuthentication: true });
    const names: Array<string | undefined> = [];
    for await (const each of client.databases.listByServer(
      'rg',
      'sql-market',
    )) {
      names.push(each.name);
    }
    expect(names).toEqual(['master']);
  });

  it('makes a serverless database', async () => {
    const database = await client.databases.beginCreateOrUpdateAndWait(
      'rg',
      'sql-market',
      'market',
      {
        location,
        sku: { name: 'GP_S_Gen5_2' },
        autoPauseDelay: 60,
        requestedBackupStorageRedundancy: 'Zone',
      },
      wait,
    );
    expect(database).toMatchObject({
      status: 'Online',
      sku: { name: 'GP_S_Gen5', tier: 'GeneralPurpose', capacity: 2 },
    });
  });

  it.each([
    ['an objective that is none', { sku: { name: 'XL_Gen5_2' } }],
    ['a pause after ten minutes', { autoPauseDelay: 10 }],
    ['a redundancy that is none', { requestedBackupStorageRedundancy: 'Moon' }],
  ])('refuses a database: %s', async (_, change) => {
    await expect(
      client.databases.beginCreateOrUpdateAndWait(
        'rg',
        'sql-market',
        'other',
        { location, ...change },
        wait,
      ),
    ).rejects.toMatchObject({ statusCode: 400 });
  });

  it('takes a rule of the firewall, and none that ends before it begins', async () => {
    const rule = { startIpAddress: '10.0.0.4', endIpAddress: '10.0.0.9' };
    await client.firewallRules.createOrUpdate('rg', 'sql-market', 'one', rule);
    await expect(
      client.firewallRules.createOrUpdate('rg', 'sql-market', 'two', {
        startIpAddress: '10.0.0.9',
        endIpAddress: '10.0.0.4',
      }),
    ).rejects.toMatchObject({ statusCode: 400 });
  });

  it.each([
    ['no login', 'sql-other', {}, 'InvalidParameterValue'],
    [
      'a password that is too plain',
      'sql-other',
      { administratorLogin: 'market', administratorLoginPassword: 'password' },
      'PasswordNotComplex',
    ],
    ['a name in capitals', 'SqlOther', server, 'InvalidServerName'],
  ])('refuses a server: %s', async (_, name, change, code) => {
    await expect(
      client.servers.beginCreateOrUpdateAndWait(
        'rg',
        name,
        { location, ...change },
        wait,
      ),
    ).rejects.toMatchObject({ statusCode: 400, code });
  });

  it('keeps the administrator while nobody else could sign in', async () => {
    await expect(
      client.serverAzureADAdministrators.beginDeleteAndWait(
        'rg',
        'sql-market',
        'ActiveDirectory',
        wait,
      ),
    ).rejects.toMatchObject({ statusCode: 400 });
  });

  it('never shows a password', async () => {
    const made = await client.servers.beginCreateOrUpdateAndWait(
      'rg',
      'sql-login',
      {
        location,
        administratorLogin: 'market',
        administratorLoginPassword: 'Correct-Horse-9',
      },
      wait,
    );
    expect(made.administratorLogin).toBe('market');
    expect(made.administratorLoginPassword).toBeUndefined();
  });
});

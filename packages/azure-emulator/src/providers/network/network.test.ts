import { NetworkManagementClient } from '@azure/arm-network';
import { PrivateDnsManagementClient } from '@azure/arm-privatedns';
import { startAsOwner } from '../__testUtils__/startAsOwner';

const location = 'koreacentral';
const wait = { updateIntervalInMs: 5 };
const rule = {
  name: 'https',
  access: 'Allow',
  direction: 'Inbound',
  priority: 100,
  protocol: 'Tcp',
  sourceAddressPrefix: '*',
  sourcePortRange: '*',
  destinationAddressPrefix: '*',
  destinationPortRange: '443',
};

describe('networks, asked by @azure/arm-network and @azure/arm-privatedns', () => {
  let started: Awaited<ReturnType<typeof startAsOwner>>;
  let client: NetworkManagementClient;
  let storageId: string | undefined;

  beforeAll(async () => {
    started = await startAsOwner();
    client = new NetworkManagementClient(
      started.credential,
      started.subscription,
      started.options,
    );
    const storage = await started.put(
      'Microsoft.Storage/storageAccounts/marketdata',
      '2024-01-01',
      { location, kind: 'StorageV2', sku: { name: 'Standard_LRS' } },
    );
    storageId = storage.id;
    await client.virtualNetworks.createOrUpdate(
      'rg',
      'vnet',
      {
        location,
        addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
        subnets: [
          { name: 'private', addressPrefix: '10.0.0.0/24' },
          { name: 'spare', addressPrefix: '10.0.1.0/24' },
        ],
      },
      wait,
    );
  });

  afterAll(() => started.emulator.close());

  const subnetId = (name: string) =>
    `${started.group}/providers/Microsoft.Network/virtualNetworks/vnet/subnets/${name}`;

  it('gives a private endpoint an address, and keeps the subnet that it lies in', async () => {
    const endpoint = await client.privateEndpoints.createOrUpdate(
      'rg',
      'pe-data',
      {
        location,
        subnet: { id: subnetId('private') },
        privateLinkServiceConnections: [
          { name: 'data', privateLinkServiceId: storageId, groupIds: ['blob'] },
        ],
      },
      wait,
    );
    expect(endpoint.privateLinkServiceConnections).toMatchObject([
      { privateLinkServiceConnectionState: { status: 'Approved' } },
    ]);
    const name = endpoint.networkInterfaces?.[0].id?.split('/').at(-1) ?? '';
    expect(
      (await client.networkInterfaces.get('rg', name)).ipConfigurations,
    ).toMatchObject([{ privateIPAddress: '10.0.0.4' }]);
    await expect(
      client.subnets.delete('rg', 'vnet', 'private', wait),
    ).rejects.toMatchObject({
      statusCode: 400,
      code: 'InUseSubnetCannotBeDeleted',
    });
    await expect(
      client.virtualNetworks.delete('rg', 'vnet', wait),
    ).rejects.toMatchObject({ code: 'InUseSubnetCannotBeDeleted' });
    await client.subnets.delete('rg', 'vnet', 'spare', wait);
    await client.privateEndpoints.delete('rg', 'pe-data', wait);
    await expect(
      client.subnets.delete('rg', 'vnet', 'private', wait),
    ).resolves.toBeUndefined();
  });

  it('refuses what refers to nothing', async () => {
    await expect(
      client.privateEndpoints.createOrUpdate(
        'rg',
        'pe-nowhere',
        {
          location,
          subnet: { id: subnetId('nowhere') },
          privateLinkServiceConnections: [
            { name: 'data', privateLinkServiceId: storageId },
          ],
        },
        wait,
      ),
    ).rejects.toMatchObject({
      statusCode: 400,
      code: 'InvalidResourceReference',
    });
  });

  it('holds rules of a security group, in it and by themselves', async () => {
    await client.networkSecurityGroups.createOrUpdate(
      'rg',
      'nsg',
      { location, securityRules: [rule] },
      wait,
    );
    await client.securityRules.createOrUpdate(
      'rg',
      'nsg',
      'http',
      { ...rule, name: 'http', priority: 110, destinationPortRange: '80' },
      wait,
    );
    const group = await client.networkSecurityGroups.get('rg', 'nsg');
    expect(group.securityRules?.map(each => each.name).sort()).toEqual([
      'http',
      'https',
    ]);
    expect(group.defaultSecurityRules).toHaveLength(6);
  });

  it.each([
    ['a priority of 5000', { priority: 5000 }, 'InvalidRequestFormat'],
    [
      'no port',
      { destinationPortRange: '' },
      'SecurityRuleParameterNotSpecified',
    ],
    ['a priority that is taken', { name: 'other' }, 'SecurityRuleConflict'],
    ['another protocol', { protocol: 'Smtp' }, 'InvalidRequestFormat'],
  ])('refuses a security rule: %s', async (_, change, code) => {
    await expect(
      client.networkSecurityGroups.createOrUpdate(
        'rg',
        'nsg-other',
        {
          location,
          securityRules: [
            rule,
            {
              ...rule,
              priority: 120,
              ...change,
              ...(code === 'SecurityRuleConflict' && { priority: 100 }),
            },
          ],
        },
        wait,
      ),
    ).rejects.toMatchObject({ statusCode: 400, code });
  });

  it('makes static addresses, and keeps those that a gateway uses', async () => {
    const address = await client.publicIPAddresses.createOrUpdate(
      'rg',
      'pip',
      {
        location,
        sku: { name: 'Standard' },
        publicIPAllocationMethod: 'Static',
      },
      wait,
    );
    expect(address.ipAddress).toMatch(/^203\.0\.113\.\d+$/);
    await client.natGateways.createOrUpdate(
      'rg',
      'nat',
      {
        location,
        sku: { name: 'Standard' },
        publicIpAddresses: [{ id: address.id }],
      },
      wait,
    );
    await expect(
      client.publicIPAddresses.delete('rg', 'pip', wait),
    ).rejects.toMatchObject({ code: 'PublicIPAddressCannotBeDeleted' });
    await expect(
      client.publicIPAddresses.createOrUpdate(
        'rg',
        'pip-dynamic',
        {
          location,
          sku: { name: 'Standard' },
          publicIPAllocationMethod: 'Dynamic',
        },
        wait,
      ),
    ).rejects.toMatchObject({ statusCode: 400 });
  });

  it('links a zone to a network once, and keeps it while it is linked', async () => {
    const dns = new PrivateDnsManagementClient(
      started.credential,
      started.subscription,
      started.options,
    );
    const zone = 'privatelink.blob.core.windows.net';
    await dns.privateZones.createOrUpdate(
      'rg',
      zone,
      { location: 'global' },
      wait,
    );
    const link = (name: string) =>
      dns.virtualNetworkLinks.createOrUpdate(
        'rg',
        zone,
        name,
        {
          location: 'global',
          registrationEnabled: false,
          virtualNetwork: {
            id: `${started.group}/providers/Microsoft.Network/virtualNetworks/vnet`,
          },
        },
        wait,
      );
    expect(await link('vnet')).toMatchObject({
      virtualNetworkLinkState: 'Completed',
    });
    await expect(link('again')).rejects.toMatchObject({ statusCode: 409 });
    await expect(
      dns.privateZones.delete('rg', zone, wait),
    ).rejects.toMatchObject({ statusCode: 409 });
  });
});

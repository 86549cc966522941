import { ContainerServiceClient } from '@azure/arm-containerservice';
import { ResourceManagementClient } from '@azure/arm-resources';
import { startTrustedEmulator } from '../../__testUtils__/startTrustedEmulator';
import { Emulator } from '../../startEmulator';

const pool = {
  mode: 'User',
  vmSize: 'Standard_D4_v5',
  osDiskType: 'Managed',
  availabilityZones: ['1', '2', '3'],
  enableAutoScaling: true,
  minCount: 3,
  maxCount: 6,
};

describe('AKS, asked by @azure/arm-containerservice', () => {
  let emulator: Emulator;
  let client: ContainerServiceClient;

  beforeAll(async () => {
    const started = await startTrustedEmulator({ speed: 10_000 });
    emulator = started.emulator;
    const subscription = emulator.credentials.subscriptions.dev;
    const options = { endpoint: emulator.httpsOrigin };
    client = new ContainerServiceClient(
      started.credential,
      subscription,
      options,
    );
    const resources = new ResourceManagementClient(
      started.credential,
      subscription,
      options,
    );
    await resources.resourceGroups.createOrUpdate('rg', {
      location: 'koreacentral',
    });
    await client.managedClusters.createOrUpdate('rg', 'aks', {
      location: 'koreacentral',
      identity: { type: 'SystemAssigned' },
      dnsPrefix: 'aks',
      agentPoolProfiles: [
        { name: 'system', mode: 'System', vmSize: 'Standard_D4_v5', count: 3 },
      ],
    });
  });

  afterAll(() => emulator.close());

  it('adds a pool over three zones, seen in the cluster too', async () => {
    const created = await client.agentPools.createOrUpdate(
      'rg',
      'aks',
      'market',
      pool,
    );
    expect(created).toMatchObject({ provisioningState: 'Succeeded', count: 3 });
    const cluster = await client.managedClusters.get('rg', 'aks');
    expect(cluster.agentPoolProfiles?.map(each => each.name)).toEqual([
      'market',
      'system',
    ]);
    await client.agentPools.delete('rg', 'aks', 'market');
    const after = await client.managedClusters.get('rg', 'aks');
    expect(after.agentPoolProfiles).toHaveLength(1);
  });

  it.each([
    ['an ephemeral disk on a size without one', { osDiskType: 'Ephemeral' }],
    ['a zone that is not there', { availabilityZones: ['4'] }],
    ['bounds the wrong way round', { minCount: 7 }],
    ['no mode', { mode: undefined }],
    ['an unknown size', { vmSize: 'Standard_Nothing' }],
  ])('refuses %s', async (_, change) => {
    await expect(
      client.agentPools.createOrUpdate('rg', 'aks', 'bad', {
        ...pool,
        ...change,
      }),
    ).rejects.toMatchObject({ statusCode: 400 });
  });

  it('refuses a pool name of 13 letters, and to delete the last system pool', async () => {
    await expect(
      client.agentPools.createOrUpdate('rg', 'aks', 'notifications', pool),
    ).rejects.toMatchObject({ statusCode: 400, code: 'InvalidParameter' });
    await expect(
      client.agentPools.delete('rg', 'aks', 'system'),
    ).rejects.toMatchObject({ statusCode: 400 });
  });

  it('gives a kubeconfig that points at the cluster', async () => {
    const { kubeconfigs } =
      await client.managedClusters.listClusterUserCredentials('rg', 'aks');
    const text = Buffer.from(kubeconfigs?.[0].value ?? []).toString();
    expect(text).toContain(`${emulator.httpsOrigin}/_k8s/aks`);
  });
});

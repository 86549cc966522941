import {
  ContainerServiceClient,
  ManagedCluster,
} from '@azure/arm-containerservice';
import { KubeConfig } from '@kubernetes/client-node';
import { Emulator } from '../../startEmulator';
import { startAsOwner } from '../__testUtils__/startAsOwner';

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
    const started = await startAsOwner();
    emulator = started.emulator;
    client = new ContainerServiceClient(
      started.credential,
      started.subscription,
      started.options,
    );
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

  it('gives the local administrator a token of its own, unless local accounts are off', async () => {
    const nodes = async (authorization: string) =>
      fetch(`${emulator.httpsOrigin}/_k8s/aks/api/v1/nodes`, {
        headers: { authorization },
      });
    expect((await nodes('Bearer made-up')).status).toBe(401);
    const { kubeconfigs } =
      await client.managedClusters.listClusterAdminCredentials('rg', 'aks');
    const config = new KubeConfig();
    config.loadFromString(
      Buffer.from(kubeconfigs?.[0].value ?? []).toString('utf8'),
    );
    expect(config.currentContext).toBe('aks-admin');
    const authorization = `Bearer ${config.getCurrentUser()?.token}`;
    expect((await nodes(authorization)).status).toBe(200);

    const cluster = await client.managedClusters.get('rg', 'aks');
    await client.managedClusters.createOrUpdate('rg', 'aks', {
      ...cluster,
      disableLocalAccounts: true,
    });
    expect((await nodes(authorization)).status).toBe(401);
    await expect(
      client.managedClusters.listClusterAdminCredentials('rg', 'aks'),
    ).rejects.toMatchObject({ statusCode: 400 });
  });

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

  it('says which versions there are, and lets a cluster take the next one', async () => {
    const { values } =
      await client.managedClusters.listKubernetesVersions('koreacentral');
    expect(values?.map(each => each.version)).toEqual(['1.33', '1.34', '1.35']);
    const profile = await client.managedClusters.getUpgradeProfile('rg', 'aks');
    expect(profile.controlPlaneProfile?.upgrades).toMatchObject([
      { kubernetesVersion: '1.35.0' },
    ]);
    const cluster = await client.managedClusters.get('rg', 'aks');
    await expect(
      client.managedClusters.createOrUpdate('rg', 'aks', {
        ...cluster,
        kubernetesVersion: '1.33',
      }),
    ).rejects.toMatchObject({ statusCode: 400, code: 'OperationNotAllowed' });
    await expect(
      client.agentPools.createOrUpdate('rg', 'aks', 'newer', {
        ...pool,
        orchestratorVersion: '1.35',
      }),
    ).rejects.toMatchObject({ code: 'NodePoolMcVersionIncompatible' });
  });

  it.each([
    [
      'a network plugin that is none',
      { networkProfile: { networkPlugin: 'x' } },
    ],
    ['a tier that is none', { sku: { name: 'Base', tier: 'Gold' } }],
    ['a dns prefix that ends with a hyphen', { dnsPrefix: 'aks-' }],
  ])('refuses a cluster with %s', async (_, change) => {
    await expect(
      client.managedClusters.createOrUpdate('rg', 'other', {
        location: 'koreacentral',
        identity: { type: 'SystemAssigned' },
        dnsPrefix: 'other',
        agentPoolProfiles: [
          {
            name: 'system',
            mode: 'System',
            vmSize: 'Standard_D4_v5',
            count: 1,
          },
        ],
        ...change,
      } as ManagedCluster),
    ).rejects.toMatchObject({ statusCode: 400, code: 'InvalidParameter' });
  });

  it('refuses more cores than the region has left', async () => {
    await expect(
      client.agentPools.createOrUpdate('rg', 'aks', 'huge', {
        mode: 'User',
        vmSize: 'Standard_D32s_v5',
        count: 1000,
      }),
    ).rejects.toMatchObject({ code: 'ErrCode_InsufficientVCPUQuota' });
  });

  it('stops and starts, and takes no pool while it is stopped', async () => {
    await client.managedClusters.stop('rg', 'aks');
    expect(await client.managedClusters.get('rg', 'aks')).toMatchObject({
      powerState: { code: 'Stopped' },
    });
    await expect(
      client.agentPools.createOrUpdate('rg', 'aks', 'late', pool),
    ).rejects.toMatchObject({ statusCode: 400, code: 'OperationNotAllowed' });
    await client.managedClusters.start('rg', 'aks');
    expect(await client.managedClusters.get('rg', 'aks')).toMatchObject({
      powerState: { code: 'Running' },
    });
  });
});

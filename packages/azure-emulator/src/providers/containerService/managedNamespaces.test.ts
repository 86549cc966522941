import { ContainerServiceClient } from '@azure/arm-containerservice';
import { SourceControlConfigurationClient } from '@azure/arm-kubernetesconfiguration';
import { collect } from '../../__testUtils__/collect';
import { Emulator } from '../../startEmulator';
import { startAsOwner } from '../__testUtils__/startAsOwner';

const place = ['rg', 'aks', 'market'] as const;
const cluster = [
  'Microsoft.ContainerService',
  'managedClusters',
  'aks',
] as const;

describe('what lies on a cluster, asked by Azure’s clients', () => {
  let emulator: Emulator;
  let aks: ContainerServiceClient;
  let flux: SourceControlConfigurationClient;

  beforeAll(async () => {
    const started = await startAsOwner();
    emulator = started.emulator;
    const { credential, subscription, options } = started;
    aks = new ContainerServiceClient(credential, subscription, options);
    flux = new SourceControlConfigurationClient(
      credential,
      subscription,
      options,
    );
    await aks.managedClusters.createOrUpdate('rg', 'aks', {
      location: 'koreacentral',
      identity: { type: 'SystemAssigned' },
      dnsPrefix: 'aks',
      agentPoolProfiles: [
        { name: 'system', mode: 'System', vmSize: 'Standard_D4_v5', count: 1 },
      ],
    });
  });

  afterAll(() => emulator.close());

  it('holds a managed namespace with its quota and network policy', async () => {
    const created = await aks.managedNamespaces.createOrUpdate(...place, {
      location: 'koreacentral',
      properties: {
        defaultResourceQuota: { cpuRequest: '2', memoryLimit: '4Gi' },
        adoptionPolicy: 'Never',
        deletePolicy: 'Delete',
      },
    });
    expect(created.properties).toMatchObject({
      provisioningState: 'Succeeded',
      defaultNetworkPolicy: { ingress: 'AllowSameNamespace' },
      deletePolicy: 'Delete',
    });
    expect(
      await collect(aks.managedNamespaces.listByManagedCluster('rg', 'aks')),
    ).toMatchObject([{ name: 'market' }]);
    await aks.managedNamespaces.delete(...place);
    await expect(aks.managedNamespaces.get(...place)).rejects.toMatchObject({
      statusCode: 404,
    });
  });

  it.each([
    ['kube-system', {}],
    ['market', { defaultResourceQuota: { cpuRequest: 'much' } }],
    ['market', { adoptionPolicy: 'Sometimes' }],
  ])('refuses the managed namespace %s with %o', async (name, properties) => {
    await expect(
      aks.managedNamespaces.createOrUpdate('rg', 'aks', name, {
        location: 'koreacentral',
        properties,
      }),
    ).rejects.toMatchObject({ statusCode: 400, code: 'InvalidParameter' });
  });

  it('takes a Flux configuration, and none without a source', async () => {
    const created = await flux.fluxConfigurations.beginCreateOrUpdateAndWait(
      'rg',
      ...cluster,
      'market',
      {
        scope: 'namespace',
        namespace: 'market',
        sourceKind: 'GitRepository',
        gitRepository: {
          url: 'https://localhost:1/market',
          repositoryRef: { branch: 'main' },
        },
        kustomizations: { app: { path: './deploy', prune: true } },
      },
      { updateIntervalInMs: 5 },
    );
    expect(created).toMatchObject({
      namespace: 'market',
      kustomizations: { app: { prune: true, syncIntervalInSeconds: 600 } },
    });
    await expect(
      flux.fluxConfigurations.beginCreateOrUpdateAndWait(
        'rg',
        ...cluster,
        'bare',
        { namespace: 'market' },
      ),
    ).rejects.toMatchObject({ statusCode: 400, code: 'BadRequest' });
    await flux.fluxConfigurations.beginDeleteAndWait(
      'rg',
      ...cluster,
      'market',
      { updateIntervalInMs: 5 },
    );
    await expect(
      flux.fluxConfigurations.get('rg', ...cluster, 'market'),
    ).rejects.toMatchObject({ statusCode: 404 });
  });
});

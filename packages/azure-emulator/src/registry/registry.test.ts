import {
  ContainerRegistryClient,
  KnownContainerRegistryAudience,
} from '@azure/container-registry';
import { collect } from '../__testUtils__/collect';
import { until } from '../__testUtils__/until';
import {
  CLUSTER,
  startWithCluster,
} from '../kubernetes/__testUtils__/startWithCluster';
import { RegistryImages } from './RegistryImages';

const LOGIN = 'acrmarket.azurecr.io';
const ACR_PULL = '7f951dda-4ed3-4680-a7ca-43fe172d538d';
const OWNER = '8e3af657-a8ff-443c-a75c-2fe8c4bcb635';

describe('what registries hold', () => {
  let started: Awaited<ReturnType<typeof startWithCluster>>;
  let images: RegistryImages;
  let client: ContainerRegistryClient;

  beforeAll(async () => {
    started = await startWithCluster();
    const { put, emulator, credential } = started.azure;
    await put(
      'Microsoft.ContainerRegistry/registries/acrmarket',
      '2025-04-01',
      {
        location: 'koreacentral',
        sku: { name: 'Premium' },
        properties: {},
      } as object,
    );
    images = new RegistryImages(emulator.context);
    images.push(LOGIN, 'market', '1', 'one');
    images.push(LOGIN, 'market', '2', 'two');
    images.push(LOGIN, 'orders/api', '1', 'three');
    client = new ContainerRegistryClient(
      `${emulator.httpsOrigin}/_registry/acrmarket`,
      credential,
      {
        audience:
          KnownContainerRegistryAudience.AzureResourceManagerPublicCloud,
      },
    );
  });

  afterAll(() => started.azure.emulator.close());

  function assign(principalId: string, role: string): void {
    const { emulator, scope } = started.azure;
    const registry = `${scope}/providers/Microsoft.ContainerRegistry/registries/acrmarket`;
    emulator.context.resources.put({
      id: `${registry}/providers/Microsoft.Authorization/roleAssignments/${principalId}`,
      name: principalId,
      type: 'Microsoft.Authorization/roleAssignments',
      etag: '1',
      properties: {
        principalId,
        scope: registry,
        roleDefinitionId: `/providers/Microsoft.Authorization/roleDefinitions/${role}`,
      },
    });
  }

  it('is refused to whoever has no role there', async () => {
    await expect(collect(client.listRepositoryNames())).rejects.toMatchObject({
      statusCode: 401,
    });
  });

  it('is listed, shown and deleted by @azure/container-registry', async () => {
    assign('5110a9e0-0000-4000-8000-00000000a003', OWNER);
    expect(await collect(client.listRepositoryNames())).toEqual([
      'market',
      'orders/api',
    ]);
    const artifact = client.getArtifact('market', '2');
    expect(await artifact.getTagProperties('2')).toMatchObject({
      name: '2',
      digest: images.find(LOGIN, 'market', '2')?.digest,
    });
    const repository = client.getRepository('orders/api');
    expect(await repository.getProperties()).toMatchObject({
      tagCount: 1,
      manifestCount: 1,
    });
    const manifests = await collect(
      client.getRepository('market').listManifestProperties(),
    );
    expect(manifests.flatMap(each => each.tags)).toEqual(['1', '2']);
    await expect(artifact.getTagProperties('3')).rejects.toMatchObject({
      statusCode: 404,
    });
    await artifact.deleteTag('2');
    expect(images.find(LOGIN, 'market', '2')).toBeUndefined();
    await expect(
      client.getRepository('none').getProperties(),
    ).rejects.toMatchObject({ statusCode: 404 });
  });

  async function waitingOf(name: string, image: string) {
    const { core } = started;
    await core.createNamespacedPod({
      namespace: 'default',
      body: {
        metadata: { name },
        spec: { containers: [{ name: 'app', image }] },
      },
    });
    const read = () => core.readNamespacedPod({ namespace: 'default', name });
    const stateOf = async () =>
      (await read()).status?.containerStatuses?.[0].state;
    await until(async () => {
      const state = await stateOf();
      return (
        Boolean(state?.running) || state?.waiting?.reason === 'ImagePullBackOff'
      );
    });
    return (await stateOf())?.waiting?.message;
  }

  it('is what pods can pull: by a right of the nodes, and where the tag is there', async () => {
    expect(await waitingOf('refused', `${LOGIN}/market:1`)).toContain(
      '401 Unauthorized',
    );
    const { emulator, scope } = started.azure;
    const cluster = emulator.context.resources.get(
      `${scope}/providers/${CLUSTER}`,
    );
    const { kubeletidentity } = cluster?.properties.identityProfile as {
      kubeletidentity: { objectId: string };
    };
    assign(kubeletidentity.objectId, ACR_PULL);
    expect(await waitingOf('pulled', `${LOGIN}/market:1`)).toBeUndefined();
    expect(await waitingOf('missing', `${LOGIN}/market:9`)).toContain(
      'not found',
    );
    expect(await waitingOf('nowhere', 'acrnone.azurecr.io/market:1')).toContain(
      'no such host',
    );
    expect(
      await waitingOf('public', 'mcr.microsoft.com/openjdk/jdk:21'),
    ).toBeUndefined();

    // What could not be pulled starts once it was pushed.
    images.push(LOGIN, 'market', '9', 'nine');
    await until(async () => {
      const pod = await started.core.readNamespacedPod({
        namespace: 'default',
        name: 'missing',
      });
      return Boolean(pod.status?.containerStatuses?.[0].state?.running);
    });
  });
});

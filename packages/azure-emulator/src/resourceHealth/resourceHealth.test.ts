import { ClientSecretCredential, TokenCredential } from '@azure/identity';
import { LoadedPlatform } from '../__testUtils__/LoadedPlatform';

describe('Resource Health', () => {
  let platform: LoadedPlatform;

  beforeAll(async () => {
    platform = await LoadedPlatform.start();
  });

  afterAll(() => platform.emulator.close());

  async function ask(
    scope: string,
    credential: TokenCredential = platform.credential,
  ) {
    const token = await credential.getToken(
      'https://management.azure.com/.default',
    );
    const response = await fetch(
      `${platform.emulator.httpsOrigin}${scope}?api-version=2025-05-01`,
      { headers: { authorization: `Bearer ${token?.token}` } },
    );
    return { status: response.status, body: await response.json() };
  }

  it('degrades a cluster whose node pool has failed, and no other resource', async () => {
    const id = platform.id(
      'Microsoft.ContainerService/managedClusters',
      'aks-dev',
    );
    const path = '/providers/Microsoft.ResourceHealth/availabilityStatuses';
    expect(await ask(`${id}${path}/current`)).toMatchObject({
      status: 200,
      body: { properties: { availabilityState: 'Available' } },
    });

    const { resources } = platform.emulator.context;
    const cluster = resources.get(id);
    if (!cluster) {
      throw new Error('the cluster is gone');
    }
    resources.put({
      ...cluster,
      properties: {
        ...cluster.properties,
        agentPoolProfiles: [{ name: 'shared', provisioningState: 'Failed' }],
      },
    });
    const { body } = await ask(
      `/subscriptions/${platform.subscriptionId}${path}`,
    );
    const states = (
      body.value as Array<{
        id: string;
        properties: { availabilityState: string };
      }>
    ).map(({ id: statusId, properties }) => [
      statusId.split('/')[8],
      properties.availabilityState,
    ]);
    expect(Object.fromEntries(states)).toEqual({
      'aks-dev': 'Degraded',
      'apim-dev': 'Available',
      'evhns-dev': 'Available',
      'log-dev': 'Available',
      'redis-dev': 'Available',
    });
  });

  it('degrades a cluster with a node that is not ready, and tells a stopped or failed resource', async () => {
    const { context } = platform.emulator;
    const path = '/providers/Microsoft.ResourceHealth/availabilityStatuses';
    const stateOf = async (id: string) =>
      (await ask(`${id}${path}/current`)).body.properties.availabilityState;
    const change = (id: string, properties: Record<string, unknown>) => {
      const resource = context.resources.get(id);
      if (resource) {
        context.resources.put({
          ...resource,
          properties: { ...resource.properties, ...properties },
        });
      }
    };
    const cluster = platform.id(
      'Microsoft.ContainerService/managedClusters',
      'aks-dev',
    );
    change(cluster, { agentPoolProfiles: [] });
    expect(await stateOf(cluster)).toBe('Available');
    context.collection('kubernetes.aks-dev').put('nodes//aks-shared-0', {
      metadata: { name: 'aks-shared-0' },
      status: { conditions: [{ type: 'Ready', status: 'False' }] },
    });
    const { body } = await ask(`${cluster}${path}`);
    expect(body.value[0].properties).toMatchObject({
      availabilityState: 'Degraded',
      summary: expect.stringContaining('node aks-shared-0 is not ready'),
    });
    change(cluster, { powerState: { code: 'Stopped' } });
    expect(await stateOf(cluster)).toBe('Unavailable');

    const cache = platform.id('Microsoft.Cache/redisEnterprise', 'redis-dev');
    change(cache, { provisioningState: 'Failed' });
    expect(await stateOf(cache)).toBe('Unavailable');
  });

  it('knows no incidents, and no resource that is not there', async () => {
    const scope = `/subscriptions/${platform.subscriptionId}`;
    const provider = 'providers/Microsoft.ResourceHealth';
    expect(await ask(`${scope}/${provider}/events`)).toMatchObject({
      status: 200,
      body: { value: [] },
    });
    const gone = platform.id('Microsoft.Cache/redisEnterprise', 'gone');
    expect(
      await ask(`${gone}/${provider}/availabilityStatuses/current`),
    ).toMatchObject({
      status: 404,
      body: { error: { code: 'ResourceNotFound' } },
    });
  });

  it('refuses an identity without a role', async () => {
    const { tenantId, signIn } = platform.emulator.credentials;
    const stranger = new ClientSecretCredential(
      tenantId,
      signIn.clientId,
      signIn.clientSecret,
      {
        authorityHost: platform.emulator.httpsOrigin,
        disableInstanceDiscovery: true,
      },
    );
    const answer = await ask(
      `/subscriptions/${platform.subscriptionId}/providers/Microsoft.ResourceHealth/availabilityStatuses`,
      stranger,
    );
    expect(answer).toMatchObject({
      status: 403,
      body: { error: { code: 'AuthorizationFailed' } },
    });
  });
});

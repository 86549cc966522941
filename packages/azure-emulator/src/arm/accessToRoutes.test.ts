import { openDirectory } from '../entra/Directory';
import { startWithGroup } from '../__testUtils__/startWithGroup';

const group = '/subscriptions/SUB/resourceGroups/rg';
const cluster = `${group}/providers/Microsoft.ContainerService/managedClusters/aks`;

/** Every kind of route, with the audience of the tokens that it takes. */
const routes: Record<string, string[]> = {
  'https://management.azure.com': [
    'GET /subscriptions/SUB',
    'GET /subscriptions/SUB/locations',
    'GET /subscriptions/SUB/resources',
    'GET /subscriptions/SUB/resourceGroups',
    'GET /subscriptions/SUB/providers',
    'GET /subscriptions/SUB/providers/Microsoft.Cache',
    'POST /subscriptions/SUB/providers/Microsoft.Cache/register',
    `GET ${group}`,
    `HEAD ${group}`,
    `PUT ${group}`,
    `PATCH ${group}`,
    `DELETE ${group}`,
    `GET ${group}/resources`,
    `POST ${group}/exportTemplate`,
    `GET ${cluster}`,
    `PUT ${cluster}`,
    `DELETE ${cluster}`,
    `GET ${cluster}/agentPools`,
    `GET ${group}/providers/Microsoft.Network/virtualNetworks`,
    `POST ${cluster}/listClusterUserCredential`,
    `GET ${group}/providers/Microsoft.Resources/tags/default`,
    `PUT ${group}/providers/Microsoft.Resources/tags/default`,
    `GET ${group}/providers/Microsoft.Authorization/locks`,
    `PUT ${group}/providers/Microsoft.Authorization/locks/one`,
    `GET ${group}/providers/Microsoft.Authorization/permissions`,
    `GET ${group}/providers/Microsoft.Authorization/roleAssignments`,
    `GET ${group}/providers/Microsoft.Authorization/roleDefinitions`,
    `GET ${group}/providers/Microsoft.Resources/deployments`,
    `GET ${group}/providers/Microsoft.Resources/deployments/one`,
    `GET ${group}/providers/Microsoft.Resources/deploymentStacks`,
    `GET ${group}/providers/Microsoft.Resources/deploymentStacks/one`,
    'GET /subscriptions/SUB/providers/Microsoft.Insights/eventtypes/management/values',
    `GET ${cluster}/providers/Microsoft.Insights/metrics`,
    `GET ${cluster}/providers/Microsoft.Insights/metricDefinitions`,
    'GET /subscriptions/SUB/providers/Microsoft.ResourceHealth/availabilityStatuses',
  ],
  'https://metrics.monitor.azure.com': [
    'POST /_metrics/subscriptions/SUB/metrics:getBatch',
  ],
  'https://api.loganalytics.io': [
    `POST /_logs/v1${group}/providers/Microsoft.OperationalInsights/workspaces/log-one/query`,
  ],
  'https://prometheus.monitor.azure.com': [
    'GET /_prometheus/amw-one/api/v1/query',
  ],
};

describe('a caller without a role', () => {
  let started: Awaited<ReturnType<typeof startWithGroup>>;

  beforeAll(async () => {
    started = await startWithGroup();
    const location = 'koreacentral';
    await started.put('Microsoft.Monitor/accounts/amw-one', '2023-04-03', {
      location,
    });
    await started.put(
      'Microsoft.OperationalInsights/workspaces/log-one',
      '2023-09-01',
      { location, properties: {} },
    );
    openDirectory(started.emulator.context).applications.put('stranger', {
      clientId: 'stranger',
      objectId: '5110a9e0-0000-4000-8000-00000000ffff',
      displayName: 'Stranger',
      secrets: ['secret'],
      graphRoles: [],
      canUseManagedIdentityEndpoint: false,
    });
  });

  afterAll(() => started.emulator.close());

  async function tokenFor(audience: string): Promise<string> {
    const { httpsOrigin, credentials } = started.emulator;
    const response = await fetch(
      `${httpsOrigin}/${credentials.tenantId}/oauth2/v2.0/token`,
      {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          client_id: 'stranger',
          client_secret: 'secret',
          scope: `${audience}/.default`,
        }),
      },
    );
    return (await response.json()).access_token;
  }

  async function ask(route: string, token: string | undefined) {
    const [method, path] = route
      .replaceAll('SUB', started.subscription)
      .split(' ');
    const query = new URLSearchParams({
      'api-version': versionOf(path),
      query: 'up',
      metricnamespace: 'Microsoft.EventHub/namespaces',
      metricnames: 'IncomingMessages',
    });
    const response = await fetch(
      `${started.emulator.httpsOrigin}${path}?${query}`,
      {
        method,
        headers: {
          'content-type': 'application/json',
          ...(token && { authorization: `Bearer ${token}` }),
        },
        body: ['PUT', 'PATCH', 'POST'].includes(method)
          ? JSON.stringify({
              query: 'ApiManagementGatewayLogs',
              resourceids: [
                `${started.scope}/providers/Microsoft.EventHub/namespaces/one`,
              ],
            })
          : undefined,
      },
    );
    const text = await response.text();
    const code = text ? JSON.parse(text).error?.code : undefined;
    return { route, status: response.status, code, headers: response.headers };
  }

  /** Of types whose versions are checked. */
  function versionOf(path: string): string {
    const versions: Record<string, string> = {
      'Authorization/locks': '2020-05-01',
      'Authorization/role': '2022-04-01',
      'Microsoft.ContainerService': '2025-05-01',
      'Microsoft.Network': '2024-05-01',
      deploymentStacks: '2024-03-01',
      'Microsoft.Resources': '2021-04-01',
    };
    const found = Object.keys(versions).find(each => path.includes(each));
    return found ? versions[found] : '2021-04-01';
  }

  /** Log Analytics has a code of its own. */
  function refusalOf(audience: string): string {
    return audience === 'https://api.loganalytics.io'
      ? 'InsufficientAccessError'
      : 'AuthorizationFailed';
  }

  it('is refused by every route', async () => {
    for (const [audience, paths] of Object.entries(routes)) {
      const token = await tokenFor(audience);
      for (const route of paths) {
        const { status, code } = await ask(route, token);
        const isHead = route.startsWith('HEAD');
        expect({ route, status, code }).toEqual({
          route,
          status: 403,
          code: isHead ? undefined : refusalOf(audience),
        });
      }
    }
  });

  it('is not even heard without a token, or with a foreign one', async () => {
    for (const route of Object.values(routes).flat()) {
      for (const token of [undefined, 'e30.e30.e30']) {
        const { status, headers } = await ask(route, token);
        expect({ route, status }).toEqual({ route, status: 401 });
        expect(headers.get('www-authenticate')).toContain('Bearer');
      }
    }
  });
});

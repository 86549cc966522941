import { ResourceGraphClient } from '@azure/arm-resourcegraph';
import { LoadedPlatform } from '../__testUtils__/LoadedPlatform';

describe('Resource Graph, asked by @azure/arm-resourcegraph', () => {
  let platform: LoadedPlatform;
  let graph: ResourceGraphClient;

  beforeEach(async () => {
    platform = await LoadedPlatform.start();
    graph = new ResourceGraphClient(platform.credential, {
      endpoint: platform.emulator.httpsOrigin,
      retryOptions: { maxRetries: 0 },
    });
  });

  afterEach(() => platform.emulator.close());

  it('finds resources with their properties and tags, children left out', async () => {
    const { data, totalRecords } = await graph.resources({
      query: `resources
        | where type =~ 'Microsoft.ContainerService/managedClusters' and tags['backstage-environment'] == 'dev'
        | mv-expand pool = properties.agentPoolProfiles
        | project name, resourceGroup, pool = tostring(pool.name)`,
      subscriptions: [platform.subscriptionId],
    });
    expect(totalRecords).toBe(1);
    expect(data).toEqual([
      { name: 'aks-dev', resourceGroup: 'rg-platform-dev', pool: 'shared' },
    ]);
    const types = await graph.resources({
      query: 'resources | summarize n = count() by type | order by type asc',
    });
    expect(
      (types.data as Array<{ type: string }>).map(({ type }) => type),
    ).toEqual([
      'microsoft.apimanagement/service',
      'microsoft.cache/redisenterprise',
      'microsoft.containerservice/managedclusters',
      'microsoft.eventhub/namespaces',
      'microsoft.managedidentity/userassignedidentities',
      'microsoft.monitor/accounts',
      'microsoft.operationalinsights/workspaces',
    ]);
  });

  it('pages with a skip token and answers tables', async () => {
    const query = 'resources | project name | order by name asc';
    const names: unknown[] = [];
    let skipToken: string | undefined;
    do {
      const page = await graph.resources({
        query,
        options: { top: 3, skipToken },
      });
      names.push(...page.data);
      skipToken = page.skipToken;
    } while (skipToken);
    expect(names).toHaveLength(7);

    const { data } = await graph.resources({
      query:
        'resourcecontainers | project name, subscriptionId | order by name',
      options: { resultFormat: 'table' },
    });
    expect(data.columns[0]).toEqual({ name: 'name', type: 'string' });
    expect(data.rows).toHaveLength(2);
  });

  it('says what is left of the quota, and 429 when nothing is', async () => {
    const left: Array<string | undefined> = [];
    const ask = () =>
      graph.resources(
        { query: 'resources | count' },
        {
          onResponse: response => {
            left.push(response.headers.get('x-ms-user-quota-remaining'));
          },
        },
      );
    for (let query = 0; query < 15; query += 1) {
      await ask();
    }
    expect(left.at(-1)).toBe('0');
    await expect(ask()).rejects.toMatchObject({ statusCode: 429 });
    platform.play(5);
    await ask();
    expect(left.at(-1)).toBe('14');
  });

  it('refuses a bad query and subscriptions that the caller cannot read', async () => {
    await expect(
      graph.resources({ query: 'resources | where nope == 1' }),
    ).rejects.toMatchObject({ statusCode: 400, code: 'BadRequest' });
    await expect(
      graph.resources({
        query: 'resources | count',
        subscriptions: ['5110a9e0-0000-4000-8000-00000000dead'],
      }),
    ).rejects.toMatchObject({ statusCode: 403 });
  });
});

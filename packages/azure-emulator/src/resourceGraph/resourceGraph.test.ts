import { ResourceGraphClient } from '@azure/arm-resourcegraph';
import { ResourceManagementClient } from '@azure/arm-resources';
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

  async function rowsOf(query: string): Promise<Record<string, unknown>[]> {
    const { data } = await graph.resources({ query });
    return data as Record<string, unknown>[];
  }

  it('has health, changes and, empty, advice in tables of their own', async () => {
    const { resourceGroups } = new ResourceManagementClient(
      platform.credential,
      platform.subscriptionId,
      { endpoint: platform.emulator.httpsOrigin },
    );
    await resourceGroups.createOrUpdate('rg-new', { location: 'koreacentral' });
    expect(
      await rowsOf(`ResourceChanges
        | where tostring(properties.targetResourceId) endswith '/rg-new'
        | project change = tostring(properties.changeType), resourceGroup`),
    ).toEqual([{ change: 'Create', resourceGroup: 'rg-new' }]);

    expect(
      await rowsOf(`healthresources
        | extend key = tostring(properties.targetResourceId)
        | join kind=inner (resources | project key = tolower(id), resource = name) on key
        | where resource == 'aks-dev'
        | project resource, state = properties.availabilityState`),
    ).toEqual([{ resource: 'aks-dev', state: 'Available' }]);
    expect(await rowsOf('advisorresources | count')).toEqual([{ Count: 0 }]);
  });

  it('counts facets beside the rows, over the management group of the tenant', async () => {
    const { facets, count } = await graph.resources({
      query: 'resources | project type, location',
      managementGroups: [platform.emulator.credentials.tenantId],
      options: { top: 1 },
      facets: [
        { expression: 'location' },
        { expression: 'nothing' },
        {
          expression: 'type',
          options: { filter: "type has 'cache'", top: 1 },
        },
      ],
    });
    expect(count).toBe(1);
    expect(facets).toEqual([
      expect.objectContaining({
        resultType: 'FacetResult',
        data: [{ location: 'koreacentral', count: 7 }],
      }),
      expect.objectContaining({
        resultType: 'FacetError',
        errors: [expect.objectContaining({ code: 'InvalidFacet' })],
      }),
      expect.objectContaining({
        data: [{ type: 'microsoft.cache/redisenterprise', count: 1 }],
      }),
    ]);
  });

  it.each([
    ['resources | where (', 'ParserFailure'],
    ['resources | where nope == 1', 'SEM0100'],
    [
      'resources | make-series count() on x step 1',
      'DisallowedTabularOperator',
    ],
    [
      'resources | join kind=leftanti (resources) on id',
      'DisallowedJoinFlavor',
    ],
    [
      `resources ${'| join kind=inner (resources) on id '.repeat(4)}`,
      'DisallowedMaxNumberOfRemoteTables',
    ],
    [
      `resources ${'| mv-expand zones '.repeat(4)}`,
      'DisallowedMaxNumberOfMvExpands',
    ],
  ])('says what is wrong with %s', async (query, code) => {
    await expect(graph.resources({ query })).rejects.toMatchObject({
      statusCode: 400,
      details: {
        error: {
          details: expect.arrayContaining([
            expect.objectContaining({ code: 'InvalidQuery' }),
            expect.objectContaining({ code }),
          ]),
        },
      },
    });
  });
});

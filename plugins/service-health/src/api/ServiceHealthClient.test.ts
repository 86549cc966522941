import { ServiceHealthClient } from './ServiceHealthClient';

function createClient(response: Response) {
  const fetch = jest.fn(async (_: RequestInfo | URL) => response);
  const discoveryApi = {
    getBaseUrl: async (id: string) => `http://portal/api/${id}`,
  };
  const client = new ServiceHealthClient({ discoveryApi, fetchApi: { fetch } });
  return { client, urls: () => fetch.mock.calls.map(([url]) => String(url)) };
}

const market = { entityRef: 'component:default/market', environment: 'prod' };

const empty = () => Response.json({ services: [] });

describe('ServiceHealthClient', () => {
  it('asks for the fleet with what narrows it', async () => {
    const { client, urls } = createClient(empty());

    await client.getFleet({
      states: ['critical', 'unknown'],
      owner: 'group:default/product',
      search: '',
      limit: 50,
    });

    expect(urls()).toEqual([
      'http://portal/api/service-health/fleet?owner=group%3Adefault%2Fproduct&limit=50&state=critical&state=unknown',
    ]);
  });

  it('asks for one service by the parts of its reference', async () => {
    const { client, urls } = createClient(empty());

    await client.getEntityHealth('component:default/market');

    expect(urls()).toEqual([
      'http://portal/api/service-health/entities/component/default/market',
    ]);
  });

  it('asks for the changes of one service', async () => {
    const { client, urls } = createClient(Response.json({ changes: [] }));

    await client.getChanges({
      entityRef: 'component:default/market',
      environment: 'prod',
    });

    expect(urls()).toEqual([
      'http://portal/api/service-health/changes?entityRef=component%3Adefault%2Fmarket&environment=prod',
    ]);
  });

  it.each([
    [
      'history',
      (client: ServiceHealthClient) =>
        client.getHistory({ ...market, facet: 'redis', range: '24h' }),
      'http://portal/api/service-health/entities/component/default/market/history?environment=prod&facet=redis&range=24h',
    ],
    [
      'activity',
      (client: ServiceHealthClient) => client.getActivity(market),
      'http://portal/api/service-health/entities/component/default/market/activity?environment=prod',
    ],
    [
      'platform',
      (client: ServiceHealthClient) => client.getPlatform({}),
      'http://portal/api/service-health/platform?',
    ],
    [
      'refresh',
      (client: ServiceHealthClient) => client.refresh(market),
      'http://portal/api/service-health/entities/component/default/market/refresh?environment=prod',
    ],
    [
      'unmute',
      (client: ServiceHealthClient) => client.unmute(market),
      'http://portal/api/service-health/entities/component/default/market/mute?environment=prod',
    ],
    [
      'restart',
      (client: ServiceHealthClient) => client.restart(market),
      'http://portal/api/azure-stacks/restart',
    ],
  ])('asks for %s', async (_, ask, url) => {
    const { client, urls } = createClient(empty());

    await ask(client);

    expect(urls()).toEqual([url]);
  });

  it('passes on what the backend says', async () => {
    const error = { name: 'NotAllowedError', message: 'You may not' };
    const { client } = createClient(
      Response.json(
        { error, request: {}, response: { statusCode: 403 } },
        { status: 403 },
      ),
    );

    await expect(client.getFleet({})).rejects.toMatchObject({
      name: 'ResponseError',
      cause: error,
    });
  });
});

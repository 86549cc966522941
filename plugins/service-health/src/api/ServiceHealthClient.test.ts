import { ServiceHealthClient } from './ServiceHealthClient';

function createClient(response: Response) {
  const fetch = jest.fn(async (_: RequestInfo | URL) => response);
  const discoveryApi = {
    getBaseUrl: async (id: string) => `http://portal/api/${id}`,
  };
  const client = new ServiceHealthClient({ discoveryApi, fetchApi: { fetch } });
  return { client, urls: () => fetch.mock.calls.map(([url]) => String(url)) };
}

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
      'http://portal/api/service-health/fleet?state=critical&state=unknown&owner=group%3Adefault%2Fproduct&limit=50',
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

import { ApiManagementClient } from '@azure/arm-apimanagement';
import { startWithGroup } from '../../__testUtils__/startWithGroup';

const policy = `<policies>
  <inbound><base />
    <cors><allowed-origins><origin>https://app.example</origin></allowed-origins></cors>
    <rate-limit-by-key calls="60" renewal-period="60" counter-key="@(context.Request.IpAddress)" />
    <set-variable name="key" value="@((string)context.Request.Headers.GetValueOrDefault("a", ""))" />
  </inbound>
  <backend><base /></backend><outbound><base /></outbound><on-error><base /></on-error>
</policies>`;

describe('API Management, asked by @azure/arm-apimanagement', () => {
  let started: Awaited<ReturnType<typeof startWithGroup>>;
  let client: ApiManagementClient;

  beforeAll(async () => {
    started = await startWithGroup();
    client = new ApiManagementClient(
      started.credential,
      started.subscription,
      started.options,
    );
    await client.apiManagementService.beginCreateOrUpdateAndWait(
      'rg',
      'apim-test',
      {
        location: 'koreacentral',
        sku: { name: 'Developer', capacity: 1 },
        publisherEmail: 'platform@slipway.example',
        publisherName: 'Platform',
      },
    );
    await client.api.beginCreateOrUpdateAndWait('rg', 'apim-test', 'market', {
      displayName: 'Market',
      path: 'market',
      protocols: ['https'],
    });
  });

  afterAll(() => started.emulator.close());

  it('holds an API, an operation and a policy with expressions', async () => {
    await client.apiOperation.createOrUpdate(
      'rg',
      'apim-test',
      'market',
      'list',
      {
        displayName: 'List',
        method: 'GET',
        urlTemplate: '/items',
      },
    );
    await client.apiPolicy.createOrUpdate(
      'rg',
      'apim-test',
      'market',
      'policy',
      {
        format: 'rawxml',
        value: policy,
      },
    );
    const api = await client.api.get('rg', 'apim-test', 'market');
    expect(api).toMatchObject({ path: 'market', apiRevision: '1' });
    // The client's own `get` reads JSON as if it were XML and finds no value in it.
    const { value } = await client.apiPolicy.listByApi(
      'rg',
      'apim-test',
      'market',
    );
    expect(value?.[0].value).toContain('rate-limit-by-key');
  });

  it('refuses a path that another API has', async () => {
    await expect(
      client.api.beginCreateOrUpdateAndWait('rg', 'apim-test', 'bazaar', {
        displayName: 'Bazaar',
        path: 'market',
      }),
    ).rejects.toMatchObject({ statusCode: 400, code: 'ValidationError' });
  });

  it.each([
    ['a document that is not closed', '<policies><inbound></policies>'],
    ['another root', '<policy />'],
    [
      'CORS behind the backend',
      '<policies><outbound><cors /></outbound></policies>',
    ],
  ])('refuses a policy: %s', async (_, value) => {
    await expect(
      client.apiPolicy.createOrUpdate('rg', 'apim-test', 'market', 'policy', {
        format: 'rawxml',
        value,
      }),
    ).rejects.toMatchObject({ statusCode: 400, code: 'ValidationError' });
  });

  it('puts an API that is there into a product, and no other', async () => {
    await client.product.createOrUpdate('rg', 'apim-test', 'partners', {
      displayName: 'Partners',
    });
    await client.productApi.createOrUpdate(
      'rg',
      'apim-test',
      'partners',
      'market',
    );
    await expect(
      client.productApi.createOrUpdate(
        'rg',
        'apim-test',
        'partners',
        'nothing',
      ),
    ).rejects.toMatchObject({ statusCode: 404 });
  });
});

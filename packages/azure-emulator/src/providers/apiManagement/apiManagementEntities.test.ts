import { ApiManagementClient } from '@azure/arm-apimanagement';
import { startAsOwner } from '../__testUtils__/startAsOwner';

const location = 'koreacentral';
const wait = { updateIntervalInMs: 5 };
const service = {
  location,
  sku: { name: 'Developer', capacity: 1 },
  publisherEmail: 'platform@slipway.example',
  publisherName: 'Platform',
};
const document = {
  openapi: '3.0.3',
  info: { title: 'Orders', version: '1' },
  servers: [{ url: 'https://orders.example/v1' }],
  paths: {
    '/orders/{id}': {
      parameters: [
        { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
      ],
      get: {
        operationId: 'getOrder',
        responses: { 200: { description: 'ok' } },
      },
      delete: { operationId: 'deleteOrder', responses: {} },
    },
  },
};

describe('what lies in an API Management service, asked by @azure/arm-apimanagement', () => {
  let started: Awaited<ReturnType<typeof startAsOwner>>;
  let client: ApiManagementClient;

  beforeAll(async () => {
    started = await startAsOwner();
    client = new ApiManagementClient(
      started.credential,
      started.subscription,
      started.options,
    );
    await create('apim-market');
    await client.api.beginCreateOrUpdateAndWait('rg', 'apim-market', 'market', {
      displayName: 'Market',
      path: 'market',
    });
  });

  afterAll(() => started.emulator.close());

  function create(name: string, change: object = {}) {
    return client.apiManagementService.beginCreateOrUpdateAndWait(
      'rg',
      name,
      { ...service, ...change },
      wait,
    );
  }

  async function namesOf(
    items: AsyncIterable<{ name?: string }>,
  ): Promise<Array<string | undefined>> {
    const names = [];
    for await (const { name } of items) {
      names.push(name);
    }
    return names;
  }

  it('holds the name of a deleted service until it is purged', async () => {
    await create('apim-held');
    await client.apiManagementService.beginDeleteAndWait(
      'rg',
      'apim-held',
      wait,
    );
    await expect(create('apim-held')).rejects.toMatchObject({
      statusCode: 409,
      code: 'ServiceAlreadyExistsInSoftDeletedState',
    });
    expect(await namesOf(client.deletedServices.listBySubscription())).toEqual([
      'apim-held',
    ]);
    expect(
      await client.apiManagementService.checkNameAvailability({
        name: 'apim-held',
      }),
    ).toMatchObject({ nameAvailable: false, reason: 'AlreadyExists' });
    await create('apim-held', { restore: true });
    await expect(
      client.deletedServices.getByName('apim-held', location),
    ).rejects.toMatchObject({ statusCode: 404 });
    await client.apiManagementService.beginDeleteAndWait(
      'rg',
      'apim-held',
      wait,
    );
    await client.deletedServices.beginPurgeAndWait('apim-held', location, wait);
    await expect(create('apim-held')).resolves.toBeDefined();
  });

  it.each([
    [
      'two Developer units',
      'apim-other',
      { sku: { name: 'Developer', capacity: 2 } },
    ],
    ['another SKU', 'apim-other', { sku: { name: 'Gold', capacity: 1 } }],
    ['a name that ends with a hyphen', 'apim-', {}],
    ['zones below Premium', 'apim-other', { zones: ['1'] }],
  ])('refuses a service with %s', async (_, name, change) => {
    await expect(create(name, change)).rejects.toMatchObject({
      statusCode: 400,
      code: 'InvalidParameters',
    });
  });

  it('imports an OpenAPI document with its operations', async () => {
    const api = await client.api.beginCreateOrUpdateAndWait(
      'rg',
      'apim-market',
      'orders',
      {
        path: 'orders',
        format: 'openapi+json',
        value: JSON.stringify(document),
      },
    );
    expect(api).toMatchObject({
      displayName: 'Orders',
      serviceUrl: 'https://orders.example/v1',
    });
    expect(
      (
        await namesOf(
          client.apiOperation.listByApi('rg', 'apim-market', 'orders'),
        )
      ).sort(),
    ).toEqual(['deleteOrder', 'getOrder']);
    expect(
      await client.apiOperation.get('rg', 'apim-market', 'orders', 'getOrder'),
    ).toMatchObject({
      method: 'GET',
      urlTemplate: '/orders/{id}',
      templateParameters: [{ name: 'id', required: true }],
    });
    await expect(
      client.api.beginCreateOrUpdateAndWait('rg', 'apim-market', 'broken', {
        path: 'broken',
        format: 'openapi+json',
        value: '{ "openapi": "3.0.3" }',
      }),
    ).rejects.toMatchObject({ statusCode: 400, code: 'ValidationError' });
  });

  it('has revisions of an API, and tells its ETag', async () => {
    await client.api.beginCreateOrUpdateAndWait(
      'rg',
      'apim-market',
      'market;rev=2',
      { displayName: 'Market', path: 'market', apiRevisionDescription: 'new' },
    );
    const revisions = [];
    for await (const each of client.apiRevision.listByService(
      'rg',
      'apim-market',
      'market',
    )) {
      revisions.push(each);
    }
    expect(revisions).toMatchObject([
      { apiRevision: '1', isCurrent: true },
      { apiRevision: '2', isCurrent: false },
    ]);
    expect(
      await client.api.getEntityTag('rg', 'apim-market', 'market'),
    ).toMatchObject({ eTag: expect.stringMatching(/^".+"$/) });
  });

  it('gives keys by subscription, and keeps a product that has one', async () => {
    await client.product.createOrUpdate('rg', 'apim-market', 'partners', {
      displayName: 'Partners',
    });
    await client.productApi.createOrUpdate(
      'rg',
      'apim-market',
      'partners',
      'market',
    );
    expect(
      await namesOf(
        client.apiProduct.listByApis('rg', 'apim-market', 'market'),
      ),
    ).toEqual(['partners']);
    const made = await client.subscription.createOrUpdate(
      'rg',
      'apim-market',
      'shop',
      { displayName: 'Shop', scope: '/products/partners' },
    );
    expect(made.primaryKey).toBeUndefined();
    const keys = () =>
      client.subscription.listSecrets('rg', 'apim-market', 'shop');
    const before = await keys();
    await client.subscription.regeneratePrimaryKey('rg', 'apim-market', 'shop');
    const after = await keys();
    expect(after.primaryKey).not.toBe(before.primaryKey);
    expect(after.secondaryKey).toBe(before.secondaryKey);
    await expect(
      client.product.delete('rg', 'apim-market', 'partners', '*'),
    ).rejects.toMatchObject({ statusCode: 400 });
    await client.product.delete('rg', 'apim-market', 'partners', '*', {
      deleteSubscriptions: true,
    });
    await expect(keys()).rejects.toMatchObject({ statusCode: 404 });
  });

  it('shows a secret value on demand alone', async () => {
    await client.namedValue.beginCreateOrUpdateAndWait(
      'rg',
      'apim-market',
      'token',
      { displayName: 'token', value: 'hidden', secret: true },
      wait,
    );
    const shown = await client.namedValue.get('rg', 'apim-market', 'token');
    expect(shown.value).toBeUndefined();
    expect(
      await client.namedValue.listValue('rg', 'apim-market', 'token'),
    ).toMatchObject({ value: 'hidden' });
  });

  it('logs to a logger that is there', async () => {
    const log = (loggerId: string) =>
      client.apiDiagnostic.createOrUpdate(
        'rg',
        'apim-market',
        'market',
        'applicationinsights',
        { loggerId, sampling: { samplingType: 'fixed', percentage: 50 } },
      );
    await expect(log('/loggers/none')).rejects.toMatchObject({
      statusCode: 400,
    });
    await client.logger.createOrUpdate('rg', 'apim-market', 'azuremonitor', {
      loggerType: 'azureMonitor',
    });
    await expect(log('/loggers/azuremonitor')).resolves.toBeDefined();
  });

  it('knows backends and sets of versions', async () => {
    await client.backend.createOrUpdate('rg', 'apim-market', 'orders', {
      url: 'https://orders.example',
      protocol: 'http',
    });
    await expect(
      client.backend.createOrUpdate('rg', 'apim-market', 'nowhere', {
        protocol: 'http',
      }),
    ).rejects.toMatchObject({ statusCode: 400, code: 'ValidationError' });
    await expect(
      client.apiVersionSet.createOrUpdate('rg', 'apim-market', 'market', {
        displayName: 'Market',
        versioningScheme: 'Header',
      }),
    ).rejects.toMatchObject({ statusCode: 400, code: 'ValidationError' });
  });

  it.each([
    ['an element that is none', '<inbound><dance /></inbound>'],
    [
      'a rate limit without its calls',
      '<inbound><rate-limit renewal-period="60" /></inbound>',
    ],
    [
      'forwarding in the wrong section',
      '<inbound><forward-request /></inbound>',
    ],
    [
      'a branch without its condition',
      '<inbound><choose><when><set-method>GET</set-method></when></choose></inbound>',
    ],
    [
      'a misplaced element inside a branch',
      '<outbound><choose><when condition="@(true)"><rewrite-uri template="/" /></when></choose></outbound>',
    ],
  ])('refuses a policy with %s', async (_, sections) => {
    await expect(
      client.policy.createOrUpdate('rg', 'apim-market', 'policy', {
        format: 'xml',
        value: `<policies>${sections}</policies>`,
      }),
    ).rejects.toMatchObject({ statusCode: 400, code: 'ValidationError' });
  });
});

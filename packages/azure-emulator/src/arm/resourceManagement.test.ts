import { AuthorizationManagementClient } from '@azure/arm-authorization';
import { MonitorClient } from '@azure/arm-monitor';
import { SubscriptionClient } from '@azure/arm-resources-subscriptions';
import { collect } from '../__testUtils__/collect';
import { makeOwner } from '../__testUtils__/makeOwner';
import { startWithGroup } from '../__testUtils__/startWithGroup';

const identities = 'Microsoft.ManagedIdentity/userAssignedIdentities';
const location = 'koreacentral';

describe('resource management, by Azure’s own clients', () => {
  let started: Awaited<ReturnType<typeof startWithGroup>>;
  let ask: (
    method: string,
    path: string,
    init?: { headers?: Record<string, string>; body?: object },
  ) => Promise<{ status: number; body: any; headers: Headers }>;

  beforeAll(async () => {
    started = await startWithGroup();
    const { emulator, credential } = started;
    makeOwner(emulator);
    const { token } = await credential.getToken(
      'https://management.azure.com/.default',
    );
    ask = async (method, path, { headers, body } = {}) => {
      const response = await fetch(`${emulator.httpsOrigin}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          ...headers,
        },
        body: body && JSON.stringify(body),
      });
      const text = await response.text();
      return {
        status: response.status,
        headers: response.headers,
        body: text ? JSON.parse(text) : undefined,
      };
    };
    for (const name of ['one', 'two', 'three']) {
      await started.put(`${identities}/id-${name}`, '2023-01-31', {
        location,
        tags: { name },
      });
    }
  });

  afterAll(() => started.emulator.close());

  it('lists tenants, subscriptions and regions', async () => {
    const { credential, options, subscription } = started;
    const client = new SubscriptionClient(credential, options);

    expect(await collect(client.tenants.list())).toHaveLength(1);
    const found = await collect(client.subscriptions.list());
    expect(found.map(each => each.displayName)).toEqual([
      'Slipway dev',
      'Slipway prod',
    ]);
    const regions = await collect(
      client.subscriptions.listLocations(subscription),
    );
    expect(regions.find(each => each.name === location)).toMatchObject({
      displayName: 'Korea Central',
      availabilityZoneMappings: [{}, {}, {}],
    });
  });

  it('reads, merges, replaces and takes away tags of any scope', async () => {
    const { tagsOperations } = started.resources;
    const id = `${started.scope}/providers/${identities}/id-one`;
    for (const scope of [
      started.scope,
      id,
      `/subscriptions/${started.subscription}`,
    ]) {
      await tagsOperations.createOrUpdateAtScope(scope, {
        properties: { tags: { team: 'product', cost: '1' } },
      });
      await tagsOperations.updateAtScope(scope, {
        operation: 'Merge',
        properties: { tags: { cost: '2' } },
      });
      await tagsOperations.updateAtScope(scope, {
        operation: 'Delete',
        properties: { tags: { team: 'product' } },
      });
      const { properties } = await tagsOperations.getAtScope(scope);
      expect(properties.tags).toEqual({ cost: '2' });
      await tagsOperations.deleteAtScope(scope);
    }
    const resource = await started.resources.resources.getById(
      id,
      '2023-01-31',
    );
    expect(resource.tags).toEqual({});
  });

  it('filters, expands and pages lists', async () => {
    const list = (filter: string, more: object = {}) =>
      collect(
        started.resources.resources.listByResourceGroup('rg', {
          filter,
          ...more,
        }),
      );
    const ofType = `resourceType eq '${identities}'`;
    const names = (found: Array<{ name?: string }>) =>
      found.map(each => each.name);

    expect(
      names(await list(`${ofType} and substringof('t', name)`, { top: 1 })),
    ).toEqual(['id-three', 'id-two']);
    expect(
      names(await list("tagName eq 'name' and tagValue eq 'two'")),
    ).toEqual(['id-two']);
    const [expanded] = await list("name eq 'id-two' or name eq 'id-none'", {
      expand: 'createdTime,provisioningState',
    });
    expect(expanded.createdTime).toBeInstanceOf(Date);
    await expect(list('colour eq 5')).rejects.toMatchObject({
      code: 'InvalidFilterInQueryString',
    });
  });

  it('tells providers, their types, api-versions and registration', async () => {
    const { providers } = started.resources;
    const provider = await providers.get('microsoft.containerservice');
    const clusters = provider.resourceTypes?.find(
      each => each.resourceType === 'managedClusters',
    );
    expect(clusters?.apiVersions).toContain('2025-05-01');
    expect(clusters?.locations).toContain('Korea Central');
    await providers.unregister('Microsoft.Cache');
    expect((await providers.get('Microsoft.Cache')).registrationState).toBe(
      'Unregistered',
    );
    await providers.register('Microsoft.Cache');
    const path = `${started.scope}/providers/${identities}/id-one`;
    expect(await ask('GET', `${path}?api-version=2001-01-01`)).toMatchObject({
      status: 400,
      body: { error: { code: 'NoRegisteredProviderFound' } },
    });
    expect(await ask('GET', `${path}?api-version=soon`)).toMatchObject({
      status: 400,
      body: { error: { code: 'InvalidApiVersionParameter' } },
    });
  });

  it('answers 412 where a condition does not hold', async () => {
    const path = `${started.scope}/providers/${identities}/id-one?api-version=2023-01-31`;
    const etag = (await ask('GET', path)).headers.get('etag') ?? '';
    const put = (headers: Record<string, string>) =>
      ask('PUT', path, { headers, body: { location } });

    expect((await put({ 'if-none-match': '*' })).status).toBe(412);
    expect((await put({ 'if-match': etag })).status).toBe(200);
    expect((await put({ 'if-match': etag })).status).toBe(412);
    const missing = path.replace('id-one', 'id-missing');
    expect(
      await ask('PUT', missing, {
        headers: { 'if-match': '*' },
        body: { location },
      }),
    ).toMatchObject({ status: 412 });
  });

  it('lists what the caller may do', async () => {
    const { credential, subscription, options } = started;
    const client = new AuthorizationManagementClient(
      credential,
      subscription,
      options,
    );
    const found = await collect(client.permissions.listForResourceGroup('rg'));
    expect(found.map(each => each.actions)).toContainEqual(['*']);
  });

  it('logs the beginning and the end of each change, with who and how', async () => {
    const { credential, subscription, options } = started;
    const client = new MonitorClient(credential, subscription, options);
    const since = new Date(Date.now() - 3_600_000).toISOString();
    await started.resources.resources.beginDeleteByIdAndWait(
      `${started.scope}/providers/${identities}/id-three`,
      '2023-01-31',
      { requestOptions: { headers: { 'x-ms-client-request-id': 'mine' } } },
    );
    const events = await collect(
      client.activityLogs.list(
        `eventTimestamp ge '${since}' and resourceUri eq '${started.scope}/providers/${identities}/id-three'`,
      ),
    );
    const deletion = events.filter(
      each => each.operationName?.value === `${identities}/delete`,
    );
    expect(deletion.map(each => each.status?.value)).toEqual([
      'Succeeded',
      'Started',
    ]);
    expect(new Set(deletion.map(each => each.correlationId)).size).toBe(1);
    expect(deletion[0]).toMatchObject({
      authorization: { action: `${identities}/delete` },
      httpRequest: { method: 'DELETE', clientRequestId: 'mine' },
      subStatus: { value: 'OK' },
    });
    const [narrow] = await collect(
      client.activityLogs.list(`eventTimestamp ge '${since}'`, {
        select: 'caller,status',
      }),
    );
    expect(narrow.resourceId).toBeUndefined();
    expect(narrow.caller).toBeDefined();
  });

  it('understands paths as clients write them', async () => {
    const { subscription } = started;
    const paths = [
      `//subscriptions/${subscription}/resourcegroups/RG/?api%2Dversion=2022-09-01`,
      `/SUBSCRIPTIONS/${subscription.toUpperCase()}/resourceGroups/rg?API-VERSION=2022-09-01`,
    ];
    for (const path of paths) {
      expect(await ask('GET', path)).toMatchObject({
        status: 200,
        body: { name: 'rg' },
      });
    }
    const head = await ask('HEAD', `${started.scope}?api-version=2022-09-01`);
    expect(head.status).toBe(204);
    const missing = await ask(
      'HEAD',
      `${started.scope}-none?api-version=2022-09-01`,
    );
    expect(missing.status).toBe(404);
  });

  it('exports a group as a template, and checks names', async () => {
    const exported = await ask(
      'POST',
      `${started.scope}/exportTemplate?api-version=2022-09-01`,
      { body: { resources: ['*'] } },
    );
    expect(exported.body.template.resources).toContainEqual(
      expect.objectContaining({ type: identities, name: 'id-two' }),
    );
    const name = await ask(
      'POST',
      '/providers/Microsoft.Resources/checkResourceName?api-version=2022-12-01',
      { body: { name: 'microsoft-one', type: 'Microsoft.Web/sites' } },
    );
    expect(name.body.status).toBe('Reserved');
  });
});

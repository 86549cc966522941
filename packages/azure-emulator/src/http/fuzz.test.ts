import { seededRandom } from '../seededRandom';
import { startWithGroup } from '../__testUtils__/startWithGroup';

const SEED = 20261123;
const REQUESTS = 1500;
const AT_ONCE = 8;

const methods = ['GET', 'PUT', 'POST', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];
const segments = [
  ...['subscriptions', 'resourceGroups', 'providers', 'resources', 'locations'],
  ...['SUB', 'rg', 'tenants', 'TENANT', 'adfs', 'oauth2', 'v2.0', 'token'],
  ...['authorize', 'devicecode', '.well-known', 'openid-configuration'],
  ...['_graph', 'v1.0', 'users', 'groups', 'members', 'organization', 'photo'],
  ...['metadata', 'identity', 'endpoints', 'Microsoft.Resources', 'tags'],
  ...['default', 'deployments', 'deploymentStacks', 'validate', 'whatIf'],
  ...['Microsoft.Authorization', 'locks', 'roleAssignments', 'permissions'],
  ...['Microsoft.ContainerService', 'managedClusters', 'agentPools', 'aks'],
  ...['Microsoft.EventHub', 'namespaces', 'Microsoft.Insights', 'metrics'],
  ...['operationStatuses', 'exportTemplate', 'checkResourceName', 'listKeys'],
  ...['', '%', '%2e%2e', '..', '%00', '%E0%A4%A', "'", '{id}', 'a'.repeat(300)],
  ...['__proto__', 'constructor', 'toString', '\u{1F4A5}', '-1', '$batch'],
];
const queries = [
  ...['api-version=2021-04-01', 'api-version=2025-05-01', 'api%2Dversion=x'],
  ...['api-version=2018-02-01', 'resource=https://management.azure.com/'],
  ...['$filter=', "$filter=name eq 'a", '$filter=((((', '$top=-1', '$top=1e9'],
  ...[
    '$skiptoken=%00',
    '$skiptoken=abc',
    '$expand=createdTime,x',
    '$count=true',
  ],
  ...[
    "$filter=eventTimestamp ge '2020-01-01' and x",
    '$select=a,b',
    '%=%',
    '&&',
  ],
];
const values = [
  ...[null, true, 0, -1, 1e308, '', 'koreacentral', '[concat(', "[a['b']]"],
  ...['2020-13-45', '\u0000', 'x'.repeat(5000), [], {}, [[[]]], [null], '${x}'],
];
const names = [
  ...['location', 'properties', 'tags', 'identity', 'type', 'name', 'sku'],
  ...['template', 'parameters', 'mode', 'resources', 'level', 'operation'],
  ...['principalId', 'userAssignedIdentities', '__proto__', 'toString', '$ref'],
];
const rawBodies = ['', '{', '[]', 'null', '"', '{"a":}', '\u0000', 'a=b&c=%'];

describe('requests made up by chance', () => {
  let started: Awaited<ReturnType<typeof startWithGroup>>;
  const tokens: string[] = [];
  const random = seededRandom(SEED);

  beforeAll(async () => {
    started = await startWithGroup();
    for (const audience of [
      'https://management.azure.com',
      'https://graph.microsoft.com',
    ]) {
      const { token } = await started.credential.getToken(
        `${audience}/.default`,
      );
      tokens.push(token);
    }
  });

  afterAll(() => started.emulator.close());

  function pick<T>(choices: T[]): T {
    return choices[Math.floor(random() * choices.length)];
  }

  function several<T>(most: number, make: () => T): T[] {
    return Array.from({ length: Math.floor(random() * most) }, make);
  }

  function makeValue(depth = 0): unknown {
    if (depth > 3 || random() < 0.5) {
      return pick<unknown>(values);
    }
    return Object.fromEntries(
      several(5, () => [pick(names), makeValue(depth + 1)]),
    );
  }

  function makePath(): string {
    const { subscription, emulator } = started;
    const roots = [
      `subscriptions/${subscription}/resourceGroups/rg/providers`,
      `subscriptions/${subscription}`,
      `${emulator.credentials.tenantId}/oauth2`,
      '_graph/v1.0',
      'metadata/identity/oauth2',
      'providers',
    ];
    const path = [
      ...(random() < 0.8 ? [pick(roots)] : []),
      ...several(6, () => pick(segments)),
    ].join('/');
    return `/${path}`
      .replaceAll('SUB', subscription)
      .replaceAll('TENANT', emulator.credentials.tenantId);
  }

  function makeRequest() {
    const method = pick(methods);
    const hasBody = !['GET', 'HEAD'].includes(method);
    const form = new URLSearchParams(
      several(6, () => [
        pick(['grant_type', 'client_id', 'scope', 'client_assertion', 'code']),
        pick([
          'client_credentials',
          'authorization_code',
          'a.b.c',
          '%',
          'x/.default',
        ]),
      ]),
    );
    return {
      path: `${makePath()}?${several(4, () => pick(queries)).join('&')}`,
      init: {
        method,
        headers: {
          authorization: `${pick(['Bearer', 'Basic', ''])} ${pick([...tokens, '%'])}`,
          metadata: 'true',
          ...(random() < 0.1 && { 'if-match': pick(['*', '"x"', '']) }),
        },
        body: hasBody
          ? pick([
              JSON.stringify(makeValue()),
              JSON.stringify({
                location: 'koreacentral',
                properties: makeValue(),
              }),
              pick(rawBodies),
              form.toString(),
            ])
          : undefined,
        redirect: 'manual' as const,
      },
    };
  }

  it('crash nothing: each is answered, errors as JSON, none with 500', async () => {
    const { httpsOrigin } = started.emulator;
    let sent = 0;
    const failures: unknown[] = [];
    async function sender() {
      while (sent++ < REQUESTS) {
        const { path, init } = makeRequest();
        const response = await fetch(`${httpsOrigin}${path}`, init);
        const text = await response.text();
        const isHtml = response.headers.get('content-type')?.includes('html');
        const isRight =
          response.status < 400 ||
          isHtml ||
          init.method === 'HEAD' ||
          JSON.parse(text).error !== undefined;
        if (response.status >= 500 || !isRight) {
          failures.push({ path, ...init, status: response.status, text });
        }
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, sender));
    expect(failures.slice(0, 5)).toEqual([]);
    const after = await started.resources.resourceGroups.list().next();
    expect(after.done).toBeDefined();
  });
});

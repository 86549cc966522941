import { DeploymentStacksClient } from '@azure/arm-resourcesdeploymentstacks';
import { startWithGroup } from '../__testUtils__/startWithGroup';
import { grantOwner } from '../__testUtils__/grantOwner';
import { Emulator } from '../startEmulator';
import { StackResourceChange } from './StackWhatIfRecord';

const fast = { updateIntervalInMs: 10 };
const kind = 'Microsoft.Resources/deploymentStacksWhatIfResults';

function stackOf(names: string[], mode = 'none', tags = {}) {
  return {
    template: {
      $schema: 'x',
      contentVersion: '1.0.0.0',
      resources: names.map(name => ({
        type: 'Microsoft.ManagedIdentity/userAssignedIdentities',
        apiVersion: '2023-01-31',
        name,
        location: 'koreacentral',
        tags,
      })),
    },
    actionOnUnmanage: {
      resources: 'delete' as const,
      resourceGroups: 'detach' as const,
    },
    denySettings: { mode },
  };
}

// The newest client on npm has no previews of stacks: plain requests in the form of Azure's REST
// specification 2025-07-01.
describe('previews of stacks', () => {
  let emulator: Emulator;
  let started: Awaited<ReturnType<typeof startWithGroup>>;
  let stackId: string;

  beforeAll(async () => {
    started = await startWithGroup();
    emulator = started.emulator;
    const { credential, subscription, options, scope } = started;
    await grantOwner(emulator, credential, scope);
    stackId = `${scope}/providers/Microsoft.Resources/deploymentStacks/s`;
    const client = new DeploymentStacksClient(
      credential,
      subscription,
      options,
    );
    await client.deploymentStacks.beginCreateOrUpdateAtResourceGroupAndWait(
      'rg',
      's',
      { properties: stackOf(['id-kept', 'id-gone']) },
      fast,
    );
  });

  afterAll(async () => {
    await emulator.close();
  });

  async function send(method: string, url: string, body?: object) {
    const { token } = await started.credential.getToken(
      'https://management.azure.com/.default',
    );
    const response = await fetch(url, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const { status, headers } = response;
    return { status, headers, body: text ? JSON.parse(text) : undefined };
  }

  const urlOf = (path: string) =>
    `${emulator.httpsOrigin}${started.scope}/providers/${kind}${path}?api-version=2025-07-01`;

  async function finish(address: string | null) {
    for (;;) {
      const answer = await send('GET', String(address));
      const isOpen =
        answer.status === 202 || answer.body?.status === 'InProgress';
      if (!isOpen) return answer;
    }
  }

  it('tell what becomes of each resource, and keep that for a while', async () => {
    const properties = {
      ...stackOf(['id-kept', 'id-new'], 'denyDelete', { a: 'b' }),
      deploymentStackResourceId: stackId,
      retentionInterval: 'P7D',
    };
    const created = await send('PUT', urlOf('/look'), { properties });
    expect(created.status).toBe(201);
    await finish(created.headers.get('azure-asyncoperation'));

    const { body } = await send('GET', urlOf('/look'));
    expect(body).toMatchObject({
      type: kind,
      properties: {
        provisioningState: 'succeeded',
        deploymentStackResourceId: stackId,
        retentionInterval: 'P7D',
        changes: {
          denySettingsChange: {
            before: { mode: 'none' },
            after: { mode: 'denyDelete' },
            delta: [{ path: 'Mode', changeType: 'modify' }],
          },
        },
      },
    });
    const found: StackResourceChange[] =
      body.properties.changes.resourceChanges;
    expect(
      found.map(each => [each.id.split('/').at(-1), each.changeType]),
    ).toEqual([
      ['id-kept', 'modify'],
      ['id-new', 'create'],
      ['id-gone', 'delete'],
    ]);
    expect(found.map(each => each.managementStatusChange)).toEqual([
      { before: 'managed', after: 'managed' },
      { before: 'unmanaged', after: 'managed' },
      { before: 'managed', after: 'unmanaged' },
    ]);
    expect(found[0].resourceConfigurationChanges).toBeUndefined();

    const asked = await send('POST', urlOf('/look/whatIf'));
    expect(asked.status).toBe(202);
    const detailed = await finish(asked.headers.get('location'));
    expect(detailed.body.properties.changes.resourceChanges[0]).toMatchObject({
      denyStatusChange: { before: 'none', after: 'denyDelete' },
      resourceConfigurationChanges: {
        delta: [{ path: 'tags.a', changeType: 'create', after: 'b' }],
      },
    });

    expect((await send('GET', urlOf(''))).body.value).toHaveLength(1);
    expect((await send('DELETE', urlOf('/look'))).status).toBe(200);
    expect((await send('GET', urlOf('/look'))).status).toBe(404);
  });

  it.each([
    [{ deploymentStackResourceId: undefined }, 'deploymentStackResourceId'],
    [{ deploymentStackResourceId: '/nothing' }, "'/nothing'"],
    [{ retentionInterval: 'a week' }, 'a week'],
  ])('are refused when wrong: %j', async (wrong, reason) => {
    const properties = {
      ...stackOf(['id-kept']),
      deploymentStackResourceId: stackId,
      retentionInterval: 'P7D',
      ...wrong,
    };
    const { status, body } = await send('PUT', urlOf('/bad'), { properties });
    expect(status).toBe(400);
    expect(body.error.message).toContain(reason);
  });
});

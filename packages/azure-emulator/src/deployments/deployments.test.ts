import {
  DeploymentProperties,
  DeploymentsClient,
} from '@azure/arm-resourcesdeployments';
import { ClientSecretCredential } from '@azure/identity';
import { Emulator } from '../startEmulator';
import { startWithGroup } from '../__testUtils__/startWithGroup';
import { identity, identityType, template } from './__testUtils__/templates';

describe('deployments', () => {
  let emulator: Emulator;
  let client: DeploymentsClient['deployments'];
  let operations: DeploymentsClient['deploymentOperations'];
  let scope: string;

  beforeAll(async () => {
    const started = await startWithGroup();
    ({ emulator, scope } = started);
    const { credential, subscription, options } = started;
    const whole = new DeploymentsClient(credential, subscription, options);
    client = whole.deployments;
    operations = whole.deploymentOperations;
  });

  afterAll(async () => {
    await emulator.close();
  });

  function request(
    source: DeploymentProperties['template'],
    parameters: DeploymentProperties['parameters'] = {},
  ) {
    const mode = 'Incremental' as const;
    return { properties: { mode, template: source, parameters } };
  }

  it('creates resources in order of their dependencies and tells outputs', async () => {
    const source = template(
      [
        identity("[concat('id-', copyIndex())]", {
          copy: { name: 'ids', count: 2 },
        }),
        identity('skipped', { condition: false }),
        identity('last', {
          dependsOn: ['ids'],
          tags: { first: "[reference('id-0').principalId]" },
        }),
      ],
      {
        outputs: {
          principal: {
            type: 'string',
            value: "[reference('last').principalId]",
          },
        },
      },
    );
    const done = await client.createOrUpdate('rg', 'one', request(source));

    expect(done.properties?.provisioningState).toBe('Succeeded');
    const read = (name: string) =>
      emulator.context.resources.get(
        `${scope}/providers/${identityType}/${name}`,
      );
    expect(read('skipped')).toBeUndefined();
    expect(read('last')?.tags?.first).toBe(
      read('id-0')?.properties.principalId,
    );
    expect(done.properties?.outputs.principal.value).toBe(
      read('last')?.properties.principalId,
    );
    const entries = [];
    for await (const entry of operations.list('rg', 'one')) entries.push(entry);
    expect(entries.map(each => each.properties?.provisioningState)).toEqual([
      'Succeeded',
      'Succeeded',
      'Succeeded',
    ]);
  });

  it('runs nested deployments with inner scope from the subscription', async () => {
    const nested = template([identity("[parameters('name')]")], {
      parameters: { name: { type: 'string' } },
      outputs: {
        id: {
          type: 'string',
          value:
            "[resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', parameters('name'))]",
        },
      },
    });
    const source = template(
      [
        {
          type: 'Microsoft.Resources/resourceGroups',
          apiVersion: '2021-04-01',
          name: 'rg-new',
          location: 'koreacentral',
        },
        {
          type: 'Microsoft.Resources/deployments',
          apiVersion: '2021-04-01',
          name: 'inside',
          resourceGroup: 'rg-new',
          dependsOn: [
            "[subscriptionResourceId('Microsoft.Resources/resourceGroups', 'rg-new')]",
          ],
          properties: {
            mode: 'Incremental',
            expressionEvaluationOptions: { scope: 'inner' },
            parameters: { name: { value: 'nested' } },
            template: nested,
          },
        },
      ],
      {
        outputs: {
          id: {
            type: 'string',
            value: "[reference('inside').outputs.id.value]",
          },
        },
      },
    );
    const done = await client.createOrUpdateAtSubscriptionScope('sub', {
      location: 'koreacentral',
      ...request(source),
    });
    expect(done.properties?.outputs.id.value).toMatch(/rg-new.*nested$/);
  });

  it('predicts creation, no change, and a change with its path', async () => {
    const at = (purpose: string) =>
      request(template([identity('seen', { tags: { purpose } })]));
    const change = async (purpose: string) => {
      const { changes = [] } = await client.whatIf('rg', 'look', at(purpose));
      return changes.find(each => each.resourceId?.endsWith('/seen'));
    };
    expect(await change('a')).toMatchObject({ changeType: 'Create' });
    await client.createOrUpdate('rg', 'look', at('a'));
    expect(await change('a')).toMatchObject({ changeType: 'NoChange' });
    expect(await change('b')).toMatchObject({
      changeType: 'Modify',
      delta: [
        {
          path: 'tags.purpose',
          propertyChangeType: 'Modify',
          before: 'a',
          after: 'b',
        },
      ],
    });
  });

  it('refuses a broken template with the place', async () => {
    const source = template([identity("[nothing('x')]")]);
    await expect(
      client.createOrUpdate('rg', 'bad', request(source)),
    ).rejects.toMatchObject({
      statusCode: 400,
      code: 'InvalidTemplate',
      message: expect.stringContaining('resources[0].name'),
    });
  });

  it('refuses a circle of dependencies', async () => {
    const source = template([
      identity('a', { dependsOn: ['b'] }),
      identity('b', { dependsOn: ['a'] }),
    ]);
    await expect(
      client.createOrUpdate('rg', 'round', request(source)),
    ).rejects.toMatchObject({
      code: 'InvalidTemplate',
      message: expect.stringContaining('Circular'),
    });
  });

  it('fails with what failed, and leaves the rest', async () => {
    const child = {
      type: 'Microsoft.EventHub/namespaces/eventhubs',
      apiVersion: '2024-01-01',
      name: 'missing/hub',
      properties: {},
    };
    const source = template([identity('kept'), child]);
    await expect(
      client.createOrUpdate('rg', 'half', request(source)),
    ).rejects.toThrow(/DeploymentFailed|deployment operation failed/);
    const read = await client.get('rg', 'half');
    expect(read.properties?.error).toMatchObject({
      code: 'DeploymentFailed',
      details: [{ code: 'ParentResourceNotFound' }],
    });
    expect(read.properties?.outputResources).toHaveLength(1);
  });

  it('refuses a caller without a role', async () => {
    const { tenantId, signIn, subscriptions } = emulator.credentials;
    const stranger = new ClientSecretCredential(
      tenantId,
      signIn.clientId,
      signIn.clientSecret,
      { authorityHost: emulator.httpsOrigin, disableInstanceDiscovery: true },
    );
    const other = new DeploymentsClient(stranger, subscriptions.dev, {
      endpoint: emulator.httpsOrigin,
    });
    await expect(
      other.deployments.createOrUpdate('rg', 'no', request(template([]))),
    ).rejects.toMatchObject({ statusCode: 403, code: 'AuthorizationFailed' });
  });

  it('validates with the rules of the types, and writes nothing', async () => {
    const source = template([identity('ab')]);
    // The client keeps the reason of a refused validation to itself.
    await expect(
      client.validate('rg', 'check', request(source)),
    ).rejects.toThrow();
    await expect(
      client.createOrUpdate('rg', 'check', request(source)),
    ).rejects.toMatchObject({
      statusCode: 400,
      code: 'InvalidTemplateDeployment',
    });
    const fine = template([identity('fine')]);
    const { properties } = await client.validate('rg', 'check', request(fine));
    expect(properties?.validatedResources).toHaveLength(1);
    expect(
      emulator.context.resources.get(`${scope}/providers/${identityType}/fine`),
    ).toBeUndefined();
  });
});

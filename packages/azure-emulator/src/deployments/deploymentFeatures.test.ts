import {
  DeploymentProperties,
  DeploymentsClient,
} from '@azure/arm-resourcesdeployments';
import { ResourceManagementClient } from '@azure/arm-resources';
import { grantOwner } from '../__testUtils__/grantOwner';
import { startWithGroup } from '../__testUtils__/startWithGroup';
import { Emulator } from '../startEmulator';

const identityType = 'Microsoft.ManagedIdentity/userAssignedIdentities';

function identity(name: string, more: object = {}) {
  return {
    type: identityType,
    apiVersion: '2023-01-31',
    name,
    location: 'koreacentral',
    ...more,
  };
}

function template(resources: object, more: object = {}) {
  return { $schema: 'x', contentVersion: '1.0.0.0', resources, ...more };
}

describe('what deployments do', () => {
  let emulator: Emulator;
  let client: DeploymentsClient['deployments'];
  let groups: ResourceManagementClient['resourceGroups'];
  let started: Awaited<ReturnType<typeof startWithGroup>>;

  beforeAll(async () => {
    started = await startWithGroup();
    emulator = started.emulator;
    const { credential, subscription, options } = started;
    client = new DeploymentsClient(credential, subscription, options)
      .deployments;
    groups = started.resources.resourceGroups;
  });

  afterAll(async () => {
    await emulator.close();
  });

  function properties(
    source: object,
    more: Partial<DeploymentProperties> = {},
  ) {
    const mode = 'Incremental' as const;
    return { properties: { mode, template: source, ...more } };
  }

  function namesIn(group: string): string[] {
    return emulator.context.resources
      .list({
        scope: `/subscriptions/${started.subscription}/resourceGroups/${group}/providers`,
      })
      .map(each => each.name);
  }

  it('delete what a complete template does not name, as predicted', async () => {
    await groups.createOrUpdate('rg-complete', { location: 'koreacentral' });
    const both = template([identity('stays'), identity('goes')]);
    await client.createOrUpdate('rg-complete', 'first', properties(both));

    const one = properties(template([identity('stays')]), { mode: 'Complete' });
    const { changes = [] } = await client.whatIf('rg-complete', 'second', one);
    const kinds = changes.map(each => [
      each.resourceId?.split('/').at(-1),
      each.changeType,
    ]);
    expect(kinds).toEqual([
      ['stays', 'NoChange'],
      ['goes', 'Delete'],
    ]);

    const done = await client.createOrUpdate('rg-complete', 'second', one);
    expect(done.properties?.mode).toBe('Complete');
    expect(namesIn('rg-complete')).toEqual(['stays']);
  });

  it('preview every kind of change, and none of an unchanged template', async () => {
    await groups.createOrUpdate('rg-look', { location: 'koreacentral' });
    const network = (addressPrefixes: string[], tags?: object) => ({
      type: 'Microsoft.Network/virtualNetworks',
      apiVersion: '2024-05-01',
      name: 'vnet',
      location: 'Korea Central',
      ...(tags && { tags }),
      properties: { addressSpace: { addressPrefixes } },
    });
    const before = template([
      network(['10.0.0.0/16', '10.1.0.0/16'], { a: '1', b: '2' }),
      identity('other'),
    ]);
    await client.createOrUpdate('rg-look', 'd', properties(before));
    const look = async (source: object, more = {}) => {
      const request = properties(source, more);
      const { changes = [] } = await client.whatIf('rg-look', 'd', request);
      return Object.fromEntries(
        changes.map(each => [each.resourceId?.split('/').at(-1), each]),
      );
    };
    const same = await look(before);
    expect(Object.values(same).map(each => each.changeType)).toEqual([
      'NoChange',
      'NoChange',
    ]);

    const after = template([
      network(['10.0.0.0/16', '10.9.0.0/16'], { b: '2', c: '3' }),
      identity('new'),
    ]);
    const { vnet, other, new: added } = await look(after);
    expect([vnet, other, added].map(each => each.changeType)).toEqual([
      'Modify',
      'Ignore',
      'Create',
    ]);
    expect(vnet.delta).toMatchObject([
      { path: 'tags.c', propertyChangeType: 'Create', after: '3' },
      { path: 'tags.a', propertyChangeType: 'Delete', before: '1' },
      {
        path: 'properties.addressSpace.addressPrefixes',
        propertyChangeType: 'Array',
        children: [
          {
            path: '1',
            propertyChangeType: 'Modify',
            before: '10.1.0.0/16',
            after: '10.9.0.0/16',
          },
        ],
      },
    ]);

    const short = await look(after, {
      whatIfSettings: { resultFormat: 'ResourceIdOnly' },
    });
    expect(short.vnet).toMatchObject({ changeType: 'Deploy' });
    expect(short.vnet.delta).toBeUndefined();

    const readOnly = template([
      identity('other', { properties: { principalId: 'mine' } }),
    ]);
    expect((await look(readOnly)).other).toMatchObject({
      changeType: 'NoEffect',
      delta: [
        { path: 'properties.principalId', propertyChangeType: 'NoEffect' },
      ],
    });

    const late = template([
      identity('first'),
      identity("[concat('n', take(reference('first').principalId, 3))]"),
    ]);
    const unsupported = Object.values(await look(late)).find(
      each => each.changeType === 'Unsupported',
    );
    expect(unsupported?.unsupportedReason).toContain('first');
  });

  it('read secrets of key vaults, and never show them', async () => {
    const { tenantId } = emulator.credentials;
    await grantOwner(emulator, started.credential, started.scope);
    const vault = (enabledForTemplateDeployment: boolean) => ({
      type: 'Microsoft.KeyVault/vaults',
      apiVersion: '2023-07-01',
      name: 'kv-secrets',
      location: 'koreacentral',
      properties: {
        tenantId,
        sku: { family: 'A', name: 'standard' },
        accessPolicies: [],
        enabledForTemplateDeployment,
      },
    });
    const secret = {
      type: 'Microsoft.KeyVault/vaults/secrets',
      apiVersion: '2023-07-01',
      name: 'kv-secrets/word',
      dependsOn: ['kv-secrets'],
      properties: { value: 'hush' },
    };
    const reader = template([], {
      parameters: { word: { type: 'secureString' } },
      outputs: {
        length: { type: 'int', value: "[length(parameters('word'))]" },
        word: { type: 'secureString', value: "[parameters('word')]" },
      },
    });
    const keyVault = {
      id: `${started.scope}/providers/Microsoft.KeyVault/vaults/kv-secrets`,
    };
    const read = (secretName: string) =>
      client.createOrUpdate(
        'rg',
        'read',
        properties(reader, {
          parameters: { word: { reference: { keyVault, secretName } } },
        }),
      );
    await expect(read('word')).rejects.toMatchObject({
      code: 'KeyVaultParameterReferenceNotFound',
    });
    await client.createOrUpdate(
      'rg',
      'kv',
      properties(template([vault(false), secret])),
    );
    await expect(read('word')).rejects.toMatchObject({
      message: expect.stringContaining('not enabled for template deployment'),
    });
    await client.createOrUpdate(
      'rg',
      'kv',
      properties(template([vault(true)])),
    );
    const { properties: done } = await read('word');
    expect(done?.outputs.length.value).toBe(4);
    expect(JSON.stringify(done)).not.toContain('hush');
    await expect(read('nothing')).rejects.toMatchObject({
      code: 'KeyVaultParameterReferenceSecretRetrieveFailed',
    });
  });

  it('reach other groups and other subscriptions', async () => {
    const { prod, dev } = emulator.credentials.subscriptions;
    const nested = (name: string, place: object, resources: object[]) => ({
      type: 'Microsoft.Resources/deployments',
      apiVersion: '2021-04-01',
      name,
      ...place,
      properties: {
        mode: 'Incremental',
        expressionEvaluationOptions: { scope: 'inner' },
        template: template(resources),
      },
    });
    const group = (name: string) => ({
      type: 'Microsoft.Resources/resourceGroups',
      apiVersion: '2021-04-01',
      name,
      location: 'koreacentral',
    });
    const source = template([
      nested(
        'make-groups',
        { subscriptionId: prod, location: 'koreacentral' },
        [group('rg-far')],
      ),
      {
        ...nested('far', { subscriptionId: prod, resourceGroup: 'rg-far' }, [
          identity("[concat('in-', resourceGroup().name)]"),
        ]),
        dependsOn: ['make-groups'],
      },
      nested('near', { resourceGroup: 'rg' }, [identity('near')]),
    ]);
    const done = await client.createOrUpdate(
      'rg',
      'across',
      properties(source),
    );
    const ids = done.properties?.outputResources?.map(each => each.id);
    expect(ids).toContain(
      `/subscriptions/${prod}/resourceGroups/rg-far/providers/${identityType}/in-rg-far`,
    );
    expect(ids).toContain(
      `/subscriptions/${dev}/resourceGroups/rg/providers/${identityType}/near`,
    );
  });

  it('understand symbolic names, existing resources and references to loops', async () => {
    const source = template(
      {
        old: { ...identity('near'), existing: true },
        loop: identity("[concat('sym-', copyIndex())]", {
          copy: { name: 'loop', count: 2, mode: 'Serial', batchSize: 1 },
          tags: { by: "[reference('old').clientId]" },
        }),
        last: identity('sym-last', { dependsOn: ['loop'] }),
      },
      {
        languageVersion: '2.0',
        outputs: {
          all: {
            type: 'array',
            value:
              "[map(references('loop', 'full'), lambda('each', lambdaVariables('each').name))]",
          },
        },
      },
    );
    const done = await client.createOrUpdate(
      'rg',
      'symbols',
      properties(source),
    );
    expect(done.properties?.outputs.all.value).toEqual(['sym-0', 'sym-1']);
    expect(namesIn('rg')).toEqual(expect.arrayContaining(['sym-last']));
  });

  it('take bodies that are no strict JSON, as az sends them', async () => {
    const { token } = await started.credential.getToken(
      'https://management.azure.com/.default',
    );
    const send = (body: string) =>
      fetch(
        `${emulator.httpsOrigin}${started.scope}/providers/Microsoft.Resources/deployments/raw/validate?api-version=2021-04-01`,
        {
          method: 'POST',
          headers: {
            authorization: `Bearer ${token}`,
            'content-type': 'application/json',
          },
          body,
        },
      );
    const answer =
      await send(`{"properties": {"mode": "Incremental", "parameters": {}, template:{
      // what Azure CLI leaves in
      "$schema": "x", "contentVersion": "1.0.0.0", /* no */ "resources": [],
      "variables": { "lines": "one
two" },
    }}}`);
    expect(answer.status).toBe(200);
    const refused = await send('{"properties": {"mode": ');
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({
      error: {
        code: 'InvalidRequestContent',
        message: expect.stringContaining('Line 1, position 25'),
      },
    });
  });
});

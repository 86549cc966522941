import { DeploymentsClient } from '@azure/arm-resourcesdeployments';
import { ResourceManagementClient } from '@azure/arm-resources';
import { grantOwner } from '../__testUtils__/grantOwner';
import { startWithGroup } from '../__testUtils__/startWithGroup';
import { Emulator } from '../startEmulator';
import {
  identity,
  identityType,
  properties,
  template,
} from './__testUtils__/templates';

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

  it('refer to one turn of a loop by its symbolic name and index', async () => {
    const { outputs } = (
      await client.createOrUpdate(
        'rg',
        'turns',
        properties({
          ...template([]),
          languageVersion: '2.0',
          resources: {
            many: {
              ...identity("[format('id-turn-{0}', copyIndex())]"),
              copy: { name: 'loop', count: 2 },
            },
          },
          outputs: {
            id: {
              type: 'string',
              value:
                "[reference(format('many[{0}]', 1), '2023-01-31', 'Full').resourceId]",
            },
          },
        }),
      )
    ).properties as { outputs: Record<string, { value: unknown }> };
    expect(outputs.id.value).toBe(`${identityType}/id-turn-1`);
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

import { randomUUID } from 'node:crypto';
import { DeploymentStacksClient } from '@azure/arm-resourcesdeploymentstacks';
import { grantOwner } from '../__testUtils__/grantOwner';
import { startWithGroup } from '../__testUtils__/startWithGroup';
import { Emulator } from '../startEmulator';
import { StackRecord } from './StackRecord';

const fast = { updateIntervalInMs: 10 };
const apiVersion = '2023-01-31';
const identityType = 'Microsoft.ManagedIdentity/userAssignedIdentities';

describe('deny settings of stacks', () => {
  let emulator: Emulator;
  let objectId: string;
  let stacks: DeploymentStacksClient['deploymentStacks'];
  let started: Awaited<ReturnType<typeof startWithGroup>>;

  beforeAll(async () => {
    started = await startWithGroup();
    emulator = started.emulator;
    const { credential, subscription, options, scope } = started;
    // Deny settings are the owner's to set.
    objectId = await grantOwner(emulator, credential, scope);
    stacks = new DeploymentStacksClient(credential, subscription, options)
      .deploymentStacks;
  });

  afterAll(async () => {
    await emulator.close();
  });

  function deploy(
    name: string,
    denySettings: { mode: string } & Record<string, unknown>,
    tags = {},
  ) {
    const resource = {
      type: identityType,
      apiVersion,
      name: `id-${name}`,
      location: 'koreacentral',
      tags,
    };
    return stacks.beginCreateOrUpdateAtResourceGroupAndWait(
      'rg',
      name,
      {
        properties: {
          template: {
            $schema: 'x',
            contentVersion: '1.0.0.0',
            resources: [resource],
          },
          actionOnUnmanage: { resources: 'delete', resourceGroups: 'delete' },
          denySettings,
        },
      },
      fast,
    );
  }

  const idOf = (name: string) =>
    `${started.scope}/providers/${identityType}/id-${name}`;
  const remove = (name: string) =>
    started.resources.resources.beginDeleteByIdAndWait(
      idOf(name),
      apiVersion,
      fast,
    );
  const write = (name: string) =>
    started.put(`${identityType}/id-${name}`, apiVersion, {
      location: 'koreacentral',
      tags: { by: 'hand' },
    });
  const denied = {
    statusCode: 403,
    code: 'DenyAssignmentAuthorizationFailed',
    message: expect.stringContaining('Deployment Stack'),
  };

  it('deny deletion, of what lies around it too, and let the stack itself work on', async () => {
    const { properties } = await deploy('one', { mode: 'denyDelete' });
    expect(properties?.resources?.[0]).toMatchObject({
      status: 'managed',
      denyStatus: 'denyDelete',
    });
    await expect(remove('one')).rejects.toMatchObject(denied);
    await expect(
      started.resources.resourceGroups.beginDeleteAndWait('rg', fast),
    ).rejects.toMatchObject(denied);
    await expect(write('one')).resolves.toMatchObject({ tags: { by: 'hand' } });

    await deploy('one', { mode: 'denyWriteAndDelete' }, { by: 'stack' });
    await expect(write('one')).rejects.toMatchObject(denied);
    expect(emulator.context.resources.get(idOf('one'))?.tags).toEqual({
      by: 'stack',
    });

    await stacks.beginDeleteAtResourceGroupAndWait('rg', 'one', {
      unmanageActionResources: 'delete',
      unmanageActionResourceGroups: 'detach',
      ...fast,
    });
    expect(emulator.context.resources.get(idOf('one'))).toBeUndefined();
  });

  it('leave out principals and actions, and end with the mode none', async () => {
    await deploy('two', {
      mode: 'denyWriteAndDelete',
      excludedActions: [`${identityType}/write`],
    });
    await expect(write('two')).resolves.toBeDefined();
    await expect(remove('two')).rejects.toMatchObject(denied);

    await deploy('two', { mode: 'denyDelete', excludedPrincipals: [objectId] });
    await expect(remove('two')).resolves.toBeUndefined();

    await deploy('two', { mode: 'denyDelete' });
    await expect(remove('two')).rejects.toMatchObject(denied);
    await deploy('two', { mode: 'none' });
    await expect(remove('two')).resolves.toBeUndefined();
  });

  it('protect what lies in a resource when they say so', async () => {
    const credential = `${identityType}/id-three/federatedIdentityCredentials/c`;
    const add = () =>
      started.put(credential, apiVersion, {
        properties: {
          issuer: 'https://issuer.example',
          subject: 'a',
          audiences: ['api://AzureADTokenExchange'],
        },
      });
    await deploy('three', { mode: 'denyWriteAndDelete' });
    await expect(add()).resolves.toBeDefined();
    await deploy('three', {
      mode: 'denyWriteAndDelete',
      applyToChildScopes: true,
    });
    await expect(add()).rejects.toMatchObject(denied);
    await deploy('three', { mode: 'none' });
  });

  it('are checked', async () => {
    await expect(deploy('bad', { mode: 'denyAll' })).rejects.toMatchObject({
      statusCode: 400,
      message: expect.stringContaining('denyWriteAndDelete'),
    });
    const excludedPrincipals = Array.from({ length: 6 }, () => randomUUID());
    await expect(
      deploy('bad', { mode: 'denyDelete', excludedPrincipals }),
    ).rejects.toMatchObject({ statusCode: 400 });
  });

  it('stop at 800 stacks of one scope', async () => {
    const all = emulator.context.collection<StackRecord>('deploymentStacks');
    const [some] = [...all.values()];
    for (let index = 0; index < 800; index += 1) {
      const id = `${started.scope}/providers/Microsoft.Resources/deploymentStacks/full-${index}`;
      all.put(id.toLowerCase(), { ...some, id, name: `full-${index}` });
    }
    await expect(deploy('more', { mode: 'none' })).rejects.toMatchObject({
      statusCode: 409,
      message: expect.stringContaining('800'),
    });
  });
});

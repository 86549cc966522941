import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DeploymentStacksClient } from '@azure/arm-resourcesdeploymentstacks';
import { startTrustedEmulator } from '../__testUtils__/startTrustedEmulator';

const fast = { updateIntervalInMs: 10 };
const gone = {
  unmanageActionResources: 'delete',
  unmanageActionResourceGroups: 'delete',
  ...fast,
};

function stack(names: string[], action: 'delete' | 'detach' = 'delete') {
  const nested = {
    $schema: 'x',
    contentVersion: '1.0.0.0',
    parameters: { names: { type: 'array' } },
    resources: [
      {
        type: 'Microsoft.ManagedIdentity/userAssignedIdentities',
        apiVersion: '2023-01-31',
        name: "[parameters('names')[copyIndex()]]",
        location: 'koreacentral',
        copy: { name: 'all', count: "[length(parameters('names'))]" },
      },
    ],
  };
  const template = {
    $schema: 'x',
    contentVersion: '1.0.0.0',
    resources: [
      {
        type: 'Microsoft.Resources/resourceGroups',
        apiVersion: '2021-04-01',
        name: 'rg-stack',
        location: 'koreacentral',
      },
      {
        type: 'Microsoft.Resources/deployments',
        apiVersion: '2021-04-01',
        name: 'inside',
        resourceGroup: 'rg-stack',
        dependsOn: ['rg-stack'],
        properties: {
          mode: 'Incremental',
          expressionEvaluationOptions: { scope: 'inner' },
          parameters: { names: { value: names } },
          template: nested,
        },
      },
    ],
  };
  return {
    location: 'koreacentral',
    properties: {
      template,
      actionOnUnmanage: { resources: action, resourceGroups: action },
      denySettings: { mode: 'none' },
    },
  };
}

async function start(stateDir?: string, speed = 10_000) {
  const { emulator, credential } = await startTrustedEmulator({ stateDir, speed });
  const { dev } = emulator.credentials.subscriptions;
  const options = { endpoint: emulator.httpsOrigin };
  const client = new DeploymentStacksClient(credential, dev, options);
  const names = () =>
    emulator.context.resources
      .list({ scope: `/subscriptions/${dev}/resourceGroups/rg-stack` })
      .map(each => each.name);
  return { emulator, stacks: client.deploymentStacks, names };
}

describe('deployment stacks', () => {
  it('own what they deploy, and delete what leaves them', async () => {
    const { emulator, stacks, names } = await start();
    const first = await stacks.beginCreateOrUpdateAtSubscriptionAndWait('s', stack(['a', 'b']), fast);
    expect(first.properties?.provisioningState).toBe('succeeded');
    expect(first.properties?.resources).toHaveLength(3);

    const next = await stacks.beginCreateOrUpdateAtSubscriptionAndWait('s', stack(['b']), fast);
    expect(next.properties?.deletedResources).toHaveLength(1);
    expect(names()).toEqual(['rg-stack', 'b']);

    const last = await stacks.beginCreateOrUpdateAtSubscriptionAndWait('s', stack(['c'], 'detach'), fast);
    expect(last.properties?.detachedResources).toHaveLength(1);
    expect(names()).toEqual(['rg-stack', 'b', 'c']);

    const { template } = await stacks.exportTemplateAtSubscription('s');
    expect(template).toMatchObject({ $schema: 'x' });

    await stacks.beginDeleteAtSubscriptionAndWait('s', gone);
    expect(names()).toEqual([]);
    await expect(stacks.getAtSubscription('s')).rejects.toMatchObject({
      statusCode: 404,
      code: 'DeploymentStackNotFound',
    });
    await emulator.close();
  });

  it('fail with the cause and keep what is there', async () => {
    const { emulator, stacks } = await start();
    const poller = stacks.beginCreateOrUpdateAtSubscriptionAndWait(
      's',
      stack(['ok', 'x'.repeat(300)]),
      fast,
    );
    await expect(poller).rejects.toThrow();
    const read = await stacks.getAtSubscription('s');
    expect(read.properties?.provisioningState).toBe('failed');
    expect(read.properties?.error?.code).toBe('DeploymentStackDeploymentFailed');
    await emulator.close();
  });

  it('refuse a request without actionOnUnmanage', async () => {
    const { emulator, stacks } = await start();
    const broken = stack(['a']);
    const { actionOnUnmanage: _, ...properties } = broken.properties;
    await expect(
      stacks.beginCreateOrUpdateAtSubscription('s', {
        ...broken,
        // As a careless client would send it.
        properties: { ...properties, actionOnUnmanage: { resources: 'keep' } },
      }),
    ).rejects.toMatchObject({ statusCode: 400 });
    await emulator.close();
  });

  it('go on after a restart', async () => {
    const stateDir = await mkdtemp(path.join(tmpdir(), 'emulator-'));
    const before = await start(stateDir, 1);
    await before.stacks.beginCreateOrUpdateAtSubscription('s', stack(['a']));
    await before.emulator.close();

    const after = await start(stateDir);
    let state: string | undefined;
    for (let tries = 0; tries < 200 && state !== 'succeeded'; tries += 1) {
      const read = await after.stacks.getAtSubscription('s');
      state = read.properties?.provisioningState;
      await new Promise(resolve => setTimeout(resolve, 25));
    }
    expect(state).toBe('succeeded');
    expect(after.names()).toEqual(['rg-stack', 'a']);
    await after.emulator.close();
    await rm(stateDir, { recursive: true });
  });
});

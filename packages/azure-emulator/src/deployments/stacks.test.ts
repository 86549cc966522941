import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DeploymentStacksClient } from '@azure/arm-resourcesdeploymentstacks';
import { Clock, systemClock } from '../Clock';
import { startTrustedEmulator } from '../__testUtils__/startTrustedEmulator';
import { until } from '../__testUtils__/until';

const fast = { updateIntervalInMs: 10 };
const gone = {
  unmanageActionResources: 'delete',
  unmanageActionResourceGroups: 'delete',
  ...fast,
};

const identity = {
  type: 'Microsoft.ManagedIdentity/userAssignedIdentities',
  apiVersion: '2023-01-31',
};
const namespace = {
  type: 'Microsoft.EventHub/namespaces',
  apiVersion: '2024-01-01',
  sku: { name: 'Standard', tier: 'Standard', capacity: 1 },
};

/** Time passes, but nothing that takes time ever ends: a process about to be killed. */
const stuckClock: Clock = {
  now: () => Date.now(),
  schedule: (delayMs, task) =>
    delayMs > 0 ? () => {} : systemClock.schedule(delayMs, task),
};

function stack(
  names: string[],
  action: 'delete' | 'detach' = 'delete',
  resource: object = identity,
) {
  const nested = {
    $schema: 'x',
    contentVersion: '1.0.0.0',
    parameters: { names: { type: 'array' } },
    resources: [
      {
        ...resource,
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

async function start(stateDir?: string, clock: Clock = systemClock) {
  const { emulator, credential } = await startTrustedEmulator({
    stateDir,
    clock,
    speed: 10_000,
  });
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
    const first = await stacks.beginCreateOrUpdateAtSubscriptionAndWait(
      's',
      stack(['id-a', 'id-b']),
      fast,
    );
    expect(first.properties?.provisioningState).toBe('succeeded');
    expect(first.properties?.resources).toHaveLength(3);

    const next = await stacks.beginCreateOrUpdateAtSubscriptionAndWait(
      's',
      stack(['id-b']),
      fast,
    );
    expect(next.properties?.deletedResources).toHaveLength(1);
    expect(names()).toEqual(['rg-stack', 'id-b']);

    const last = await stacks.beginCreateOrUpdateAtSubscriptionAndWait(
      's',
      stack(['id-c'], 'detach'),
      fast,
    );
    expect(last.properties?.detachedResources).toHaveLength(1);
    expect(names()).toEqual(['rg-stack', 'id-b', 'id-c']);

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
      stack(['id-ok', 'x'.repeat(300)]),
      fast,
    );
    await expect(poller).rejects.toThrow();
    const read = await stacks.getAtSubscription('s');
    expect(read.properties?.provisioningState).toBe('failed');
    expect(read.properties?.error?.code).toBe(
      'DeploymentStackDeploymentFailed',
    );
    await emulator.close();
  });

  it('refuse a request without actionOnUnmanage', async () => {
    const { emulator, stacks } = await start();
    const broken = stack(['id-a']);
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
    const before = await start(stateDir, stuckClock);
    await before.stacks.beginCreateOrUpdateAtSubscription(
      's',
      stack(['evhns-a'], 'delete', namespace),
    );
    await until(async () => before.names().includes('evhns-a'));
    await before.emulator.close();

    const after = await start(stateDir);
    await until(async () => {
      const { properties } = await after.stacks.getAtSubscription('s');
      return properties?.provisioningState === 'succeeded';
    });
    expect(after.names()).toEqual(
      expect.arrayContaining(['rg-stack', 'evhns-a']),
    );
    await after.emulator.close();
    await rm(stateDir, { recursive: true });
  });
});

import { mockServices } from '@backstage/backend-test-utils';
import { Stack, StackResource } from '@slipway/plugin-azure-stacks-common';
import { FakeStacks } from '../__testUtils__/FakeStacks';
import { exampleContext } from '../__testUtils__/exampleContext';
import { createDeployStackAction } from './deployStack';
import { examples } from './deployStack.examples';

const hub: StackResource = {
  id: '/subscriptions/0/eventhubs/market.orders',
  type: 'Microsoft.EventHub/namespaces/eventhubs',
  state: 'Creating',
};

const deploying: Stack = {
  entityRef: 'component:default/market',
  environment: 'dev',
  stackId: '/subscriptions/0/stack',
  template: 'template:default/spring-boot-service',
  parameters: {},
  state: 'deploying',
  owner: 'group:default/product',
  resources: [],
  updatedAt: '2026-11-22T00:00:00Z',
};

let stacks: FakeStacks;

function createAction() {
  return createDeployStackAction({ auth: mockServices.auth(), stacks });
}

beforeEach(() => {
  stacks = new FakeStacks();
  stacks.authorisedTasks.add('task-1');
});

describe('azure:stack:deploy', () => {
  it('follows the deployment, a line per resource and state', async () => {
    stacks.stacks = [
      deploying,
      { ...deploying, resources: [hub] },
      {
        ...deploying,
        state: 'succeeded',
        resources: [{ ...hub, state: 'Succeeded' }],
      },
    ];
    const { ctx, lines, outputs } = await exampleContext(examples);

    await createAction().handler(ctx);

    expect(lines).toEqual([
      'Deploying /subscriptions/0/stack',
      'Creating Microsoft.EventHub/namespaces/eventhubs market.orders',
      'Succeeded Microsoft.EventHub/namespaces/eventhubs market.orders',
    ]);
    expect(outputs).toEqual({
      stackId: '/subscriptions/0/stack',
      resources: [{ ...hub, state: 'Succeeded' }],
    });
  });

  it("fails with the resource, Azure's code and message, and the way out", async () => {
    stacks.stacks = [
      {
        ...deploying,
        state: 'failed',
        resources: [hub],
        error: {
          code: 'QuotaExceeded',
          message: 'Too many hubs.',
          resourceId: hub.id,
        },
      },
    ];
    const { ctx } = await exampleContext(examples);

    await expect(createAction().handler(ctx)).rejects.toMatchObject({
      name: 'DeploymentFailedError',
      message: expect.stringMatching(
        /QuotaExceeded: Too many hubs\. \(.*market\.orders\).*0 of 1 resources exist: retry the run, or undo it/,
      ),
    });
  });

  it('refuses a task that nobody authorised', async () => {
    const { ctx } = await exampleContext(examples, { taskId: 'task-3' });

    await expect(createAction().handler(ctx)).rejects.toMatchObject({
      name: 'NotAllowedError',
    });
  });

  it('deploys nothing in a dry run', async () => {
    const { ctx } = await exampleContext(examples);

    await createAction().handler({ ...ctx, isDryRun: true });

    expect(stacks.deployCount).toBe(0);
  });
});

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { Stack } from '@slipway/plugin-azure-stacks-common';
import { FakeStacks } from '../__testUtils__/FakeStacks';
import { exampleContext } from '../__testUtils__/exampleContext';
import { TestAzure, startAzure } from '../__testUtils__/startAzure';
import { trustPipeline } from '../__testUtils__/trustPipeline';
import { createPublishRepositoryAction } from './publishRepository';
import { examples as publishExamples } from './publishRepository.examples';
import { createRunPipelineAction } from './runPipeline';
import { examples } from './runPipeline.examples';

const TEMPLATE = resolve(
  __dirname,
  '../../../../templates/spring-boot-service/template.yaml',
);

jest.setTimeout(120_000);

let test: TestAzure;
let stacks: FakeStacks;

function createAction() {
  return createRunPipelineAction({
    auth: mockServices.auth(),
    azure: test.azure,
    stacks,
  });
}

async function run(taskId = 'task-1') {
  const example = await exampleContext(examples, { taskId });
  await createAction().handler(example.ctx);
  return example;
}

const pipelines = () => test.azure.devops().pipelines();

async function newestRun() {
  const pipeline = await pipelines().find('market');
  return pipeline && (await pipelines().latestRun(pipeline.id))?.id;
}

beforeAll(async () => {
  test = await startAzure();
  await trustPipeline(test, 'market', 'dev');
  const reader = mockServices.urlReader.mock();
  const integrations = ScmIntegrations.fromConfig(test.config);
  stacks = new FakeStacks();
  stacks.authorisedTasks.add('task-1');
  const { ctx } = await exampleContext(publishExamples, {
    baseUrl: pathToFileURL(TEMPLATE).href,
  });
  await createPublishRepositoryAction({
    auth: mockServices.auth(),
    azure: test.azure,
    integrations,
    reader,
    stacks,
  }).handler(ctx);
});

beforeEach(() => {
  const sub = test.emulator.credentials.subscriptions.dev;
  stacks = new FakeStacks();
  stacks.authorisedTasks.add('task-1').add('task-2');
  stacks.stacks = [
    {
      state: 'succeeded',
      stackId: `/subscriptions/${sub}/providers/Microsoft.Resources/deploymentStacks/slipway-market-dev`,
    } as Stack,
  ];
});

afterAll(() => test?.emulator.close());

// One story, in order: the first image comes before the second run.
describe('azure:pipeline:run', () => {
  it('refuses a task that nobody authorised, and one without its stack', async () => {
    await expect(run('task-3')).rejects.toMatchObject({
      name: 'NotAllowedError',
    });
    stacks.stacks = [{ ...stacks.stacks[0], state: 'failed' }];
    await expect(run()).rejects.toMatchObject({ name: 'ConflictError' });
    expect(await newestRun()).toBeUndefined();
  });

  it('makes nothing in a dry run', async () => {
    const { ctx, lines } = await exampleContext(examples);

    await createAction().handler({ ...ctx, isDryRun: true });

    expect(lines).toEqual(['Would run pipeline market for dev']);
    expect(await pipelines().find('market')).toBeUndefined();
  });

  it('leaves the connection of somebody else alone', async () => {
    const { id } = await pipelines().createConnection({
      name: 'market-dev',
      description: 'Made by hand',
      identity: { tenantId: 't', clientId: 'c', subscriptionId: 's' },
    });

    await expect(run()).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('is not ours'),
    });

    await pipelines().deleteConnection(id);
  });

  it('says which step failed, and goes on when it is run again', async () => {
    const response = await fetch(
      `${test.emulator.httpOrigin}/_emulator/faults`,
      {
        method: 'POST',
        body: JSON.stringify({
          kind: 'pipelineFailed',
          match: { pipeline: 'market', step: 'Push the image' },
          count: 1,
        }),
      },
    );
    expect(response.status).toBe(201);

    await expect(run()).rejects.toMatchObject({
      name: 'PipelineFailedError',
      message: expect.stringMatching(/Push the image.*retry the run, or undo/),
    });

    const { lines, outputs } = await run();
    expect(lines[0]).toMatch(/^Started run http/);
    expect(outputs.image).toBe(`acrdev.azurecr.io/market:${await newestRun()}`);
  });

  it('runs nothing where the image is built', async () => {
    const before = await newestRun();

    const { lines, outputs } = await run('task-2');

    expect(lines[0]).toMatch(/^Joined run http/);
    expect(outputs.image).toContain(`:${before}`);
    expect(await newestRun()).toBe(before);
  });

  it('joins a run that an earlier attempt began', async () => {
    const pipeline = await pipelines().find('market');
    const begun = await pipelines().run(pipeline?.id ?? 0, 'main');

    const { outputs } = await run();

    expect(outputs.image).toContain(`:${begun.id}`);
    expect(await newestRun()).toBe(begun.id);
  });

  it("passes on Azure's refusal", async () => {
    await fetch(`${test.emulator.httpOrigin}/_emulator/faults`, {
      method: 'POST',
      body: JSON.stringify({
        kind: 'forbidden',
        match: {
          operation: 'Microsoft.ManagedIdentity/userAssignedIdentities/read',
        },
        count: 1,
      }),
    });

    await expect(run()).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringContaining('AuthorizationFailed'),
    });
  });
});

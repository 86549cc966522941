import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  BuildReason,
  BuildResult,
} from 'azure-devops-node-api/interfaces/BuildInterfaces';
import { RunState } from 'azure-devops-node-api/interfaces/PipelinesInterfaces';
import { until } from '../__testUtils__/until';
import { PipelineProject, SERVICE_YAML } from './__testUtils__/PipelineProject';

const KUSTOMIZATION = 'deploy/overlays/dev/kustomization.yaml';

describe('pipelines, by azure-devops-node-api and git', () => {
  let project: PipelineProject;

  beforeAll(async () => {
    project = await PipelineProject.start();
    await project.connectTrusted('market-dev');
  });

  afterAll(() => project.close());

  it('builds an image and bumps the overlay by a commit of the build service', async () => {
    const pipeline = await project.createPipeline('market');
    const run = await project.queue(pipeline.id!);
    expect(run.state).toBe(RunState.InProgress);

    const build = await project.finished(run.id!);
    expect(build.result).toBe(BuildResult.Succeeded);
    const { log, text } = await project.read('market', KUSTOMIZATION);
    expect(log).toBe(`Build Service|Deploy ${run.id} [skip ci]`);
    expect(text).toContain('# Kept');
    expect(text).toContain('newName: acrdev.azurecr.io/market');
    expect(text).toContain(`newTag: "${run.id}"`);
    expect(await project.logOf(run.id!, 'Push the image')).toContain(
      `${run.id}: digest: sha256:`,
    );
    const builds = await project.client.getBuildApi();
    const definitions = await builds.getDefinitions('services', 'market');
    expect(definitions.map(each => each.id)).toEqual([pipeline.id]);
    // The bump asks for no run of its own.
    const runs = await builds.getBuilds('services', [pipeline.id!]);
    expect(runs.map(each => each.id)).toEqual([run.id]);
  });

  it('runs by a push to the branch that the trigger names', async () => {
    const pipeline = await project.createPipeline('pushed');
    await project.commit('pushed', { 'src/a': '1' }, 'Skipped ***NO_CI***');
    await project.commit('pushed', { 'src/a': '2' }, 'Built');
    const builds = await project.client.getBuildApi();
    const list = () => builds.getBuilds('services', [pipeline.id!]);
    await until(async () => (await list()).length > 0);
    const [build] = await list();
    expect(build.reason).toBe(BuildReason.IndividualCI);
    expect((await project.finished(build.id!)).result).toBe(
      BuildResult.Succeeded,
    );
    expect(await list()).toHaveLength(1);
  });

  it('waits for permission to use a service connection', async () => {
    const connection = await project.connect('private-dev');
    project.trust('https://elsewhere.example', 'sc://slipway/other');
    const pipeline = await project.createPipeline(
      'private',
      SERVICE_YAML.replace('market-dev', 'private-dev'),
    );
    const run = await project.queue(pipeline.id!);
    const builds = await project.client.getBuildApi();
    const waits = async () => {
      const { records } = await builds.getBuildTimeline('services', run.id!);
      return records!.some(each => each.type === 'Checkpoint.Authorization');
    };
    await until(waits);
    await project.authorize(connection.id!, pipeline.id);

    // Entra refuses: the identity trusts another subject.
    expect((await project.finished(run.id!)).result).toBe(BuildResult.Failed);
    expect(await project.logOf(run.id!, 'Push the image')).toContain(
      'AADSTS700213',
    );
    project.trust(
      connection.authorization!.parameters!.workloadIdentityFederationIssuer,
      'sc://slipway/services/market-dev',
    );
  });

  it('can be cancelled while it waits', async () => {
    await project.connect('closed-dev');
    const yaml = SERVICE_YAML.replace('market-dev', 'closed-dev');
    const pipeline = await project.createPipeline('cancelled', yaml);
    const run = await project.queue(pipeline.id!);
    const builds = await project.client.getBuildApi();
    await builds.updateBuild({ status: 4 }, 'services', run.id!);
    expect((await project.finished(run.id!)).result).toBe(BuildResult.Canceled);
  });

  it('goes on after a restart where it was', async () => {
    const stateDir = mkdtempSync(join(tmpdir(), 'pipelines-restart-'));
    const first = await PipelineProject.start({ stateDir, speed: 20 });
    const repository = await first.createRepository('market', {
      'azure-pipelines.yml':
        'steps:\n  - script: echo built\n  - script: mvn verify\n',
    });
    const builds = await first.client.getBuildApi();
    const definition = await builds.createDefinition(
      {
        name: 'market',
        repository: { id: repository.id, type: 'TfsGit' },
        process: { type: 2, yamlFilename: 'azure-pipelines.yml' } as object,
      },
      'services',
    );
    const { id } = await builds.queueBuild(
      { definition: { id: definition.id } },
      'services',
    );
    const read = () => builds.getBuildTimeline('services', id!);
    await until(async () => (await read()).records!.some(each => each.log));
    await first.close();

    const second = await PipelineProject.start({ stateDir });
    expect((await second.finished(id!)).result).toBe(BuildResult.Succeeded);
    await second.close();
    rmSync(stateDir, { recursive: true });
  });

  it('may not push without a role, and may with one for its repository alone', async () => {
    const { resources } = project.emulator.context;
    const registry = `${project.scope}/Microsoft.ContainerRegistry/registries/acrdev`;
    resources
      .list({
        type: 'Microsoft.Authorization/roleAssignments',
        scope: registry,
      })
      .forEach(each => resources.delete(each.id));
    project.put('Microsoft.ContainerRegistry/registries/acrdev', {
      loginServer: 'acrdev.azurecr.io',
      roleAssignmentMode: 'AbacRepositoryPermissions',
    });
    const push = async (repository: string) => {
      project.assign(
        '2a1e307c-b015-4ebd-883e-5b7698a07328',
        `@Request[Microsoft.ContainerRegistry/registries/repositories:name] StringEqualsIgnoreCase '${repository}'`,
      );
      const pipeline = await project.createPipeline(`abac-${repository}`);
      const run = await project.queue(pipeline.id!);
      return (await project.finished(run.id!)).result;
    };
    expect(await push('orders')).toBe(BuildResult.Failed);
    expect(await push('market')).toBe(BuildResult.Succeeded);
  });
});

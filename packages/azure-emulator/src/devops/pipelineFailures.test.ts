import { BuildResult } from 'azure-devops-node-api/interfaces/BuildInterfaces';
import { PipelineProject, SERVICE_YAML } from './__testUtils__/PipelineProject';

describe('pipelines that fail, by azure-devops-node-api', () => {
  let project: PipelineProject;

  beforeAll(async () => {
    project = await PipelineProject.start();
    await project.connectTrusted('market-dev');
  });

  afterAll(() => project.close());

  it.each([
    [
      'no YAML file',
      'azure-pipelines.yaml',
      SERVICE_YAML,
      'not found in repository',
    ],
    [
      'a service connection that is not there',
      'azure-pipelines.yml',
      SERVICE_YAML.replace('market-dev', 'nowhere'),
      'references service connection nowhere which could not be found',
    ],
    ['YAML that is none', 'azure-pipelines.yml', 'steps: [', 'Flow sequence'],
    [
      'a group of variables',
      'azure-pipelines.yml',
      'variables: [{ group: g }]\nsteps: []',
      'Variable group g',
    ],
  ])('refuses to run with %s', async (name, file, yaml, message) => {
    const repositoryName = name.replaceAll(' ', '-');
    const repository = await project.createRepository(repositoryName, {
      [file]: yaml,
    });
    const builds = await project.client.getBuildApi();
    const definition = await builds.createDefinition(
      {
        name: repositoryName,
        repository: { id: repository.id, type: 'TfsGit' },
        process: { type: 2, yamlFilename: 'azure-pipelines.yml' } as object,
      },
      'services',
    );
    await expect(project.queue(definition.id!)).rejects.toMatchObject({
      statusCode: 400,
      message: expect.stringContaining(message),
    });
  });

  it.each([
    [
      'pushes an image that was not built',
      /docker build.*\n/,
      '',
      'An image does not exist locally',
    ],
    [
      'pushes to a registry that is not there',
      'acrdev.azurecr.io',
      'acrnone.azurecr.io',
      'Could not connect to the registry',
    ],
    [
      'keeps no credentials for its push',
      'persistCredentials: true',
      'clean: true',
      'terminal prompts disabled',
    ],
    [
      'uses what its shell does not know',
      'set -euo pipefail',
      'while true; do echo; done',
      "does not know 'while'",
    ],
  ])('fails where a script %s', async (name, from, to, message) => {
    const pipeline = await project.createPipeline(
      name.replaceAll(' ', '-'),
      SERVICE_YAML.replace(from, to),
    );
    const run = await project.queue(pipeline.id!);
    expect((await project.finished(run.id!)).result).toBe(BuildResult.Failed);
    const logs = await Promise.all(
      ['Push the image', 'Bump the overlay'].map(step =>
        project.logOf(run.id!, step).catch(() => ''),
      ),
    );
    expect(logs.join('\n')).toContain(message);
  });

  it('fails by a fault, once', async () => {
    const pipeline = await project.createPipeline('struck');
    const fault = {
      kind: 'pipelineFailed',
      match: { pipeline: 'struck', step: 'Test' },
      count: 1,
    };
    await fetch(`${project.emulator.httpsOrigin}/_emulator/faults`, {
      method: 'POST',
      body: JSON.stringify(fault),
    });
    const first = await project.queue(pipeline.id!);
    expect((await project.finished(first.id!)).result).toBe(BuildResult.Failed);
    const second = await project.queue(pipeline.id!);
    expect((await project.finished(second.id!)).result).toBe(
      BuildResult.Succeeded,
    );
  });
});

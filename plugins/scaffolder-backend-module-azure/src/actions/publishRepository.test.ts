import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import git from 'isomorphic-git';
import http from 'isomorphic-git/http/node';
import { FakeStacks } from '../__testUtils__/FakeStacks';
import { exampleContext } from '../__testUtils__/exampleContext';
import { TestAzure, startAzure } from '../__testUtils__/startAzure';
import { createPublishRepositoryAction } from './publishRepository';
import { examples } from './publishRepository.examples';

let test: TestAzure;
let stacks: FakeStacks;
let baseUrl: string;

function createAction() {
  return createPublishRepositoryAction({
    auth: mockServices.auth.mock({
      getOwnServiceCredentials: mockServices.auth().getOwnServiceCredentials,
    }),
    azure: test.azure,
    integrations: ScmIntegrations.fromConfig(test.config),
    reader: mockServices.urlReader.mock(),
    stacks,
  });
}

async function publish(taskId: string, parameters?: Record<string, unknown>) {
  const example = await exampleContext(examples, { taskId, baseUrl });
  Object.assign(example.ctx.input, parameters && { parameters });
  await createAction().handler(example.ctx);
  return example;
}

async function cloneMarket() {
  const dir = await mkdtemp(join(tmpdir(), 'clone-'));
  const devops = test.azure.devops();
  await git.clone({
    fs,
    http,
    dir,
    url: devops.gitUrl('market'),
    headers: { authorization: await devops.authHeader() },
  });
  return dir;
}

beforeAll(async () => {
  test = await startAzure();
  const template = await mkdtemp(join(tmpdir(), 'template-'));
  await mkdir(join(template, 'content/docs'), { recursive: true });
  await writeFile(
    join(template, 'content/catalog-info.yaml'),
    'name: ${{ values.name | dump }}\nowner: ${{ values.owner }}\n',
  );
  await writeFile(join(template, 'content/.gitignore'), 'target/\n');
  await writeFile(join(template, 'content/mvnw'), '#!/bin/sh\n', {
    mode: 0o755,
  });
  await writeFile(
    join(template, 'content/docs/${{ values.environment }}.md'),
    '# ${{ values.name }}\n',
  );
  baseUrl = pathToFileURL(join(template, 'template.yaml')).toString();
});

beforeEach(async () => {
  stacks = new FakeStacks();
  stacks.authorisedTasks.add('task-1').add('task-2');
  await test.azure.devops().deleteRepository('market');
});

afterAll(() => test?.emulator.close());

describe('azure:repository:publish', () => {
  it('publishes the rendered template as one commit of the portal', async () => {
    const { outputs } = await publish('task-1');

    const dir = await cloneMarket();
    const [commit, ...others] = await git.log({ fs, dir });
    expect(others).toEqual([]);
    expect(commit.oid).toBe(outputs.commitHash);
    expect(commit.commit.author.name).toBe('Slipway');
    expect(commit.commit.message).toContain('Slipway-Task: task-1');
    expect(await readFile(join(dir, 'catalog-info.yaml'), 'utf8')).toBe(
      'name: "market"\nowner: group:default/product\n',
    );
    expect(await readFile(join(dir, 'docs/dev.md'), 'utf8')).toBe('# market\n');
    expect(fs.statSync(join(dir, 'mvnw')).mode % 0o1000).toBe(0o755);
    expect(outputs.remoteUrl).toBe(
      `${test.emulator.httpOrigin}/slipway/services/_git/market`,
    );
  });

  it('pushes nothing when it runs again, in the same task or another', async () => {
    const first = await publish('task-1');
    const again = await publish('task-1');
    const other = await publish('task-2');

    expect(again.outputs.commitHash).toBe(first.outputs.commitHash);
    expect(other.outputs.commitHash).toBe(first.outputs.commitHash);
    expect(other.lines.join()).toContain('nothing pushed');
  });

  it('goes on with a repository that an earlier attempt left empty', async () => {
    await test.azure.devops().ensureRepository('market');

    const { outputs } = await publish('task-1');

    expect(outputs.commitHash).toMatch(/^[0-9a-f]{40}$/);
  });

  it('leaves the repository of somebody else alone', async () => {
    await publish('task-1');

    const dir = await cloneMarket();
    await writeFile(join(dir, 'people.md'), 'by hand');
    await git.add({ fs, dir, filepath: 'people.md' });
    await git.commit({
      fs,
      dir,
      message: 'By hand',
      author: { name: 'Ada', email: 'ada@example.com' },
    });
    await git.push({
      fs,
      http,
      dir,
      url: test.azure.devops().gitUrl('market'),
      headers: { authorization: await test.azure.devops().authHeader() },
    });

    await expect(publish('task-2')).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('already has commits of others'),
    });
  });

  it('refuses a task that nobody authorised', async () => {
    await expect(publish('task-3')).rejects.toMatchObject({
      name: 'NotAllowedError',
    });
    expect(await test.azure.devops().getRepository('market')).toBeUndefined();
  });

  it('publishes nothing in a dry run', async () => {
    const { ctx, lines } = await exampleContext(examples, { baseUrl });

    await createAction().handler({ ...ctx, isDryRun: true });

    expect(lines.join()).toContain('Would publish 4 files');
    expect(await test.azure.devops().getRepository('market')).toBeUndefined();
  });
});

import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import git from 'isomorphic-git';
import http from 'isomorphic-git/http/node';
import { createPublishRepositoryAction } from '../actions/publishRepository';
import { FakeStacks } from './FakeStacks';
import { startAzure } from './startAzure';

export interface GenerateServicesOptions {
  /** Path of the template's `template.yaml`. */
  template: string;
  /** Each gets a repository, in a folder of the output named as its key. */
  services: Record<string, { name: string } & Record<string, unknown>>;
  outputPath: string;
}

/**
 * Makes repositories as a run of the template does: `azure:repository:publish` renders and pushes
 * them, to a local Azure DevOps, from where they are cloned. Only the stack engine, which other tests
 * cover, is one in memory.
 */
export async function generateServices({
  template,
  services,
  outputPath,
}: GenerateServicesOptions): Promise<void> {
  const logger = mockServices.rootLogger();
  const { azure, config, emulator } = await startAzure(logger);
  const stacks = new FakeStacks();
  const action = createPublishRepositoryAction({
    auth: mockServices.auth(),
    azure,
    integrations: ScmIntegrations.fromConfig(config),
    reader: { readUrl: refuse, readTree: refuse, search: refuse },
    stacks,
  });
  const devops = azure.devops();
  await mkdir(outputPath, { recursive: true });
  try {
    for (const [key, parameters] of Object.entries(services)) {
      const { name } = parameters;
      const workspacePath = await mkdtemp(join(tmpdir(), 'generate-'));
      stacks.authorisedTasks.add(key);
      const publish = () =>
        action.handler({
          input: {
            entityRef: `component:default/${name}`,
            environment: String(parameters.environment),
            parameters,
          },
          workspacePath,
          logger,
          output: () => {},
          checkpoint: async ({ fn }) => fn(),
          getInitiatorCredentials: async () => mockCredentials.user(),
          createTemporaryDirectory: () =>
            mkdtemp(join(workspacePath, 'action-')),
          task: { id: key },
          step: { id: 'publish', name: 'Publish the repository' },
          templateInfo: {
            entityRef: 'template:default/spring-boot-service',
            baseUrl: pathToFileURL(template).href,
          },
        });
      // A busy machine lets a push run out of time; a second attempt goes on where the first one stopped.
      await publish().catch(publish);
      const clone = join(workspacePath, 'clone');
      await git.clone({
        fs,
        http,
        dir: clone,
        url: devops.gitUrl(name),
        headers: { authorization: await devops.authHeader() },
      });
      await rename(clone, join(outputPath, key));
      await rm(workspacePath, { recursive: true, force: true });
      await devops.deleteRepository(name);
    }
  } finally {
    await emulator.close();
  }
}

async function refuse(): Promise<never> {
  throw new Error('A template in a local folder reads no address');
}

import { mkdtempSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { EmulatorContext } from '../../EmulatorContext';
import { FaultRegistry } from '../../faults/FaultRegistry';
import { RegistryAccess, RegistryImages } from '../../registry';
import { JobWorkspace } from '../agent/JobWorkspace';
import { GitRepositories } from '../GitRepositories';
import { runGit } from '../runGit';
import { pipelineFault, strikeStep } from './pipelineFault';
import { Pipelines } from './Pipelines';
import { PipelineStore } from './PipelineStore';
import { RunPlayer } from './RunPlayer';

export interface PipelinesOptions {
  repositories: GitRepositories;
  registry: RegistryImages;
  access: RegistryAccess;
  faults: FaultRegistry;
  /** Directory for the agents' clones. */
  agents: string;
}

/** The pipelines of the project, and the agents that run them. */
export function createPipelines(
  context: EmulatorContext,
  { repositories, registry, access, faults, agents }: PipelinesOptions,
): Pipelines {
  const store = new PipelineStore(context);
  faults.register(pipelineFault);
  mkdirSync(agents, { recursive: true });
  const player = new RunPlayer({
    context,
    store,
    repositories,
    async openWorkspace(run, accessToken) {
      const { repositoryId } = store.requireDefinition(run.definitionId);
      const repository = repositories.require(repositoryId);
      const directory = mkdtempSync(join(agents, `run-${run.id}-`));
      await runGit([
        'clone',
        '-q',
        '--no-checkout',
        repositories.directory(repository.id),
        directory,
      ]);
      await runGit([
        '-C',
        directory,
        'checkout',
        '-q',
        '--detach',
        run.sourceVersion,
      ]);
      return new JobWorkspace(
        context,
        repositories,
        repository,
        registry,
        access,
        directory,
        run.sourceVersion,
        accessToken,
      );
    },
    strike: (run, step) =>
      strikeStep(faults, store.requireDefinition(run.definitionId), step),
  });
  return new Pipelines(store, repositories, player);
}

import { DevOpsError } from '../DevOpsError';
import { GitPush, GitRepositories, GitRepository } from '../GitRepositories';
import { parsePipeline, PipelineYamlError } from '../yaml/parsePipeline';
import { PipelinePlan } from '../yaml/PipelinePlan';
import { asksForNoRun, isTriggered } from '../yaml/readTrigger';
import { buildNumber } from './buildNumber';
import { newRecords } from './newRecords';
import {
  Identity,
  PipelineDefinition,
  RunVariable,
} from './PipelineDefinition';
import { PipelineRun } from './PipelineRun';
import { PipelineStore } from './PipelineStore';
import { RunPlayer } from './RunPlayer';
import { usedConnections } from './usedConnections';

/** What a new run is asked for with. */
export interface QueueRequest {
  requestedFor: Identity;
  /** Full name or short; left out: the default branch. */
  branch?: string;
  /** Left out: the branch's newest commit. */
  commit?: string;
  variables?: Record<string, RunVariable>;
  parameters?: Record<string, unknown>;
  /** YAML in place of the repository's, for previews. */
  yaml?: string;
}

const NO_PLAN: PipelinePlan = parsePipeline('steps: []');
const NO_OBJECT = '0'.repeat(40);

/** The project's pipelines: makes them, queues runs by hand and by push. */
export class Pipelines {
  constructor(
    readonly store: PipelineStore,
    readonly repositories: GitRepositories,
    private readonly player: RunPlayer,
  ) {}

  /** Takes up what the last start left unfinished, and listens to pushes. */
  start(): void {
    this.player.resume();
    this.repositories.onPush((repository, push) => {
      this.#queueByPush(repository, push).catch(error =>
        this.player.report(error),
      );
    });
  }

  create(wanted: {
    name: string;
    folder: string;
    repository: GitRepository;
    yamlPath: string;
    variables: Record<string, RunVariable>;
    createdBy: Identity;
  }): PipelineDefinition {
    const { repository, ...rest } = wanted;
    const isTaken = [...this.store.definitions.values()].some(
      each =>
        each.name.toLowerCase() === rest.name.toLowerCase() &&
        each.folder.toLowerCase() === rest.folder.toLowerCase(),
    );
    if (isTaken) {
      throw new DevOpsError(
        409,
        'DefinitionExistsException',
        `A build definition with name ${rest.name} already exists in folder ${rest.folder}.`,
      );
    }
    const definition: PipelineDefinition = {
      ...rest,
      id: this.store.nextId('definitions'),
      revision: 1,
      repositoryId: repository.id,
      createdAt: this.store.now(),
    };
    this.store.definitions.put(String(definition.id), definition);
    return definition;
  }

  /** Queues a run by hand; refuses a YAML that is missing or wrong, as Azure DevOps does. */
  async queue(
    definition: PipelineDefinition,
    request: QueueRequest,
  ): Promise<PipelineRun> {
    const { plan, ...source } = await this.plan(definition, request);
    const errors = this.#connectionErrors(plan, {
      ...definition.variables,
      ...request.variables,
    });
    if (errors.length > 0) {
      throw invalid(errors);
    }
    return this.#add(definition, request, {
      ...source,
      plan,
      errors,
      reason: 'manual',
    });
  }

  /** Reads what a run would do. */
  async plan(definition: PipelineDefinition, request: QueueRequest) {
    const repository = this.repositories.require(definition.repositoryId);
    const refs = await this.repositories.refs(repository);
    const branch = await this.#branchOf(repository, request.branch);
    const commit = request.commit ?? refs.get(branch);
    if (!commit) {
      throw new DevOpsError(
        400,
        'PipelineValidationException',
        `Could not get the latest source version for repository ${repository.name} hosted on Azure Repos using ref ${branch}.`,
      );
    }
    const yaml =
      request.yaml ??
      (await this.#readYaml(repository, definition, branch, commit));
    try {
      const plan = parsePipeline(yaml, request.parameters);
      return { branch, commit, plan, yaml };
    } catch (error) {
      throw error instanceof PipelineYamlError
        ? invalid([`/${definition.yamlPath}: ${error.message}`])
        : error;
    }
  }

  async #branchOf(repository: GitRepository, wanted?: string): Promise<string> {
    if (wanted) {
      return wanted.startsWith('refs/') ? wanted : `refs/heads/${wanted}`;
    }
    const head = await this.repositories.git(repository, [
      'symbolic-ref',
      'HEAD',
    ]);
    return head.toString('utf8').trim();
  }

  async #readYaml(
    repository: GitRepository,
    definition: PipelineDefinition,
    branch: string,
    commit: string,
  ): Promise<string> {
    try {
      const args = ['cat-file', 'blob', `${commit}:${definition.yamlPath}`];
      return (await this.repositories.git(repository, args)).toString('utf8');
    } catch {
      // git fails where there is no such file; the refusal says which.
      throw invalid([
        `/${definition.yamlPath}: File /${definition.yamlPath} not found in repository ${repository.name} branch ${branch} version ${commit}.`,
      ]);
    }
  }

  #connectionErrors(
    plan: PipelinePlan,
    given: Record<string, RunVariable>,
  ): string[] {
    return plan.stages
      .flatMap(stage => usedConnections(plan, stage, given))
      .filter(use => !this.store.findConnection(use.name))
      .map(
        use =>
          `Job ${use.job}: Step ${use.step} input ${use.input} references service connection ${use.name} which could not be found. The service connection does not exist, has been disabled or has not been authorized for use. For authorization details, refer to https://aka.ms/yamlauthz.`,
      );
  }

  async #queueByPush(repository: GitRepository, push: GitPush): Promise<void> {
    const branches = push.refUpdates.filter(
      each =>
        each.name.startsWith('refs/heads/') && each.newObjectId !== NO_OBJECT,
    );
    const definitions = [...this.store.definitions.values()].filter(
      each => each.repositoryId === repository.id,
    );
    for (const update of branches) {
      for (const definition of definitions) {
        await this.#queueIfTriggered(definition, repository, push, update);
      }
    }
  }

  async #queueIfTriggered(
    definition: PipelineDefinition,
    repository: GitRepository,
    push: GitPush,
    { name, oldObjectId, newObjectId }: GitPush['refUpdates'][number],
  ): Promise<void> {
    const message = await this.repositories.git(repository, [
      'log',
      '-1',
      '--format=%B',
      newObjectId,
    ]);
    if (asksForNoRun(message.toString('utf8'))) {
      return;
    }
    const request = {
      requestedFor: push.pushedBy,
      branch: name,
      commit: newObjectId,
    };
    const source = {
      branch: name,
      commit: newObjectId,
      reason: 'individualCI' as const,
    };
    let plan: PipelinePlan;
    try {
      ({ plan } = await this.plan(definition, request));
    } catch (error) {
      if (error instanceof DevOpsError) {
        this.#add(definition, request, {
          ...source,
          plan: NO_PLAN,
          errors: [error.message],
        });
        return;
      }
      throw error;
    }
    const range =
      oldObjectId === NO_OBJECT
        ? ['ls-tree', '-r', '--name-only', newObjectId]
        : ['diff', '--name-only', oldObjectId, newObjectId];
    const files = (await this.repositories.git(repository, range))
      .toString('utf8')
      .split('\n')
      .filter(Boolean);
    if (isTriggered(plan.trigger, name.replace('refs/heads/', ''), files)) {
      const errors = this.#connectionErrors(plan, definition.variables);
      this.#add(definition, request, { ...source, plan, errors });
    }
  }

  #add(
    definition: PipelineDefinition,
    request: QueueRequest,
    found: {
      branch: string;
      commit: string;
      plan: PipelinePlan;
      errors: string[];
      reason: PipelineRun['reason'];
    },
  ): PipelineRun {
    const { branch, commit, plan, errors, reason } = found;
    const id = this.store.nextId('runs');
    const queueTime = this.store.now();
    const earlier = [...this.store.runs.values()].filter(
      each => each.definitionId === definition.id,
    );
    const facts = {
      now: Date.parse(queueTime),
      runId: id,
      branch: branch.split('/').at(-1) ?? '',
      definition: definition.name,
    };
    const run: PipelineRun = {
      id,
      definitionId: definition.id,
      buildNumber: buildNumber(plan.name, facts, earlier),
      status: 'notStarted',
      reason,
      sourceBranch: branch,
      sourceVersion: commit,
      requestedFor: request.requestedFor,
      queueTime,
      variables: request.variables ?? {},
      validationErrors: errors,
      plan,
      records: newRecords(plan),
      ...(errors.length > 0 && {
        status: 'completed',
        result: 'failed',
        startTime: queueTime,
        finishTime: queueTime,
        records: [],
      }),
    };
    this.store.runs.put(String(id), run);
    this.player.play(id);
    return run;
  }
}

function invalid(errors: string[]): DevOpsError {
  return new DevOpsError(400, 'PipelineValidationException', errors.join('\n'));
}

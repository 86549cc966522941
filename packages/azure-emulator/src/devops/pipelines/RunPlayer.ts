import { randomUUID } from 'node:crypto';
import { EmulatorContext } from '../../EmulatorContext';
import { JobWorkspace } from '../agent/JobWorkspace';
import { runStep } from '../agent/runStep';
import { GitRepositories } from '../GitRepositories';
import { PlannedJob, PlannedStage, PlannedStep } from '../yaml/PipelinePlan';
import { QUEUE_SECONDS, secondsOf, START_JOB_SECONDS } from './durations';
import { record } from './newRecords';
import { mayRun, resultOfAll } from './outcome';
import { PipelineRun, TimelineRecord } from './PipelineRun';
import { PipelineStore } from './PipelineStore';
import { RunEditor } from './RunEditor';
import { runVariables } from './runVariables';
import { unpermittedConnections } from './usedConnections';

/** What the player is made from. */
export interface RunPlayerOptions {
  context: EmulatorContext;
  store: PipelineStore;
  repositories: GitRepositories;
  /** Clones the run's commit to a fresh place for one job. */
  openWorkspace(run: PipelineRun, accessToken: string): Promise<JobWorkspace>;
  /** Why a step must fail, where a fault says so. */
  strike(run: PipelineRun, step: PlannedStep): string | undefined;
}

/** Milliseconds between two looks whether a waiting run was permitted. */
const LOOK_MS = 200;

/** Moves runs on: stage by stage, job by job, step by step. A job that was killed begins anew. */
export class RunPlayer {
  readonly #options: RunPlayerOptions;

  constructor(options: RunPlayerOptions) {
    this.#options = options;
  }

  /** Takes up the runs that were not completed. */
  resume(): void {
    [...this.#options.store.runs.values()].forEach(each => this.play(each.id));
  }

  play(runId: number): void {
    this.#play(new RunEditor(this.#options.store, runId)).catch(error =>
      this.report(error),
    );
  }

  report(error: unknown): void {
    const text = error instanceof Error ? error.stack : error;
    this.#options.context.log(`pipelines: ${text}`);
  }

  async #play(editor: RunEditor): Promise<void> {
    const { store } = this.#options;
    if (editor.run.status === 'completed') {
      return;
    }
    await this.#wait(QUEUE_SECONDS);
    const startTime = editor.run.startTime ?? store.now();
    const status = editor.isCancelling ? 'cancelling' : 'inProgress';
    editor.change({ status, startTime });
    for (const stage of editor.run.plan.stages) {
      await this.#playStage(editor, stage);
    }
    const result = resultOfAll(editor.run);
    editor.change({ status: 'completed', result, finishTime: store.now() });
  }

  async #playStage(editor: RunEditor, stage: PlannedStage): Promise<void> {
    const { id, state } = editor.record('Stage', stage.name);
    if (state === 'completed') {
      return;
    }
    const results = editor.results('Stage');
    const dependencies = stage.dependsOn.map(name => results.get(name));
    if (!mayRun(stage.condition, dependencies, editor.run)) {
      editor.skip(stage.name);
      return;
    }
    editor.begin(id);
    if (await this.#waitForPermission(editor, stage, id)) {
      for (const job of stage.jobs) {
        await this.#playJob(editor, stage, job);
      }
    }
    editor.finishByChildren(id);
  }

  /** Holds a stage until the pipeline may use its service connections; false where it was cancelled. */
  async #waitForPermission(
    editor: RunEditor,
    stage: PlannedStage,
    stageId: string,
  ): Promise<boolean> {
    const { store, context } = this.#options;
    const isHeld = () =>
      unpermittedConnections(editor.run, stage, store).length > 0;
    if (!isHeld()) {
      return true;
    }
    const type = 'Checkpoint.Authorization';
    const outer = record(
      'Checkpoint',
      'Checkpoint',
      `${stage.name}.checkpoint`,
      0,
      stageId,
    );
    const inner = record(
      type,
      type,
      `${stage.name}.authorization`,
      0,
      outer.id,
    );
    editor.replace(/^Checkpoint/, [outer, inner]);
    [outer, inner].forEach(each => editor.begin(each.id));
    while (isHeld() && !editor.isCancelling) {
      await new Promise<void>(resolve => {
        context.clock.schedule(LOOK_MS, resolve);
      });
    }
    const isPermitted = !editor.isCancelling;
    const result = isPermitted ? 'succeeded' : 'canceled';
    [inner, outer].forEach(each => editor.finish(each.id, result));
    return isPermitted;
  }

  async #playJob(
    editor: RunEditor,
    stage: PlannedStage,
    job: PlannedJob,
  ): Promise<void> {
    const identifier = `${stage.name}.${job.name}`;
    const phase = editor.record('Phase', identifier);
    const found = editor.record('Job', `${identifier}.__default`);
    if (phase.state === 'completed') {
      return;
    }
    const results = editor.results('Phase');
    const dependencies = job.dependsOn.map(name =>
      results.get(`${stage.name}.${name}`),
    );
    if (!mayRun(job.condition, dependencies, editor.run)) {
      editor.skip(identifier);
      return;
    }
    [phase, found].forEach(each => editor.begin(each.id));
    await this.#wait(START_JOB_SECONDS);
    await this.#playSteps(editor, stage, job);
    [found, phase].forEach(each => editor.finishByChildren(each.id));
  }

  async #playSteps(
    editor: RunEditor,
    stage: PlannedStage,
    job: PlannedJob,
  ): Promise<void> {
    const { context, store, repositories, openWorkspace } = this.#options;
    const { run } = editor;
    const accessToken = randomUUID();
    const definition = store.requireDefinition(run.definitionId);
    const repository = repositories.require(definition.repositoryId);
    const workspace = await openWorkspace(run, accessToken);
    const facts = { context, repositories, repository, definition, run };
    const variables = runVariables({ ...facts, stage, job, accessToken });
    const results: Array<TimelineRecord['result']> = [];
    try {
      for (const [at, step] of job.steps.entries()) {
        const { id } = editor.record(
          'Task',
          `${stage.name}.${job.name}.${at + 1}`,
        );
        if (
          step.isEnabled &&
          mayRun(step.condition, results, editor.run, variables)
        ) {
          results.push(
            await this.#playStep(editor, id, step, workspace, variables),
          );
        } else {
          editor.finish(id, 'skipped');
        }
      }
    } finally {
      workspace.remove();
    }
  }

  async #playStep(
    editor: RunEditor,
    recordId: string,
    step: PlannedStep,
    workspace: JobWorkspace,
    variables: Record<string, string>,
  ): Promise<TimelineRecord['result']> {
    const { store, strike } = this.#options;
    editor.begin(recordId);
    const logId = editor.openLog(recordId);
    await this.#wait(secondsOf(step));
    const lines = [`Starting: ${step.displayName}`];
    const token = variables['System.AccessToken'];
    const log = (line: string) => {
      lines.push(`${store.now()} ${line.replaceAll(token, '***')}`);
    };
    const struck = strike(editor.run, step);
    const findConnection = (name: string) => store.findConnection(name);
    const { isSuccess, error } = struck
      ? { isSuccess: false, error: struck }
      : await runStep({ step, workspace, variables, log, findConnection });
    if (error) {
      log(`##[error]${error}`);
    }
    store.writeLog(editor.runId, logId, [
      ...lines,
      `Finishing: ${step.displayName}`,
    ]);
    const failure = step.continueOnError ? 'succeededWithIssues' : 'failed';
    const result = isSuccess ? 'succeeded' : failure;
    editor.finish(recordId, result, error ? [error] : []);
    return result;
  }

  #wait(seconds: number): Promise<void> {
    const { clock, speed } = this.#options.context;
    return new Promise(resolve => {
      clock.schedule((seconds * 1000) / speed, resolve);
    });
  }
}

import { setTimeout as sleep } from 'node:timers/promises';
import { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import { DevOpsPipelines, Pipeline, PipelineRun } from '@slipway/azure-node';

/** How often a run is looked at, in milliseconds. */
const POLL_MS = 3_000;

/** Longest silence of a task's log, in milliseconds; a look takes some of it. */
const SILENCE_MS = 10_000;

export interface FollowRunOptions {
  pipelines: DevOpsPipelines;
  pipeline: Pipeline;
  run: PipelineRun;
  logger: LoggerService;
  /** When patience ends, in Unix milliseconds. */
  until: number;
  signal?: AbortSignal;
}

/** Says what a run does until it has succeeded; throws what failed in it. */
export async function followRun(options: FollowRunOptions): Promise<void> {
  const { pipelines, pipeline, logger, until, signal } = options;
  let { run } = options;
  let said = '';
  let saidAt = 0;
  while (run.state !== 'completed') {
    const { underWay } = await pipelines.progress(run.id);
    const line = `Run ${run.id}: ${underWay.join(', ') || 'waiting for an agent'}`;
    if (line !== said || Date.now() - saidAt >= SILENCE_MS) {
      logger.info(line);
      said = line;
      saidAt = Date.now();
    }
    if (Date.now() > until) {
      throw new ServiceUnavailableError(
        `Run ${run.id} has not ended in time; it goes on at ${run.webUrl}. Retry the step to wait on`,
      );
    }
    await sleep(POLL_MS, undefined, { signal });
    run = await pipelines.getRun(pipeline.id, run.id);
  }
  if (run.result !== 'succeeded') {
    const { failures } = await pipelines.progress(run.id);
    const error = new Error(
      `Run ${run.id} of pipeline ${pipeline.name} ${run.result}: ${failures.join('; ') || 'no step says why'} (${run.webUrl}). ` +
        'Repository, catalog entry and Azure resources exist: mend the cause and retry the run, or undo it',
    );
    error.name = 'PipelineFailedError';
    throw error;
  }
  logger.info(`Run ${run.id} succeeded`);
}

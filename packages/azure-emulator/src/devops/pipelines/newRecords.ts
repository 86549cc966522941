import { randomUUID } from 'node:crypto';
import { PipelinePlan } from '../yaml/PipelinePlan';
import { TimelineRecord } from './PipelineRun';

/** The timeline of a run before anything has happened. */
export function newRecords({ stages }: PipelinePlan): TimelineRecord[] {
  return stages.flatMap((stage, stageAt) => {
    const stageRecord = record('Stage', stage.displayName, stage.name, stageAt);
    const jobs = stage.jobs.flatMap((job, jobAt) => {
      const identifier = `${stage.name}.${job.name}`;
      const phase = record(
        'Phase',
        job.displayName,
        identifier,
        jobAt,
        stageRecord.id,
      );
      const jobRecord = record(
        'Job',
        job.displayName,
        `${identifier}.__default`,
        0,
        phase.id,
      );
      const tasks = job.steps.map((step, at) => ({
        ...record(
          'Task',
          step.displayName,
          `${identifier}.${at + 1}`,
          at,
          jobRecord.id,
        ),
        task: {
          name: step.kind === 'script' ? 'CmdLine' : step.kind,
          version: `${step.version}.0.0`,
        },
      }));
      return [phase, jobRecord, ...tasks];
    });
    return [stageRecord, ...jobs];
  });
}

/** One entry that has not begun; `at` counts from 0. */
export function record(
  type: TimelineRecord['type'],
  name: string,
  identifier: string,
  at: number,
  parentId?: string,
): TimelineRecord {
  return {
    id: randomUUID(),
    parentId,
    type,
    name,
    identifier,
    order: at + 1,
    state: 'pending',
    issues: [],
  };
}

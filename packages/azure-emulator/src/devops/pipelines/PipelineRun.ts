import { PipelinePlan } from '../yaml/PipelinePlan';
import { Identity, RunVariable } from './PipelineDefinition';

/** One entry of a run's timeline: a stage, a job, a step or a check. */
export interface TimelineRecord {
  id: string;
  parentId?: string;
  type:
    | 'Stage'
    | 'Checkpoint'
    | 'Checkpoint.Authorization'
    | 'Phase'
    | 'Job'
    | 'Task';
  name: string;
  /** Path of names such as `build.job`. */
  identifier: string;
  order: number;
  state: 'pending' | 'inProgress' | 'completed';
  result?:
    'succeeded' | 'failed' | 'canceled' | 'skipped' | 'succeededWithIssues';
  /** ISO 8601. */
  startTime?: string;
  finishTime?: string;
  issues: string[];
  logId?: number;
  task?: { name: string; version: string };
}

/** One run of a pipeline, which is a build too: both APIs show the same. */
export interface PipelineRun {
  id: number;
  definitionId: number;
  /** Such as `20261126.3`. */
  buildNumber: string;
  status: 'notStarted' | 'inProgress' | 'cancelling' | 'completed';
  result?: 'succeeded' | 'partiallySucceeded' | 'failed' | 'canceled';
  reason: 'manual' | 'individualCI';
  /** Full name, such as `refs/heads/main`. */
  sourceBranch: string;
  sourceVersion: string;
  requestedFor: Identity;
  /** ISO 8601. */
  queueTime: string;
  startTime?: string;
  finishTime?: string;
  variables: Record<string, RunVariable>;
  /** Why the YAML could not be run. */
  validationErrors: string[];
  plan: PipelinePlan;
  records: TimelineRecord[];
}

import { PlannedStep } from '../yaml/PipelinePlan';
import { ServiceConnection } from '../pipelines/ServiceConnection';
import { JobWorkspace } from './JobWorkspace';

/** What one step needs while it runs. */
export interface StepContext {
  step: PlannedStep;
  workspace: JobWorkspace;
  /** Variables as they are now; a step may set more. */
  variables: Record<string, string>;
  /** The service connection of that name, if the pipeline has one. */
  findConnection(name: string): ServiceConnection | undefined;
  log(line: string): void;
}

/** How a step ended; `error` is shown as its issue. */
export interface StepResult {
  isSuccess: boolean;
  error?: string;
}

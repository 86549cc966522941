/** A step, made ready; macros such as `$(name)` are expanded when it runs. */
export interface PlannedStep {
  displayName: string;
  /** `script` (script, bash and pwsh), `checkout`, or a task's name such as `AzureCLI`. */
  kind: string;
  /** Major version of a task. */
  version: string;
  /** A task's inputs with their names in lower case; a script is under `script`. */
  inputs: Record<string, string>;
  env: Record<string, string>;
  condition?: string;
  continueOnError: boolean;
  isEnabled: boolean;
}

export interface PlannedJob {
  name: string;
  displayName: string;
  dependsOn: string[];
  condition?: string;
  variables: Record<string, string>;
  steps: PlannedStep[];
}

export interface PlannedStage {
  name: string;
  displayName: string;
  dependsOn: string[];
  condition?: string;
  variables: Record<string, string>;
  jobs: PlannedJob[];
}

/** What a push must be like to start a run; lists are patterns with `*`. */
export interface Trigger {
  isEnabled: boolean;
  branches: { include: string[]; exclude: string[] };
  paths: { include: string[]; exclude: string[] };
}

/** A pipeline's YAML, read. */
export interface PipelinePlan {
  /** Format of the build's number; left out: date and revision. */
  name?: string;
  trigger: Trigger;
  variables: Record<string, string>;
  stages: PlannedStage[];
}

import { EmulatorContext } from '../../EmulatorContext';
import { SOURCES } from '../agent/JobWorkspace';
import { GitRepositories, GitRepository } from '../GitRepositories';
import { PlannedJob, PlannedStage } from '../yaml/PipelinePlan';
import { evaluateRuntime } from '../yaml/variables';
import { PipelineDefinition } from './PipelineDefinition';
import { PipelineRun } from './PipelineRun';

export interface RunVariablesOptions {
  context: EmulatorContext;
  repositories: GitRepositories;
  repository: GitRepository;
  definition: PipelineDefinition;
  run: PipelineRun;
  stage: PlannedStage;
  job: PlannedJob;
  accessToken: string;
}

/** A job's variables: Azure's own, the YAML's from outside to inside, the run's. */
export function runVariables(
  options: RunVariablesOptions,
): Record<string, string> {
  const { run, definition, stage, job } = options;
  const given = Object.fromEntries(
    Object.entries({ ...definition.variables, ...run.variables }).map(
      ([name, { value }]) => [name, value],
    ),
  );
  const all = {
    ...predefined(options),
    ...run.plan.variables,
    ...given,
    ...stage.variables,
    ...job.variables,
  };
  return Object.fromEntries(
    Object.entries(all).map(([name, value]) => [
      name,
      evaluateRuntime(value, all),
    ]),
  );
}

/** What conditions of stages and jobs may ask: what is known of a run before it has an agent. */
export function conditionVariables(run: PipelineRun): Record<string, string> {
  const all = { ...runFacts(run), ...run.plan.variables };
  return Object.fromEntries(
    Object.entries(all).map(([name, value]) => [
      name,
      evaluateRuntime(value, all),
    ]),
  );
}

function runFacts(run: PipelineRun): Record<string, string> {
  const isPush = run.reason === 'individualCI';
  return {
    'Build.BuildId': String(run.id),
    'Build.BuildNumber': run.buildNumber,
    'Build.Reason': isPush ? 'IndividualCI' : 'Manual',
    'Build.RequestedFor': run.requestedFor.displayName,
    'Build.SourceBranch': run.sourceBranch,
    'Build.SourceBranchName': run.sourceBranch.split('/').at(-1) ?? '',
    'Build.SourceVersion': run.sourceVersion,
  };
}

/** What Azure sets, as far as pipelines use it. */
function predefined({
  context,
  repositories,
  repository,
  definition,
  run,
  stage,
  job,
  accessToken,
}: RunVariablesOptions): Record<string, string> {
  const { organization, project, projectId } = repositories;
  return {
    'Agent.OS': 'Linux',
    'Agent.BuildDirectory': '/home/vsts/work/1',
    'Agent.TempDirectory': '/home/vsts/work/_temp',
    'Build.ArtifactStagingDirectory': '/home/vsts/work/1/a',
    ...runFacts(run),
    'Build.DefinitionName': definition.name,
    'Build.Repository.Name': repository.name,
    'Build.Repository.Uri': `${context.httpsOrigin}/${organization}/${project}/_git/${repository.name}`,
    'Build.SourcesDirectory': SOURCES,
    'Pipeline.Workspace': '/home/vsts/work/1',
    'System.AccessToken': accessToken,
    'System.CollectionUri': `${context.httpsOrigin}/${organization}/`,
    'System.DefaultWorkingDirectory': SOURCES,
    'System.DefinitionId': String(definition.id),
    'System.JobName': job.name,
    'System.StageName': stage.name,
    'System.TeamFoundationCollectionUri': `${context.httpsOrigin}/${organization}/`,
    'System.TeamProject': project,
    'System.TeamProjectId': projectId,
  };
}

import { GitRepositories } from '../GitRepositories';
import { PipelineDefinition } from '../pipelines/PipelineDefinition';
import { PipelineRun, TimelineRecord } from '../pipelines/PipelineRun';
import { Pipelines } from '../pipelines/Pipelines';
import { showProject } from './repositories';

/** Addresses in an answer: of the API and of the pages for people. */
export interface Addresses {
  api: string;
  web: string;
}

/** Where the project's API and pages are, as the caller reaches them. */
export function addressesOf(
  { organization, project, projectId }: GitRepositories,
  origin: string,
): Addresses {
  return {
    api: `${origin}/${organization}/${projectId}/_apis`,
    web: `${origin}/${organization}/${project}`,
  };
}

/** A pipeline as `_apis/pipelines` shows it. */
export function showPipeline(
  { id, name, folder, revision, repositoryId, yamlPath }: PipelineDefinition,
  { api, web }: Addresses,
) {
  const url = `${api}/pipelines/${id}?revision=${revision}`;
  return {
    _links: {
      self: { href: url },
      web: { href: `${web}/_build/definition?definitionId=${id}` },
    },
    configuration: {
      path: `/${yamlPath}`,
      repository: { id: repositoryId, type: 'azureReposGit' },
      type: 'yaml',
    },
    url,
    id,
    revision,
    name,
    folder,
  };
}

/** A run as `_apis/pipelines/{id}/runs` shows it. */
export function showRun(
  run: PipelineRun,
  definition: PipelineDefinition,
  { api, web }: Addresses,
) {
  const { id, name, revision, folder } = definition;
  const url = `${api}/pipelines/${id}/runs/${run.id}`;
  const states: Record<PipelineRun['status'], string> = {
    notStarted: 'inProgress',
    inProgress: 'inProgress',
    cancelling: 'canceling',
    completed: 'completed',
  };
  return {
    _links: {
      self: { href: url },
      web: { href: `${web}/_build/results?buildId=${run.id}` },
      'pipeline.web': { href: `${web}/_build/definition?definitionId=${id}` },
      pipeline: { href: `${api}/pipelines/${id}?revision=${revision}` },
    },
    variables: showVariables(run.variables),
    templateParameters: {},
    pipeline: {
      url: `${api}/pipelines/${id}?revision=${revision}`,
      id,
      revision,
      name,
      folder,
    },
    state: states[run.status],
    ...(run.result && {
      result: run.result === 'partiallySucceeded' ? 'succeeded' : run.result,
      finishedDate: run.finishTime,
    }),
    createdDate: run.queueTime,
    url,
    resources: {
      repositories: {
        self: {
          repository: { id: definition.repositoryId, type: 'azureReposGit' },
          refName: run.sourceBranch,
          version: run.sourceVersion,
        },
      },
    },
    id: run.id,
    name: run.buildNumber,
  };
}

/** A definition as `_apis/build/definitions` shows it. */
export function showDefinition(
  definition: PipelineDefinition,
  { repositories }: Pipelines,
  origin: string,
) {
  const { api, web } = addressesOf(repositories, origin);
  const { id, name, folder, revision, yamlPath, repositoryId } = definition;
  const repository = repositories.find(repositoryId);
  return {
    _links: {
      self: { href: `${api}/build/Definitions/${id}?revision=${revision}` },
      web: { href: `${web}/_build/definition?definitionId=${id}` },
    },
    quality: 'definition',
    authoredBy: definition.createdBy,
    drafts: [],
    queueStatus: 'enabled',
    id,
    name,
    path: folder,
    type: 'build',
    revision,
    createdDate: definition.createdAt,
    url: `${api}/build/Definitions/${id}?revision=${revision}`,
    project: showProject(repositories, origin),
    process: { yamlFilename: yamlPath, type: 2 },
    variables: showVariables(definition.variables),
    repository: {
      id: repositoryId,
      name: repository?.name,
      type: 'TfsGit',
      url: `${web}/_git/${repository?.name}`,
      defaultBranch: 'refs/heads/main',
    },
  };
}

/** A build as `_apis/build/builds` shows it. */
export function showBuild(
  run: PipelineRun,
  pipelines: Pipelines,
  origin: string,
) {
  const { store, repositories } = pipelines;
  const { api, web } = addressesOf(repositories, origin);
  const definition = store.requireDefinition(run.definitionId);
  const { id, name, folder, revision } = definition;
  const url = `${api}/build/Builds/${run.id}`;
  return {
    _links: {
      self: { href: url },
      web: { href: `${web}/_build/results?buildId=${run.id}` },
      timeline: { href: `${url}/Timeline` },
    },
    id: run.id,
    buildNumber: run.buildNumber,
    status: run.status,
    ...(run.result && { result: run.result }),
    queueTime: run.queueTime,
    startTime: run.startTime,
    finishTime: run.finishTime,
    url,
    definition: {
      id,
      name,
      path: folder,
      revision,
      type: 'build',
      queueStatus: 'enabled',
      url: `${api}/build/Definitions/${id}?revision=${revision}`,
      project: showProject(repositories, origin),
    },
    project: showProject(repositories, origin),
    uri: `vstfs:///Build/Build/${run.id}`,
    sourceBranch: run.sourceBranch,
    sourceVersion: run.sourceVersion,
    priority: 'normal',
    reason: run.reason,
    requestedFor: run.requestedFor,
    requestedBy: run.requestedFor,
    lastChangedDate: run.finishTime ?? run.startTime ?? run.queueTime,
    validationResults: run.validationErrors.map(message => ({
      result: 'error',
      message,
    })),
    logs: { id: 0, type: 'Container', url: `${url}/logs` },
    repository: {
      id: definition.repositoryId,
      name: repositories.find(definition.repositoryId)?.name,
      type: 'TfsGit',
    },
  };
}

/** One entry of a build's timeline. */
export function showRecord(
  each: TimelineRecord,
  run: PipelineRun,
  api: string,
) {
  const { logId, task, issues, parentId, ...rest } = each;
  return {
    previousAttempts: [],
    ...rest,
    parentId: parentId ?? null,
    startTime: each.startTime ?? null,
    finishTime: each.finishTime ?? null,
    result: each.result ?? null,
    refName: each.identifier,
    attempt: 1,
    errorCount: issues.length,
    warningCount: 0,
    issues: issues.map(message => ({
      type: 'error',
      category: 'General',
      message,
    })),
    log: logId
      ? {
          id: logId,
          type: 'Container',
          url: `${api}/build/builds/${run.id}/logs/${logId}`,
        }
      : null,
    task: task ? { id: task.name, ...task } : null,
    workerName:
      each.type === 'Job' || each.type === 'Task' ? 'Hosted Agent' : null,
  };
}

/** Secret values are never shown. */
function showVariables(variables: PipelineRun['variables']) {
  return Object.fromEntries(
    Object.entries(variables).map(([name, { value, isSecret }]) => [
      name,
      isSecret ? { value: null, isSecret } : { value },
    ]),
  );
}

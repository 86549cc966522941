import { z } from 'zod';
import { EmulatorRequest, EmulatorResponse } from '../../http/Surface';
import { DevOpsError } from '../DevOpsError';
import { GitRepositories, GitRepository } from '../GitRepositories';
import { defaultBranch } from './versions';

const newRepository = z.object({
  name: z.string(),
  project: z
    .object({ id: z.string().optional(), name: z.string().optional() })
    .optional(),
});

/** `git/repositories`: list and create. */
export async function answerRepositories(
  repositories: GitRepositories,
  request: EmulatorRequest,
): Promise<EmulatorResponse> {
  if (request.method === 'POST') {
    const body = parseBody(request);
    assertProject(repositories, body.project?.id ?? body.project?.name);
    const created = await repositories.create(body.name);
    return {
      status: 201,
      body: await showRepository(repositories, created, request.origin),
    };
  }
  assertMethod(request, ['GET']);
  const value = await Promise.all(
    repositories
      .list()
      .map(each => showRepository(repositories, each, request.origin)),
  );
  return { status: 200, body: { value, count: value.length } };
}

/** `git/repositories/{id}`: get and delete. */
export async function answerRepository(
  repositories: GitRepositories,
  repository: GitRepository,
  request: EmulatorRequest,
): Promise<EmulatorResponse> {
  if (request.method === 'DELETE') {
    repositories.delete(repository);
    return { status: 204 };
  }
  assertMethod(request, ['GET']);
  return {
    status: 200,
    body: await showRepository(repositories, repository, request.origin),
  };
}

/** A repository as Azure DevOps shows it; `defaultBranch` is missing while it is empty. */
export async function showRepository(
  repositories: GitRepositories,
  repository: GitRepository,
  origin: string,
) {
  const { organization, project } = repositories;
  const refs = await repositories.refs(repository);
  const api = `${origin}/${organization}/${repositories.projectId}/_apis/git/repositories/${repository.id}`;
  const web = `${origin}/${organization}/${project}/_git/${encodeURIComponent(repository.name)}`;
  return {
    id: repository.id,
    name: repository.name,
    url: api,
    project: showProject(repositories, origin),
    ...(refs.size > 0 && {
      defaultBranch: `refs/heads/${await defaultBranch(repositories, repository)}`,
    }),
    size: 0,
    remoteUrl: web,
    webUrl: web,
    isDisabled: false,
    isInMaintenance: false,
  };
}

/** The one project, as Azure DevOps shows it. */
export function showProject(repositories: GitRepositories, origin: string) {
  const { organization, project, projectId } = repositories;
  return {
    id: projectId,
    name: project,
    url: `${origin}/${organization}/_apis/projects/${projectId}`,
    state: 'wellFormed',
    visibility: 'private',
  };
}

/** Refuses a project that is not there, by name or id. */
export function assertProject(
  repositories: GitRepositories,
  project: string | undefined,
): void {
  const wanted = project?.toLowerCase();
  const known = [repositories.project, repositories.projectId, undefined];
  if (!known.includes(wanted)) {
    throw new DevOpsError(
      404,
      'ProjectDoesNotExistWithNameException',
      `TF200016: The following project does not exist: ${project}. Verify that the name of the project is correct and that the project exists on the specified Azure DevOps Server.`,
    );
  }
}

/** Refuses other methods, as Azure DevOps' web server does. */
export function assertMethod(
  request: EmulatorRequest,
  methods: string[],
): void {
  if (!methods.includes(request.method)) {
    throw new DevOpsError(
      405,
      'HttpMethodNotAllowedException',
      `The requested resource does not support http method '${request.method}'.`,
    );
  }
}

function parseBody(request: EmulatorRequest) {
  try {
    return newRepository.parse(JSON.parse(request.body.toString('utf8')));
  } catch {
    throw new DevOpsError(
      400,
      'InvalidArgumentValueException',
      'Value cannot be null. Parameter name: gitRepositoryToCreate',
    );
  }
}

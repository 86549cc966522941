import { EmulatorRequest, EmulatorResponse } from '../../http/Surface';
import { DevOpsError } from '../DevOpsError';
import { GitRepositories } from '../GitRepositories';
import { answerCommits } from './commits';
import { answerItems } from './items';
import { answerLocations, answerResourceAreas } from './locations';
import { answerPushes, answerRefs } from './refs';
import {
  answerRepositories,
  answerRepository,
  assertProject,
  showProject,
} from './repositories';

/** Answers what follows `_apis`; segments keep the client's case. */
export async function answerRest(
  repositories: GitRepositories,
  request: EmulatorRequest,
  segments: string[],
): Promise<EmulatorResponse> {
  const [area = '', resource, id, child, childId] = segments;
  if (request.method === 'OPTIONS') {
    return answerLocations(area);
  }
  switch (area.toLowerCase()) {
    case 'resourceareas':
      return answerResourceAreas(resource, repositories.organization, request);
    case 'connectiondata':
      return { status: 200, body: { instanceId: repositories.projectId } };
    case 'projects':
      return answerProjects(repositories, resource, request);
    case 'git':
      break;
    default:
      throw notFound(request);
  }
  if (resource?.toLowerCase() !== 'repositories') {
    throw notFound(request);
  }
  if (!id) {
    return answerRepositories(repositories, request);
  }
  const repository = repositories.require(id);
  switch (child?.toLowerCase()) {
    case undefined:
      return answerRepository(repositories, repository, request);
    case 'items':
      return answerItems(repositories, repository, request);
    case 'commits':
      return answerCommits(repositories, repository, childId, request);
    case 'refs':
      return answerRefs(repositories, repository, request);
    case 'pushes':
      return answerPushes(repositories, repository, request);
    default:
      throw notFound(request);
  }
}

function answerProjects(
  repositories: GitRepositories,
  name: string | undefined,
  request: EmulatorRequest,
): EmulatorResponse {
  assertProject(repositories, name);
  const project = showProject(repositories, request.origin);
  return name
    ? { status: 200, body: project }
    : { status: 200, body: { count: 1, value: [project] } };
}

function notFound(request: EmulatorRequest): DevOpsError {
  return new DevOpsError(
    404,
    'VssResourceNotFoundException',
    `The controller for path '${request.path}' was not found or does not implement IController.`,
  );
}

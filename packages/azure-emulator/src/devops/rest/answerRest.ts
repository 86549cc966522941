import { EmulatorRequest, EmulatorResponse } from '../../http/Surface';
import { DevOpsCaller } from '../authenticate';
import { GitRepositories } from '../GitRepositories';
import { Pipelines } from '../pipelines/Pipelines';
import { answerBuildAreas } from './answerBuildAreas';
import { answerCommits } from './commits';
import { answerItems } from './items';
import { answerLocations, answerResourceAreas } from './locations';
import { notFound } from './notFound';
import { answerPushes, answerRefs } from './refs';
import {
  answerRepositories,
  answerRepository,
  assertProject,
  showProject,
} from './repositories';

/** Answers what follows `_apis`; segments keep the client's case. */
export async function answerRest(
  pipelines: Pipelines,
  request: EmulatorRequest,
  segments: string[],
  caller: DevOpsCaller,
): Promise<EmulatorResponse> {
  const { repositories } = pipelines;
  const [area = '', resource] = segments;
  if (request.method === 'OPTIONS') {
    return answerLocations(area);
  }
  switch (area.toLowerCase()) {
    case 'resourceareas':
      return answerResourceAreas(resource, repositories.organization, request);
    case 'connectiondata':
      return { status: 200, body: { instanceId: repositories.organizationId } };
    case 'projects':
      return answerProjects(repositories, resource, request);
    case 'build':
    case 'distributedtask':
    case 'pipelines':
    case 'serviceendpoint': {
      const identity = { id: caller.objectId, displayName: caller.name };
      return answerBuildAreas(pipelines, request, segments, identity);
    }
    case 'git':
      return answerGitArea(repositories, request, segments.slice(1));
    default:
      throw notFound(request);
  }
}

async function answerGitArea(
  repositories: GitRepositories,
  request: EmulatorRequest,
  [resource, id, child, childId]: string[],
): Promise<EmulatorResponse> {
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

import { EmulatorRequest, EmulatorResponse } from '../../http/Surface';
import { GitRepositories, GitRepository } from '../GitRepositories';
import { assertMethod, showRepository } from './repositories';

/** `git/repositories/{id}/refs`, narrowed by `filter` such as `heads/main`. */
export async function answerRefs(
  repositories: GitRepositories,
  repository: GitRepository,
  request: EmulatorRequest,
): Promise<EmulatorResponse> {
  assertMethod(request, ['GET']);
  const prefix = `refs/${request.query.get('filter') ?? ''}`;
  const refs = await repositories.refs(repository);
  const value = [...refs]
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, objectId]) => ({ name, objectId }));
  return { status: 200, body: { value, count: value.length } };
}

/** `git/repositories/{id}/pushes`, newest first. */
export async function answerPushes(
  repositories: GitRepositories,
  repository: GitRepository,
  request: EmulatorRequest,
): Promise<EmulatorResponse> {
  assertMethod(request, ['GET']);
  const top = Number(request.query.get('$top') ?? 100);
  const shown = await showRepository(repositories, repository, request.origin);
  const value = repositories
    .pushes(repository)
    .slice(0, top)
    .map(({ pushId, date, pushedBy, refUpdates }) => ({
      pushId,
      date,
      pushedBy,
      refUpdates: refUpdates.map(each => ({
        repositoryId: repository.id,
        ...each,
      })),
      repository: shown,
      url: `${shown.url}/pushes/${pushId}`,
    }));
  return { status: 200, body: { count: value.length, value } };
}

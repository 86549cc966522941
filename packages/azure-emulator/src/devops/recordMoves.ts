import { GitPush, GitRepositories, GitRepository } from './GitRepositories';

/** After something moved refs: reads them anew, names a default branch, and records the push. */
export async function recordMoves(
  repositories: GitRepositories,
  repository: GitRepository,
  before: Map<string, string>,
  pushedBy: GitPush['pushedBy'],
): Promise<void> {
  repositories.forgetRefs(repository);
  const after = await repositories.refs(repository);
  await pointHeadAtFirstBranch(repositories, repository, after);
  repositories.recordPush(repository, before, after, pushedBy);
}

/** As in Azure DevOps, the first branch pushed becomes the default one. */
async function pointHeadAtFirstBranch(
  repositories: GitRepositories,
  repository: GitRepository,
  refs: Map<string, string>,
): Promise<void> {
  const head = await repositories.git(repository, ['symbolic-ref', 'HEAD']);
  const branches = [...refs.keys()].filter(name =>
    name.startsWith('refs/heads/'),
  );
  if (branches.length > 0 && !refs.has(head.toString('utf8').trim())) {
    await repositories.git(repository, ['symbolic-ref', 'HEAD', branches[0]]);
  }
}

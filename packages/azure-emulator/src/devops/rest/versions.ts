import { DevOpsError } from '../DevOpsError';
import { GitRepositories, GitRepository } from '../GitRepositories';

/** The commit that a version names: a branch, tag or commit; the default branch when left out. */
export async function resolveVersion(
  repositories: GitRepositories,
  repository: GitRepository,
  version: string | undefined,
  versionType = 'branch',
): Promise<string> {
  const refs = await repositories.refs(repository);
  if (refs.size === 0) {
    throw new DevOpsError(
      404,
      'GitNoBranchesException',
      `VS403403: Cannot find any branches for the ${repository.name} repository.`,
    );
  }
  const name = version ?? (await defaultBranch(repositories, repository));
  const commit = await commitOf(repositories, repository, refs, name, {
    isCommit: versionType.toLowerCase() === 'commit',
  });
  if (!commit) {
    throw new DevOpsError(
      404,
      'GitUnresolvableToCommitException',
      `TF401175:The version descriptor <${versionType}: ${name} > could not be resolved to a version in the repository ${repository.name}`,
    );
  }
  return commit;
}

/** Short name of the branch that HEAD points at. */
export async function defaultBranch(
  repositories: GitRepositories,
  repository: GitRepository,
): Promise<string> {
  const head = await repositories.git(repository, ['symbolic-ref', 'HEAD']);
  return head
    .toString('utf8')
    .trim()
    .replace(/^refs\/heads\//, '');
}

async function commitOf(
  repositories: GitRepositories,
  repository: GitRepository,
  refs: Map<string, string>,
  name: string,
  { isCommit }: { isCommit: boolean },
): Promise<string | undefined> {
  const ref = [`refs/heads/${name}`, `refs/tags/${name}`, name].find(each =>
    refs.has(each),
  );
  const object = isCommit ? name : ref && refs.get(ref);
  if (!object || !/^[0-9a-f]{7,40}$/.test(object)) {
    return undefined;
  }
  try {
    const args = ['rev-parse', '--verify', '-q', `${object}^{commit}`];
    const text = await repositories.git(repository, args);
    return text.toString('utf8').trim();
  } catch {
    // rev-parse fails for what does not exist: the caller words the refusal.
    return undefined;
  }
}

import { GitRepositories, GitRepository } from '../../devops';

/** The text files of a commit: path from the repository's root to content. */
export type FileTree = Map<string, string>;

/** Larger files are no manifests. */
const MAX_FILES = 500;

/** Reads the YAML files of a commit. */
export async function readTree(
  repositories: GitRepositories,
  repository: GitRepository,
  commit: string,
): Promise<FileTree> {
  const args = ['ls-tree', '-r', '-z', '--full-tree', '--name-only', commit];
  const names = (await repositories.git(repository, args))
    .toString('utf8')
    .split('\0')
    .filter(name => /\.ya?ml$/.test(name))
    .slice(0, MAX_FILES);
  const tree: FileTree = new Map();
  for (const name of names) {
    const text = await repositories.git(repository, [
      'show',
      `${commit}:${name}`,
    ]);
    tree.set(name, text.toString('utf8'));
  }
  return tree;
}

import git, { FsClient } from 'isomorphic-git';

export interface ChangedPathsOptions {
  fs: FsClient;
  dir: string;
  gitdir?: string;
  /** The commit, and the one before it. */
  commit: string;
  parent: string;
}

/** Paths of the files that a commit adds, changes or removes. */
export async function changedPaths(
  options: ChangedPathsOptions,
): Promise<string[]> {
  const { commit, parent, ...source } = options;
  const changed: string[] = await git.walk({
    ...source,
    trees: [git.TREE({ ref: parent }), git.TREE({ ref: commit })],
    map: async (path, [before, after]) => {
      const [oldId, newId] = await Promise.all([before?.oid(), after?.oid()]);
      if (oldId === newId) {
        return null; // Equal trees are not looked into.
      }
      const types = await Promise.all([before?.type(), after?.type()]);
      return types.includes('blob') ? path : undefined;
    },
    reduce: async (
      own: string | undefined,
      inside: Array<string | string[] | undefined>,
    ) => [...(own ? [own] : []), ...inside.flatMap(one => one ?? [])],
  });
  return changed ?? [];
}

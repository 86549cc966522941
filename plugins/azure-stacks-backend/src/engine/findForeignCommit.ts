import fs from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ForwardedError } from '@backstage/errors';
import { DevOpsClient, changedPaths } from '@slipway/azure-node';
import {
  isImageBump,
  isPortalCommit,
} from '@slipway/plugin-azure-stacks-common';
import git, { ReadCommitResult } from 'isomorphic-git';
import http from 'isomorphic-git/http/node';

/**
 * Hash of a commit, on any branch, that a person made; `undefined`: all are
 * the portal's, or the pipeline's bumps of an overlay.
 */
export async function findForeignCommit(
  devops: DevOpsClient,
  repository: string,
): Promise<string | undefined> {
  const dir = await mkdtemp(join(tmpdir(), 'slipway-undo-'));
  const source = { fs, dir, gitdir: join(dir, '.git') };
  try {
    await git.clone({
      ...source,
      http,
      url: devops.gitUrl(repository),
      headers: { authorization: await devops.authHeader() },
      noCheckout: true,
      singleBranch: false,
    });
    const branches = await git.listBranches({ ...source, remote: 'origin' });
    for (const branch of branches.filter(name => name !== 'HEAD')) {
      const commits = await git.log({ ...source, ref: `origin/${branch}` });
      for (const commit of commits) {
        if (!(await isOurs(commit, source))) {
          return commit.oid;
        }
      }
    }
    return undefined;
  } catch (error) {
    throw new ForwardedError(`Failed to read repository ${repository}`, error);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

async function isOurs(
  { oid, commit }: ReadCommitResult,
  source: { fs: typeof fs; dir: string; gitdir: string },
): Promise<boolean> {
  if (isPortalCommit(commit)) {
    return true;
  }
  const [parent, ...others] = commit.parent;
  return (
    parent !== undefined &&
    others.length === 0 &&
    isImageBump(commit, await changedPaths({ ...source, commit: oid, parent }))
  );
}

import fs from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ForwardedError } from '@backstage/errors';
import { DevOpsClient } from '@slipway/azure-node';
import { isPortalCommit } from '@slipway/plugin-azure-stacks-common';
import git from 'isomorphic-git';
import http from 'isomorphic-git/http/node';

/**
 * Hash of a commit, on any branch, that a person made; `undefined`: all are
 * the portal's.
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
      const foreign = commits.find(({ commit }) => !isPortalCommit(commit));
      if (foreign) {
        return foreign.oid;
      }
    }
    return undefined;
  } catch (error) {
    throw new ForwardedError(`Failed to read repository ${repository}`, error);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

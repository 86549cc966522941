import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { ConflictError, ForwardedError } from '@backstage/errors';
import {
  DevOpsClient,
  DevOpsRepository,
  changedPaths,
} from '@slipway/azure-node';
import {
  isImageBump,
  isPortalCommit,
  taskOfCommit,
} from '@slipway/plugin-azure-stacks-common';
import git, { ReadCommitResult } from 'isomorphic-git';
import http from 'isomorphic-git/http/node';
import { DEFAULT_BRANCH } from './createCommit';

export interface PushOnceOptions {
  /** Folder with the local repository. */
  dir: string;
  repository: DevOpsRepository;
  /** Hash of the local commit. */
  commit: string;
  taskId: string;
}

export interface PushOutcome {
  /** The commit that the remote repository now has. */
  commit: string;
  isPushed: boolean;
}

/** Tries of a push whose connection breaks, and the wait between two, in milliseconds. */
const TRIES = 4;
const WAIT_MS = 2_000;

/**
 * Pushes into an empty repository. One that this task, or one with the same
 * content, filled before stays as it is; any other is a `ConflictError`. What
 * fails on the way is tried again: each try looks first at what is there.
 */
export async function pushOnce(
  devops: DevOpsClient,
  options: PushOnceOptions,
): Promise<PushOutcome> {
  for (let tried = 1; ; tried++) {
    try {
      return await tryToPush(devops, options);
    } catch (error) {
      if (error instanceof ConflictError || tried === TRIES) {
        throw error;
      }
      await sleep(WAIT_MS);
    }
  }
}

async function tryToPush(
  devops: DevOpsClient,
  { dir, repository, commit, taskId }: PushOnceOptions,
): Promise<PushOutcome> {
  const authorization = await devops.authHeader();
  // The git client writes into the headers that it is given: each call its own.
  const remote = () => ({
    http,
    url: repository.gitUrl,
    headers: { authorization },
  });
  try {
    const refs = await git.listServerRefs({
      ...remote(),
      prefix: 'refs/heads/',
    });
    const head =
      refs.find(({ ref }) => ref === `refs/heads/${DEFAULT_BRANCH}`) ?? refs[0];
    if (!head) {
      await git.push({
        ...remote(),
        fs,
        dir,
        ref: DEFAULT_BRANCH,
        remoteRef: `refs/heads/${DEFAULT_BRANCH}`,
      });
      return { commit, isPushed: true };
    }
    if (head.oid === commit) {
      return { commit, isPushed: false };
    }
    await git.addRemote({
      fs,
      dir,
      remote: 'origin',
      url: repository.gitUrl,
      force: true,
    });
    await git.fetch({
      ...remote(),
      fs,
      dir,
      remoteRef: head.ref,
      singleBranch: true,
    });
    const history = await git.log({ fs, dir, ref: head.oid });
    const { commit: own } = await git.readCommit({ fs, dir, oid: commit });
    const written = await withoutImageBumps(history, dir);
    requireOurs(written, { repository, taskId, tree: own.tree });
    return { commit: head.oid, isPushed: false };
  } catch (error) {
    if (error instanceof ConflictError) {
      throw error;
    }
    throw new ForwardedError(`Failed to push to ${repository.webUrl}`, error);
  }
}

/** History before the pipeline's own bumps of an overlay at its end. */
async function withoutImageBumps(
  history: ReadCommitResult[],
  dir: string,
): Promise<ReadCommitResult[]> {
  const [newest, ...before] = history;
  const [parent] = newest.commit.parent;
  if (before.length === 0 || newest.commit.parent.length !== 1) {
    return history;
  }
  const changed = await changedPaths({ fs, dir, commit: newest.oid, parent });
  return isImageBump(newest.commit, changed)
    ? withoutImageBumps(before, dir)
    : history;
}

function requireOurs(
  history: ReadCommitResult[],
  ours: { repository: DevOpsRepository; taskId: string; tree: string },
): void {
  const [newest] = history;
  const first = history[history.length - 1];
  const isThisTask =
    isPortalCommit(first.commit) &&
    taskOfCommit(first.commit.message) === ours.taskId;
  const isSameContent =
    isPortalCommit(newest.commit) && newest.commit.tree === ours.tree;
  if (!isThisTask && !isSameContent) {
    throw new ConflictError(
      `Repository ${ours.repository.webUrl} already has commits of others, the first ${first.oid.slice(0, 8)} by ${first.commit.author.name}. ` +
        'Nothing was changed: choose another name, or undo the run that made it',
    );
  }
}

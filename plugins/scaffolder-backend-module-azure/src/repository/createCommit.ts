import fs from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import {
  PORTAL_AUTHOR,
  TASK_TRAILER,
} from '@slipway/plugin-azure-stacks-common';
import git from 'isomorphic-git';

/** Branch that a new repository begins with. */
export const DEFAULT_BRANCH = 'main';

/** The same input gives the same commit, hence one date for all: 2026-01-01. */
const COMMIT_TIMESTAMP = Date.UTC(2026, 0, 1) / 1000;

/** Commits a folder's files into a new repository there; returns the hash. */
export async function createCommit(
  dir: string,
  options: { subject: string; taskId: string },
): Promise<string> {
  const person = {
    ...PORTAL_AUTHOR,
    timestamp: COMMIT_TIMESTAMP,
    timezoneOffset: 0,
  };
  const filepath = await listFiles(dir);
  await git.init({ fs, dir, defaultBranch: DEFAULT_BRANCH });
  // Ignored files too: what the template brings is meant.
  await git.add({ fs, dir, filepath, force: true });
  return git.commit({
    fs,
    dir,
    message: `${options.subject}\n\n${TASK_TRAILER}: ${options.taskId}\n`,
    author: person,
    committer: person,
  });
}

async function listFiles(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => !entry.isDirectory())
    .map(entry => relative(dir, join(entry.parentPath, entry.name)))
    .sort();
}

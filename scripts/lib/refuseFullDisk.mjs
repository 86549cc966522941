import { existsSync } from 'node:fs';
// By the namespace: Node 16 lacks `statfs`, and must get as far as being told that it is too old.
import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { CommandLineError } from './CommandLineError.mjs';
import { root, shared } from './paths.mjs';

const NEEDED_GIB = 3;

/** Fails before anything is installed where the disk has no room for it. */
export async function refuseFullDisk() {
  await fs.mkdir(shared, { recursive: true });
  const { bavail, bsize } = await fs.statfs(shared);
  const freeGib = (bavail * bsize) / 2 ** 30;
  if (freeGib < NEEDED_GIB && !existsSync(join(root, 'node_modules'))) {
    throw new CommandLineError(
      `${freeGib.toFixed(1)} GiB are free on the disk of ${root}; at least ${NEEDED_GIB} are needed. Free some, then run the command again`,
    );
  }
}

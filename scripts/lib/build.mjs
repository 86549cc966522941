import { existsSync } from 'node:fs';
import { mkdir, rename, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandLineError } from './CommandLineError.mjs';
import { root, shared } from './paths.mjs';
import { phase } from './phase.mjs';
import { run } from './run.mjs';
import { digest, onceFor } from './stamp.mjs';

const NEEDED_GIB = 3;

/** Installs what `yarn.lock` names, when it or a manifest has changed since the last time. */
export async function installDependencies(toolchain) {
  await refuseFullDisk();
  const value = await digest(['yarn.lock', '.yarnrc.yml', '*package.json']);
  if (!existsSync(join(root, 'node_modules'))) {
    await rm(join(shared, 'stamps/install'), { force: true });
  }
  await onceFor('install', value, () =>
    phase('Installing dependencies', () =>
      run(toolchain.node, [toolchain.yarn, 'install', '--immutable'], {
        cwd: root,
        env: toolchain.env,
      }),
    ),
  );
}

/** Builds app and backend for production and unpacks them, when a source has changed. */
export async function buildPortal(toolchain) {
  const value = await digest(['packages', 'plugins', 'yarn.lock']);
  const portal = join(shared, 'portal');
  if (!existsSync(join(portal, 'package.json'))) {
    await rm(join(shared, 'stamps/build'), { force: true });
  }
  await onceFor('build', value, async () => {
    await phase('Building app and backend for production', () =>
      run(toolchain.node, [toolchain.yarn, 'workspace', 'backend', 'build'], {
        cwd: root,
        env: { ...toolchain.env, NODE_ENV: 'production' },
      }),
    );
    await phase('Unpacking the bundle', () => unpack(toolchain, portal));
  });
}

async function unpack(toolchain, portal) {
  const fresh = `${portal}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  const dist = join(root, 'packages/backend/dist');
  for (const archive of ['skeleton.tar.gz', 'bundle.tar.gz']) {
    await run('tar', ['xzf', join(dist, archive), '-C', fresh]);
  }
  for (const file of ['package.json', 'yarn.lock', '.yarnrc.yml']) {
    await run('cp', [join(root, file), join(fresh, file)]);
  }
  await run(
    toolchain.node,
    [toolchain.yarn, 'workspaces', 'focus', '--all', '--production'],
    { cwd: fresh, env: toolchain.env },
  );
  await rm(portal, { recursive: true, force: true });
  await rename(fresh, portal);
}

async function refuseFullDisk() {
  await mkdir(shared, { recursive: true });
  const { bavail, bsize } = await statfs(shared);
  const freeGib = (bavail * bsize) / 2 ** 30;
  if (freeGib < NEEDED_GIB && !existsSync(join(root, 'node_modules'))) {
    throw new CommandLineError(
      `${freeGib.toFixed(1)} GiB are free on the disk of ${root}; at least ${NEEDED_GIB} are needed. Free some, then run the command again`,
    );
  }
}

import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root, shared } from './paths.mjs';
import { phase } from './phase.mjs';
import { run } from './run.mjs';
import { digest, onceFor } from './stamp.mjs';

/** Installs what `yarn.lock` names, when it or a manifest has changed since the last time. */
export async function installDependencies(toolchain) {
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

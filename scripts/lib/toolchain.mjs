import { existsSync } from 'node:fs';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { CommandLineError } from './CommandLineError.mjs';
import { shared } from './paths.mjs';
import { refuseFullDisk } from './refuseFullDisk.mjs';
import { run } from './run.mjs';

const NODE_VERSION = '24.21.0';
const YARN_VERSION = '4.18.1';
const OLDEST_NODE = 20;

/**
 * Brings Node 24 and Yarn 4 from the npm registry into `.slipway/toolchain`, once. The package
 * of the one platform is installed, which needs no install script, so that an npm that ignores
 * scripts gets the same Node. Returns the paths and an environment in which both come first.
 */
export async function ensureToolchain() {
  refuseOldNode();
  await refuseFullDisk();
  const home = join(shared, `toolchain-${NODE_VERSION}-${YARN_VERSION}`);
  const bin = join(home, 'bin');
  if (!existsSync(join(home, 'ready'))) {
    await install(home, bin);
  }
  const node = join(bin, 'node');
  return {
    node,
    yarn: join(home, 'node_modules/@yarnpkg/cli-dist/bin/yarn.js'),
    env: {
      ...withoutNpmSettings(process.env),
      PATH: `${bin}${delimiter}${process.env.PATH}`,
      // Headers of this very Node lie beside it; npm's own setting may name another's.
      npm_config_nodedir: join(home, 'node_modules', nodePackage()),
      YARN_IGNORE_PATH: '1',
    },
  };
}

function refuseOldNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < OLDEST_NODE) {
    throw new CommandLineError(
      `Node ${process.versions.node} is too old; install Node ${OLDEST_NODE} or newer from https://nodejs.org`,
    );
  }
}

function nodePackage() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  return `node-${platform}-${process.arch}`;
}

async function install(home, bin) {
  await rm(home, { recursive: true, force: true });
  await mkdir(bin, { recursive: true });
  await writeFile(join(home, 'package.json'), '{ "private": true }\n');
  try {
    await run(
      'npm',
      [
        'install',
        '--prefix',
        home,
        '--ignore-scripts',
        '--no-audit',
        '--no-fund',
        '--no-save',
        `${nodePackage()}@${NODE_VERSION}`,
        `@yarnpkg/cli-dist@${YARN_VERSION}`,
      ],
      { env: withoutNpmSettings(process.env) },
    );
  } catch (error) {
    throw new CommandLineError(
      `Node ${NODE_VERSION} and Yarn ${YARN_VERSION} could not be had from the npm registry; check 'npm ping' and the free disk space.\n${error.message}`,
    );
  }
  await symlink(
    join('..', 'node_modules', nodePackage(), 'bin/node'),
    join(bin, 'node'),
  );
  await writeFile(
    join(bin, 'yarn'),
    `#!/bin/sh\nexec "${join(bin, 'node')}" "${join(
      home,
      'node_modules/@yarnpkg/cli-dist/bin/yarn.js',
    )}" "$@"\n`,
    { mode: 0o755 },
  );
  await writeFile(join(home, 'ready'), '');
}

/** npm and yarn hand their settings to their children by environment; ours start clean. */
function withoutNpmSettings(env) {
  return Object.fromEntries(
    Object.entries(env).filter(
      ([name]) =>
        !/^npm_(?!config_(registry|cafile|https?_proxy|proxy|noproxy))/i.test(
          name,
        ) && name !== 'NODE_OPTIONS',
    ),
  );
}

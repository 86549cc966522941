import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { root } from '../lib/paths.mjs';

const OLD_NODE = '16.20.2';
const SMALL_DISK = '64m';

let folder;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-refusals-'));
});

after(async () => {
  await rm(folder, { recursive: true, force: true });
});

test('a Node too old is one line with the way out', async t => {
  const name = `node-${process.platform}-${process.arch}`;
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  const npm = spawnSync(
    'npm',
    ['install', '--ignore-scripts', '--no-save', `${name}@${OLD_NODE}`],
    { cwd: folder, env: withoutNpmSettings(), encoding: 'utf8' },
  );
  assert.equal(npm.status, 0, npm.stderr);
  for (const script of ['start', 'test', 'verify']) {
    await t.test(script, () => {
      const { status, stderr } = spawnSync(
        join(folder, 'node_modules', name, 'bin/node'),
        [join(root, `scripts/${script}.mjs`)],
        { encoding: 'utf8' },
      );
      assert.equal(status, 1);
      assert.match(
        stderr,
        /slipway: Node 16\.20\.2 is too old; install Node 20/,
      );
      assert.doesNotMatch(stderr, /\n\s+at /);
    });
  }
});

test('an npm that ignores scripts runs the command all the same', () => {
  const { status, stderr } = spawnSync('npm', ['start', '--', '--port', '80'], {
    cwd: root,
    env: { ...process.env, npm_config_ignore_scripts: 'true' },
    encoding: 'utf8',
  });
  assert.equal(status, 1);
  assert.match(stderr, /slipway: --port is 80; allowed is/);
});

test('a disk without room is one line with the way out', async t => {
  if (process.platform !== 'linux' || process.getuid() !== 0) {
    t.skip('a small disk can be mounted by root on Linux alone');
    return;
  }
  const disk = join(folder, 'disk');
  await mkdir(disk);
  must('mount', ['-t', 'tmpfs', '-o', `size=${SMALL_DISK}`, 'tmpfs', disk]);
  try {
    must('cp', ['-r', join(root, 'scripts'), disk]);
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(disk, 'scripts/start.mjs'), '--port', '7407'],
      { encoding: 'utf8', env: withoutNpmSettings() },
    );
    assert.equal(status, 1);
    assert.match(
      stderr,
      /slipway: 0\.\d GiB are free on the disk of .*; at least 3 are needed/,
    );
  } finally {
    must('umount', [disk]);
  }
});

function must(command, args) {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  assert.equal(status, 0, `${command} ${args.join(' ')}: ${stderr}`);
}

/** npm hands its settings to its children; a person's shell has none. */
function withoutNpmSettings() {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)),
  );
}

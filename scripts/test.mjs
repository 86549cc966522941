#!/usr/bin/env node
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { installDependencies } from './lib/build.mjs';
import { CommandLineError, runMain } from './lib/CommandLineError.mjs';
import { readOptions } from './lib/options.mjs';
import { root, shared } from './lib/paths.mjs';
import { phase } from './lib/phase.mjs';
import { runBrowserTests } from './lib/tests/browserTests.mjs';
import { runCheck } from './lib/tests/runCheck.mjs';
import { runJest } from './lib/tests/jestTests.mjs';
import { runNodeTests } from './lib/tests/nodeTests.mjs';
import { stopOnSignal } from './lib/stopOnSignal.mjs';
import { ensureToolchain } from './lib/toolchain.mjs';

/** The parts of `npm test`, in order; each answers `{ passed, failed }`. */
const PARTS = {
  lint: runCheck('backstage-cli', [
    'repo',
    'lint',
    '--max-warnings',
    '0',
    '--successCache',
    '--successCacheDir',
    join(shared, 'lint-cache'),
  ]),
  format: runCheck('prettier', ['--check', '--log-level', 'warn', '.']),
  types: runCheck('tsc', ['--incremental', 'false', '--noEmit']),
  unit: runJest,
  scripts: runNodeTests,
  browser: runBrowserTests,
};

await runMain(async () => {
  stopOnSignal(async () => {});
  const { only } = readOptions({ only: { type: 'string' } });
  const names = only ? only.split(',') : Object.keys(PARTS);
  const unknown = names.find(name => !PARTS[name]);
  if (unknown !== undefined) {
    throw new CommandLineError(
      `--only ${unknown} is no part; known are ${Object.keys(PARTS).join(', ')}`,
    );
  }
  const toolchain = await phase('Bringing Node 24 and Yarn 4', ensureToolchain);
  await installDependencies(toolchain);
  const results = join(shared, 'test-results');
  await rm(results, { recursive: true, force: true });

  let passed = 0;
  let failed = 0;
  for (const name of names) {
    const count = await phase(`Testing: ${name}`, () =>
      PARTS[name]({ toolchain, results, root }),
    );
    process.stderr.write(`  ${count.passed} passed, ${count.failed} failed\n`);
    passed += count.passed;
    failed += count.failed;
  }
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
});
process.exit();

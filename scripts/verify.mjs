#!/usr/bin/env node
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installDependencies } from './lib/build.mjs';
import { CommandLineError, runMain } from './lib/CommandLineError.mjs';
import { readOptions, readPort } from './lib/options.mjs';
import { root } from './lib/paths.mjs';
import { phase } from './lib/phase.mjs';
import { stopOnSignal } from './lib/stopOnSignal.mjs';
import { hasTool } from './lib/tests/hasTool.mjs';
import { ensureToolchain } from './lib/toolchain.mjs';

// The checks too heavy for every run, one file each in scripts/verify: it exports `needs`, the commands that must
// be on the machine, and by default an async function of `{ toolchain, root, isSample, port }`, which answers
// `{ passed, failed }`. --only a,b takes some; --sample bounds each; --portal N uses the portal that runs on port N.
await runMain(async () => {
  stopOnSignal(async () => {});
  const options = readOptions({
    only: { type: 'string' },
    sample: { type: 'boolean' },
    portal: { type: 'string' },
  });
  const folder = join(root, 'scripts/verify');
  const all = (await readdir(folder))
    .filter(file => file.endsWith('.mjs'))
    .map(file => file.slice(0, -'.mjs'.length));
  const names = options.only?.split(',') ?? all;
  const unknown = names.find(name => !all.includes(name));
  if (unknown !== undefined) {
    throw new CommandLineError(
      `--only has '${unknown}'; known are ${all.join(', ')}`,
    );
  }
  const port = readPort(options.portal, undefined);
  const toolchain = await ensureToolchain();
  await installDependencies(toolchain);

  let passed = 0;
  let failed = 0;
  for (const name of names) {
    const check = await import(pathToFileURL(join(folder, `${name}.mjs`)));
    const missing = await missingTools(check.needs);
    if (missing.length > 0) {
      leaveOut(name, missing);
    } else {
      const count = await tryTwice(name, () =>
        check.default({
          toolchain,
          root,
          isSample: options.sample ?? false,
          port,
        }),
      );
      process.stderr.write(
        `  ${count.passed} passed, ${count.failed} failed\n`,
      );
      passed += count.passed;
      failed += count.failed;
    }
  }
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  process.exitCode = failed === 0 ? 0 : 1;
});
process.exit();

/** They drive whole machines of processes: in CI what fails is tried once more, and counts as it ends then. */
async function tryTwice(name, check) {
  const first = await tryOnce(name, check);
  if (first.failed === 0 || !process.env.CI) {
    return first;
  }
  process.stderr.write(`  ${first.failed} failed; tried again\n`);
  return tryOnce(name, check);
}

/** A check that throws has failed as one. */
async function tryOnce(name, check) {
  try {
    return await phase(`Verifying: ${name}`, check);
  } catch (error) {
    process.stderr.write(`${error.stack}\n`);
    return { passed: 0, failed: 1 };
  }
}

async function missingTools(needs) {
  const found = await Promise.all(needs.map(hasTool));
  return needs.filter((_, at) => !found[at]);
}

/** In CI a missing tool is a failure; elsewhere one line says what was left out. */
function leaveOut(name, missing) {
  const line = `left out: ${name}, for this machine lacks ${missing.join(', ')}`;
  if (process.env.CI) {
    throw new CommandLineError(line);
  }
  process.stdout.write(`${line}\n`);
}

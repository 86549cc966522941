#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { installDependencies } from './lib/build.mjs';
import { CommandLineError, runMain } from './lib/CommandLineError.mjs';
import { root } from './lib/paths.mjs';
import { stopOnSignal } from './lib/stopOnSignal.mjs';
import { ensureToolchain } from './lib/toolchain.mjs';

// `npm run bench -- NAME`: runs the default export of scripts/bench/NAME.mjs, an async function. The
// object that it returns is the only thing on standard output, as JSON; progress goes to standard error.
await runMain(async () => {
  const folder = join(root, 'scripts/bench');
  const names = (await readdir(folder))
    .filter(file => file.endsWith('.mjs'))
    .map(file => file.slice(0, -'.mjs'.length));
  const [name, ...rest] = process.argv.slice(2);
  if (!names.includes(name) || rest.length > 0) {
    throw new CommandLineError(
      `${name ? `no benchmark '${[name, ...rest].join(' ')}'` : 'a benchmark is to be named'}; there are: ${names.join(', ')}`,
    );
  }
  const toolchain = await ensureToolchain();
  await installDependencies(toolchain);
  const child = spawn(
    toolchain.node,
    [
      ...['--require', join(root, 'scripts/lib/exit-with-parent.cjs')],
      ...['--require', '@backstage/cli/config/nodeTransform.cjs'],
      join(root, 'scripts/lib/printBenchmark.mjs'),
      join(folder, `${name}.mjs`),
    ],
    {
      cwd: root,
      env: toolchain.env,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  );
  const ended = once(child, 'exit');
  stopOnSignal(() => {
    child.kill('SIGTERM');
    return ended;
  });
  const [code] = await ended;
  process.exitCode = code ?? 1;
});
process.exit();

#!/usr/bin/env node
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { installDependencies } from './lib/build.mjs';
import { CommandLineError, runMain } from './lib/CommandLineError.mjs';
import { root } from './lib/paths.mjs';
import { ensureToolchain } from './lib/toolchain.mjs';

// `npm run bench -- NAME`: runs scripts/bench/NAME.mjs. Only its JSON goes to standard output.
await runMain(async () => {
  const folder = join(root, 'scripts/bench');
  const names = (await readdir(folder).catch(() => []))
    .filter(file => file.endsWith('.mjs'))
    .map(file => file.slice(0, -4));
  const [name, ...args] = process.argv.slice(2);
  if (!names.includes(name)) {
    throw new CommandLineError(
      `no benchmark '${name ?? ''}'; there are: ${names.join(', ') || 'none yet'}`,
    );
  }
  const toolchain = await ensureToolchain();
  await installDependencies(toolchain);
  const child = spawn(
    toolchain.node,
    [
      ...['--require', '@backstage/cli/config/nodeTransform.cjs'],
      join(folder, `${name}.mjs`),
      ...args,
    ],
    { cwd: root, env: toolchain.env, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  process.exitCode = await new Promise(resolve => child.once('exit', resolve));
});
process.exit();

#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { installDependencies } from './lib/build.mjs';
import { runMain } from './lib/CommandLineError.mjs';
import { readOptions, readPort } from './lib/options.mjs';
import { root, shared } from './lib/paths.mjs';
import { stopOnSignal } from './lib/stopOnSignal.mjs';
import { ensureToolchain } from './lib/toolchain.mjs';

// `npm run emulator -- --port N --state DIR --speed N`: the emulator alone, its plain listener at N + 1.
await runMain(async () => {
  const options = readOptions({
    port: { type: 'string' },
    state: { type: 'string' },
    speed: { type: 'string' },
  });
  const port = readPort(options.port, 4566);
  const toolchain = await ensureToolchain();
  await installDependencies(toolchain);
  const child = spawn(
    toolchain.node,
    [
      ...['--require', join(root, 'scripts/lib/exit-with-parent.cjs')],
      join(root, 'packages/azure-emulator/bin/azure-emulator.cjs'),
      ...['--port', String(port), '--http-port', String(port + 1)],
      ...['--state', options.state ?? join(shared, 'emulator')],
      ...['--speed', options.speed ?? '1'],
    ],
    { env: toolchain.env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
  );
  const ended = new Promise(resolve => child.once('exit', resolve));
  stopOnSignal(() => {
    child.kill('SIGTERM');
    return ended;
  });
  process.exitCode = (await ended) ?? 1;
});
process.exit();

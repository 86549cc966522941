#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installDependencies } from './lib/build.mjs';
import { runMain } from './lib/CommandLineError.mjs';
import { DEFAULT_PORT, layout, root } from './lib/paths.mjs';
import { phase } from './lib/phase.mjs';
import { refuseTakenPorts } from './lib/refuseTakenPorts.mjs';
import { startEmulator } from './lib/servers.mjs';
import { stopOnSignal } from './lib/stopOnSignal.mjs';
import { Supervisor } from './lib/Supervisor.mjs';
import { ensureToolchain } from './lib/toolchain.mjs';

const APP = 'http://localhost:3000';

// Hot reload: the app on port 3000, the backend and the local Azure where `npm start` has them.
await runMain(async () => {
  const places = layout(DEFAULT_PORT);
  await refuseTakenPorts({ ...places.ports, app: 3000 });
  const toolchain = await ensureToolchain();
  await installDependencies(toolchain);
  const supervisor = new Supervisor();
  const env = await phase('Starting the local Azure', () =>
    startEmulator({ supervisor, toolchain, places, speed: 60 }),
  );
  const overlay = join(places.home, 'app-config.dev.local.yaml');
  await writeFile(
    overlay,
    JSON.stringify({
      app: { baseUrl: APP },
      backend: { cors: { origin: APP, credentials: true } },
    }),
  );
  const configs = [join(root, 'app-config.yaml'), places.config, overlay];
  const child = spawn(
    toolchain.node,
    [
      join(root, 'node_modules/.bin/backstage-cli'),
      ...['repo', 'start', 'packages/app', 'packages/backend'],
      ...configs.flatMap(file => ['--config', file]),
    ],
    { cwd: root, env, stdio: 'inherit' },
  );
  const ended = new Promise(resolve => child.once('exit', resolve));
  stopOnSignal(async () => {
    child.kill('SIGTERM');
    await ended;
    await supervisor.stop();
  });
  await ended;
  await supervisor.stop();
});
process.exit();

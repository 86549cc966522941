#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installDependencies } from './lib/build.mjs';
import { runMain } from './lib/CommandLineError.mjs';
import { readOptions, readPort } from './lib/options.mjs';
import { DEFAULT_PORT, layout, root } from './lib/paths.mjs';
import { phase } from './lib/phase.mjs';
import { refuseTakenPorts } from './lib/refuseTakenPorts.mjs';
import { startEmulator } from './lib/servers.mjs';
import { stopOnSignal } from './lib/stopOnSignal.mjs';
import { Supervisor } from './lib/Supervisor.mjs';
import { ensureToolchain } from './lib/toolchain.mjs';

// Hot reload: the app at port 3000 (with --port N at N + 3), the backend and the local Azure where `npm start` has them.
await runMain(async () => {
  const { port } = readOptions({ port: { type: 'string' } });
  const places = layout(readPort(port, DEFAULT_PORT));
  await refuseTakenPorts(
    { ...places.ports, app: places.appPort },
    'yarn dev --port 7107',
  );
  const toolchain = await ensureToolchain();
  await installDependencies(toolchain);
  const supervisor = new Supervisor();
  const env = await phase('Starting the local Azure', () =>
    startEmulator({ supervisor, toolchain, places, speed: 60 }),
  );
  const app = `http://localhost:${places.appPort}`;
  const overlay = join(places.home, 'app-config.dev.local.yaml');
  await mkdir(places.database, { recursive: true });
  await writeFile(
    overlay,
    JSON.stringify({
      app: { baseUrl: app },
      backend: { cors: { origin: app, credentials: true } },
      catalog: { locations: await readLocations() },
    }),
  );
  const configs = [join(root, 'app-config.yaml'), places.config, overlay];
  process.stderr.write(`\n  The app reloads on change at ${app}\n\n`);
  const child = spawn(
    toolchain.node,
    [
      join(root, 'node_modules/.bin/backstage-cli'),
      ...['repo', 'start', 'packages/app', 'packages/backend'],
      ...configs.flatMap(file => ['--config', file]),
    ],
    { cwd: root, env, stdio: 'inherit' },
  );
  const ended = once(child, 'exit');
  stopOnSignal(async () => {
    child.kill('SIGTERM');
    await ended;
    await supervisor.stop();
  });
  await ended;
  await supervisor.stop();
});
process.exit();

/** The catalog's locations, whole: Backstage's own start runs the backend in its package's folder. */
async function readLocations() {
  // After the install: before it there is no package to import.
  const { parse } = await import('yaml');
  const { catalog } = parse(
    await readFile(join(root, 'app-config.yaml'), 'utf8'),
  );
  return catalog.locations.map(location => ({
    ...location,
    target: join(root, location.target),
  }));
}

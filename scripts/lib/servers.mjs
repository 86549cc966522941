import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeLocalConfig } from './localConfig.mjs';
import { root } from './paths.mjs';
import { waitForUrl } from './waitForUrl.mjs';

/** Starts the emulator and writes the portal's local configuration; returns the portal's environment. */
export async function startEmulator({ supervisor, toolchain, places, speed }) {
  await mkdir(places.home, { recursive: true });
  await supervisor.start('The local Azure', {
    node: toolchain.node,
    args: [
      join(root, 'packages/azure-emulator/bin/azure-emulator.cjs'),
      ...['--port', String(places.ports.tls)],
      ...['--http-port', String(places.ports.http)],
      ...['--state', places.emulator],
      ...['--speed', String(speed)],
    ],
    cwd: root,
    env: toolchain.env,
    logFile: join(places.home, 'logs/emulator.log'),
  });
  await waitForUrl(`http://localhost:${places.ports.http}/_emulator/faults`, {
    seconds: 60,
    what: 'The local Azure',
    failure: supervisor.failure,
  });
  return { ...toolchain.env, ...(await writeLocalConfig(places)) };
}

/** Starts the unpacked production bundle of the portal, by `app-config.yaml` and what `configs` lay over it. */
export async function startPortal({
  supervisor,
  toolchain,
  places,
  env,
  name = 'The portal',
  configs = [places.config],
}) {
  await mkdir(places.database, { recursive: true });
  await supervisor.start(name, {
    node: toolchain.node,
    args: [
      '--no-node-snapshot',
      join(places.portal, 'packages/backend'),
      ...[join(root, 'app-config.yaml'), ...configs].flatMap(file => [
        '--config',
        file,
      ]),
    ],
    cwd: root,
    env: { ...env, NODE_ENV: 'production' },
    logFile: join(places.home, 'logs/portal.log'),
  });
  await waitForUrl(
    `http://localhost:${places.ports.portal}/.backstage/health/v1/readiness`,
    { seconds: 180, what: name, failure: supervisor.failure },
  );
}

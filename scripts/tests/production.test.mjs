import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { buildPortal } from '../lib/build.mjs';
import { localAzureConfig } from '../lib/localConfig.mjs';
import { layout, root } from '../lib/paths.mjs';
import { PortalClient } from '../lib/PortalClient.mjs';
import { startEmulator, startPortal } from '../lib/servers.mjs';
import { Supervisor } from '../lib/Supervisor.mjs';
import { selfSignedCertificate } from '../lib/tests/selfSignedCertificate.mjs';
import { ensureToolchain } from '../lib/toolchain.mjs';
import { withPostgres } from '../lib/withPostgres.mjs';

const PORT = 7507;
const REPLICA_PORT = 7510;
const WAIT_SECONDS = 120;
const WITH_STATE = [
  'auth',
  'azure-stacks',
  'catalog',
  'notifications',
  'scaffolder',
  'search',
  'service-health',
];
const places = layout(PORT);
const replicaPlaces = layout(REPLICA_PORT);
const first = `http://localhost:${PORT}`;
const replica = `http://localhost:${REPLICA_PORT}`;

const supervisor = new Supervisor();
let connectionString;
let stopPostgres;
let start;

before(async () => {
  const toolchain = await ensureToolchain();
  await buildPortal(toolchain);
  await forget();
  const certificate = await selfSignedCertificate();
  connectionString = await startPostgres(certificate);
  await startEmulator({ supervisor, toolchain, places, speed: 60 });
  const env = await productionEnvironment(toolchain, certificate);
  const configs = [join(root, 'app-config.production.yaml'), places.config];
  start = options =>
    startPortal({
      supervisor,
      toolchain,
      configs,
      ...options,
      env: {
        ...env,
        // Beside the configuration files, where two replicas on one machine differ.
        APP_CONFIG_backend_listen: `":${options.places.ports.portal}"`,
      },
    });
});

after(async () => {
  await supervisor.stop();
  await stopPostgres?.();
  await forget();
});

test('in production a second replica shares sign-in, catalog and search with the first, by PostgreSQL over TLS', async () => {
  await start({ places });
  const person = await PortalClient.signIn(first, 'platform');
  await person.waitForEntity('template', 'spring-boot-service');

  await start({ places: replicaPlaces, name: 'The second replica' });
  const again = new PortalClient(replica, () => person.token());
  await again.waitForEntity('template', 'spring-boot-service');
  await until('search knows the template', async () => {
    const { results } = await again.request('/api/search/query?term=Spring');
    return results.some(({ document }) =>
      document.location.endsWith('/template/spring-boot-service'),
    );
  });

  const databases = await query(`select datname as name from pg_database`);
  for (const plugin of WITH_STATE) {
    const name = `backstage_plugin_${plugin}`;
    assert.ok(
      databases.some(database => database.name === name),
      name,
    );
  }
  assert.deepEqual(
    await query(
      `select distinct ssl from pg_stat_ssl join pg_stat_activity using (pid)
       where datname like 'backstage_plugin_%'`,
    ),
    [{ ssl: true }],
  );
});

/** PostgreSQL until `stopPostgres` is called; the connection string of its administrator. */
function startPostgres(certificate) {
  return new Promise((resolve, reject) => {
    const server = withPostgres(
      connection =>
        new Promise(stop => {
          stopPostgres = () => {
            stop();
            return server;
          };
          resolve(connection);
        }),
      { certificate },
    );
    server.catch(reject);
  });
}

/** What docs/production.md asks for, and the local Azure in the place of Azure. */
async function productionEnvironment(toolchain, certificate) {
  const credentials = JSON.parse(
    await readFile(join(places.emulator, 'credentials.json'), 'utf8'),
  );
  await writeFile(
    places.config,
    JSON.stringify({
      ...localAzureConfig(places, credentials),
      search: {
        collators: {
          catalog: {
            schedule: {
              frequency: { seconds: 5 },
              timeout: { minutes: 1 },
              initialDelay: { seconds: 1 },
            },
          },
        },
      },
    }),
    { mode: 0o600 },
  );
  const authority = await readFile(join(places.emulator, 'ca.pem'), 'utf8');
  await writeFile(places.ca, `${authority}\n${certificate.cert}\n`);
  const postgres = new URL(connectionString);
  return {
    ...toolchain.env,
    NODE_EXTRA_CA_CERTS: places.ca,
    SLIPWAY_BASE_URL: first,
    SLIPWAY_SESSION_SECRET: 'only for this test',
    SLIPWAY_SIGN_IN_CLIENT_ID: credentials.signIn.clientId,
    SLIPWAY_SIGN_IN_CLIENT_SECRET: credentials.signIn.clientSecret,
    AZURE_TENANT_ID: credentials.tenantId,
    AZURE_CLIENT_ID: credentials.portal.clientId,
    AZURE_CLIENT_SECRET: credentials.portal.clientSecret,
    AZURE_SUBSCRIPTION_DEV: credentials.subscriptions.dev,
    AZURE_SUBSCRIPTION_PROD: credentials.subscriptions.prod,
    AZURE_DEVOPS_ORGANIZATION: 'slipway',
    AZURE_DEVOPS_PROJECT: 'services',
    POSTGRES_HOST: postgres.hostname,
    POSTGRES_PORT: postgres.port,
    POSTGRES_USER: postgres.username,
    POSTGRES_PASSWORD: postgres.password,
  };
}

async function query(sql) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function until(what, holds) {
  const end = Date.now() + WAIT_SECONDS * 1000;
  while (!(await holds())) {
    assert.ok(Date.now() < end, `${what} within ${WAIT_SECONDS} s`);
    await sleep(250);
  }
}

async function forget() {
  for (const { home } of [places, replicaPlaces]) {
    await rm(home, { recursive: true, force: true });
  }
}

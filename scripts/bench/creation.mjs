import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildPortal } from '../lib/build.mjs';
import { root } from '../lib/paths.mjs';
import { CreationBed } from '../lib/tests/CreationBed.mjs';
import { ensureToolchain } from '../lib/toolchain.mjs';
import { LoadClient } from './emulator/LoadClient.mjs';
import { slowestPath } from './creation/slowestPath.mjs';

const PORT = 7517;
const AT_ONCE = [1, 30];
const FOUNDATION = 'template:default/platform-foundation';
const SERVICE = 'template:default/spring-boot-service';

/** How many times faster than Azure the local one works: at 60 a creation of minutes takes seconds. */
const SPEED = Number(process.env.CREATION_SPEED ?? 10);

/**
 * How long creations take, one alone and thirty at once on one replica, from submission to the end of
 * `azure:stack:deploy`, beside the longest chain of Azure's own operations and beside the same resources one after
 * another; seconds as they passed here, `speed` the local Azure's.
 */
export default async function benchCreation() {
  const toolchain = await ensureToolchain();
  await buildPortal(toolchain);
  const bed = await CreationBed.start({ toolchain, port: PORT });
  try {
    await bed.startPortal();
    const client = await bed.signIn('platform');
    progress('creating the platform');
    await client.runTemplate(FOUNDATION, { environment: 'dev' }, () => false);
    // The platform came fast; what is measured comes at a pace at which the portal's own work hardly counts.
    await bed.kill('emulator');
    await bed.startEmulator({ speed: SPEED });
    const results = [];
    for (const atOnce of AT_ONCE) {
      progress(`creating ${atOnce} at once`);
      results.push(await measure(bed, client, atOnce));
    }
    return results;
  } finally {
    await bed.stop();
  }
}

async function measure(bed, client, atOnce) {
  const values = await inputOf();
  const names = Array.from(
    { length: atOnce },
    (_, index) => `bench${atOnce}x${index}`,
  );
  const startedAt = Date.now();
  const ids = await Promise.all(
    names.map(name =>
      client.submit(SERVICE, { ...values, name, apiPath: name }),
    ),
  );
  await Promise.all(ids.map(id => client.follow(id)));
  const ends = await Promise.all(
    ids.map(async id => {
      const events = await client.request(
        `/api/scaffolder/v2/tasks/${id}/events`,
      );
      const done = events.find(
        ({ body }) => body.stepId === 'deploy' && body.status === 'completed',
      );
      return Date.parse(done.createdAt);
    }),
  );
  const azure = new LoadClient({
    origin: `https://localhost:${bed.places.ports.tls}`,
    caPem: await readFile(join(bed.places.emulator, 'ca.pem'), 'utf8'),
  });
  try {
    await azure.signIn(bed.credentials);
    const paths = await slowestPath({
      azure,
      subscription: bed.credentials.subscriptions.dev,
      names,
    });
    return {
      atOnce,
      seconds: rounded((Math.max(...ends) - startedAt) / 1000),
      slowestPathSeconds: rounded(paths.slowestPathSeconds),
      stepByStepSeconds: rounded(paths.stepByStepSeconds),
      speed: SPEED,
    };
  } finally {
    azure.close();
  }
}

/** A service with a pool of its own and no event hubs, of which a namespace has ten. */
async function inputOf() {
  const file = join(root, 'templates/spring-boot-service/presets/market.json');
  return {
    ...JSON.parse(await readFile(file, 'utf8')),
    environment: 'dev',
    owner: 'group:default/platform',
    pool: 'own',
    poolLayout: 'zones',
    topics: [],
    data: [],
    cache: 'shared',
  };
}

function rounded(seconds) {
  return Math.round(seconds * 10) / 10;
}

function progress(line) {
  const seconds = Math.round(process.uptime());
  process.stderr.write(`creation: ${seconds} s: ${line}\n`);
}

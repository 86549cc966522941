import { createRequire } from 'node:module';
import tls from 'node:tls';
import { ArmSession } from './ArmSession.mjs';
import { findQuickstarts, readQuickstart } from './readQuickstarts.mjs';
import { makeShared } from './makeShared.mjs';
import { serveFolder } from './serveFolder.mjs';
import { tryQuickstart } from './tryQuickstart.mjs';

// Tries the templates of a folder against an emulator of its own; prints the results as JSON. Arguments: the
// folder, and every how many-th template is tried.
const require = createRequire(import.meta.url);
const emulatorSource = '../../../packages/azure-emulator/src';
const [folder, step = '1'] = process.argv.slice(2);
const AT_ONCE = 4;

const { startEmulator } = require(`${emulatorSource}/index.ts`);
const { makeOwner } = require(`${emulatorSource}/__testUtils__/makeOwner.ts`);
const emulator = await startEmulator({ speed: 1_000_000 });
tls.setDefaultCACertificates([
  ...tls.getCACertificates('default'),
  emulator.caPem,
]);
makeOwner(emulator);
const session = new ArmSession(emulator.httpsOrigin, await readToken());
const { origin, close } = await serveFolder(folder);
const subscription = `/subscriptions/${emulator.credentials.subscriptions.dev}`;
const shared = await makeShared(session, emulator.credentials);

const paths = (await findQuickstarts(folder)).filter(
  (_, at) => at % Number(step) === 0,
);
const results = [];
let next = 0;
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    while (next < paths.length) {
      const at = next++;
      const quickstart = await readQuickstart(folder, paths[at], at, {
        origin,
        shared,
      });
      results[at] = quickstart.leftOut
        ? quickstart
        : await tryQuickstart(session, quickstart, at, subscription);
    }
  }),
);
close();
process.stdout.write(JSON.stringify(results));
await emulator.close();
process.exit();

async function readToken() {
  const { tenantId, portal } = emulator.credentials;
  const response = await fetch(
    `${emulator.httpsOrigin}/${tenantId}/oauth2/v2.0/token`,
    {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: portal.clientId,
        client_secret: portal.clientSecret,
        scope: 'https://management.azure.com/.default',
      }),
    },
  );
  return (await response.json()).access_token;
}

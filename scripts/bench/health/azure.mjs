import diagnostics from 'node:diagnostics_channel';
import { createRequire } from 'node:module';
import { createFleet } from './fleet.mjs';
import { fillAzure } from './fillAzure.mjs';

// The emulator in a process of its own, filled for `node azure.mjs COUNT` services, with Azure's
// throttles at their real pace. Nothing in it happens by itself, so that it leaves the machine to
// what is measured: steps of the simulation, which come within seconds, are not run.
const require = createRequire(import.meta.url);
const {
  startEmulator,
} = require('../../../packages/azure-emulator/src/index.ts');

const SHORTEST_WAIT_MS = 10_000;
const clock = {
  now: () => Date.now(),
  schedule(delayMs, task) {
    if (delayMs < SHORTEST_WAIT_MS) {
      return () => {};
    }
    const timer = setTimeout(task, delayMs);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

const counts = { azure: 0, kubernetes: 0, throttled: 0 };
diagnostics.subscribe('http.server.request.start', ({ request, response }) => {
  const isKubernetes = request.url.startsWith('/_k8s/');
  const isToken = request.url.includes('/oauth2/');
  if (!isToken) {
    counts[isKubernetes ? 'kubernetes' : 'azure'] += 1;
  }
  response.once('finish', () => {
    counts.throttled += response.statusCode === 429 ? 1 : 0;
  });
});

const emulator = await startEmulator({
  speed: 1,
  clock,
  log: line => process.stderr.write(`${line}\n`),
});
const { context, httpsOrigin, httpOrigin, caPem, credentials } = emulator;
fillAzure(context, createFleet(Number(process.argv[2])));
grantClusterAdmin();
process.once('disconnect', () => emulator.close().then(() => process.exit(0)));
process.on('message', message => {
  if (message === 'counts') {
    process.send({ answer: { ...counts } });
    Object.keys(counts).forEach(key => (counts[key] = 0));
  }
});
process.send({ answer: { httpsOrigin, httpOrigin, caPem, credentials } });

/** For the pod that the benchmark breaks: the portal itself may only read. */
function grantClusterAdmin() {
  const scope = `/subscriptions/${credentials.subscriptions.prod}`;
  const type = 'Microsoft.Authorization/roleAssignments';
  const role = 'b1ff04bb-8a4e-4dc4-8eb5-8693973ce19b';
  context.resources.put({
    id: `${scope}/providers/${type}/${role}`,
    name: role,
    type,
    etag: '1',
    properties: {
      scope,
      principalId: '5110a9e0-0000-4000-8000-00000000a003',
      principalType: 'ServicePrincipal',
      roleDefinitionId: `${scope}/providers/Microsoft.Authorization/roleDefinitions/${role}`,
    },
  });
}

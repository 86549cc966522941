import { createServer } from 'node:net';
import { breakPod } from './breakPod.mjs';
import { createFleet } from './fleet.mjs';
import { startProgram } from './startProgram.mjs';

const FLEET_READS = 100;
const SERVICE_READS = 300;
const STOCK_READS = 3;
const PARALLEL_READS = 10;

const fleetQueries = [
  'state=healthy&sort=name',
  'owner=group:default/team0&sort=state',
  'search=s000&environment=prod',
  'sort=since&limit=100',
  'state=critical&state=degraded&environment=prod',
];

/** All figures of one fleet, with an Azure and a portal of its own. */
export async function measureFleet({ services, connection, asksStock }) {
  const progress = line =>
    process.stderr.write(
      `health, ${services} services: ${Math.round(process.uptime())} s: ${line}\n`,
    );
  progress('filling Azure');
  const azure = await startProgram('./azure.mjs', [String(services)]);
  let portal;
  try {
    const { httpsOrigin, caPem, credentials } = azure.started;
    const port = await freePort();
    progress('starting the portal');
    portal = await startProgram(
      './portal.mjs',
      [
        JSON.stringify({
          services,
          port,
          azure: httpsOrigin,
          caPem,
          connection,
        }),
      ],
      {
        NODE_ENV: 'production',
        LOG_LEVEL: 'warn',
        AZURE_TENANT_ID: credentials.tenantId,
        AZURE_CLIENT_ID: credentials.portal.clientId,
        AZURE_CLIENT_SECRET: credentials.portal.clientSecret,
      },
    );
    const api = `http://127.0.0.1:${port}/api`;
    await azure.ask('counts');
    progress('first refresh');
    const { seconds } = await portal.ask({ kind: 'refresh' });
    const first = await azure.ask('counts');
    progress(
      `first refresh: ${seconds.toFixed(1)} s, ${JSON.stringify(first)}`,
    );
    const next = await portal.ask({ kind: 'refresh' });
    const later = await azure.ask('counts');
    progress(
      `second refresh: ${next.seconds.toFixed(1)} s, ${JSON.stringify(later)}`,
    );
    const { counts, causes } = await read(
      `${api}/service-health/fleet?limit=1`,
    );
    progress(`states: ${JSON.stringify(counts)}`);
    causes.forEach(({ serviceCount, code, message }) =>
      progress(`${serviceCount} services: ${code}: ${message}`),
    );
    const podToPageSeconds = await measurePod({ azure, portal, services });
    progress(`a broken pod was told after ${podToPageSeconds.toFixed(2)} s`);
    await azure.ask('counts');
    const reads = await measureReads(`${api}/service-health`, services);
    const { azure: callsOfReads } = await azure.ask('counts');
    if (callsOfReads > 0) {
      throw new Error(`reading health made ${callsOfReads} calls to Azure`);
    }
    const { memoryMiB } = await portal.ask({ kind: 'memory' });
    progress('asking the stock Kubernetes plugin');
    const stockP95Ms = asksStock ? await measureStock(api) : undefined;
    return rounded({
      services,
      healthy: counts.healthy,
      refreshSeconds: seconds,
      laterRefreshSeconds: next.seconds,
      azureCalls: first.azure,
      laterAzureCalls: later.azure,
      throttled: first.throttled + later.throttled,
      callsPerService: first.azure / services,
      podToPageSeconds,
      ...reads,
      ...(stockP95Ms === undefined ? {} : { stockP95Ms }),
      memoryMiB,
    });
  } finally {
    await portal?.stop();
    await azure.stop();
  }
}

async function measurePod({ azure, portal, services }) {
  const fleet = createFleet(services);
  const times = [];
  for (const at of [0, 0.3, 0.5, 0.7, 0.99]) {
    const service = fleet[Math.floor(at * (services - 1))];
    const after = Date.now();
    const entityRef = `component:default/${service.name}`;
    const told = portal.ask({ kind: 'told', entityRef, after });
    await breakPod(azure.started, service);
    times.push(((await told).at - after) / 1000);
  }
  return Math.max(...times);
}

async function measureReads(api, services) {
  const names = createFleet(services).map(({ name }) => name);
  const serviceAt = index => names[(index * 7919) % names.length];
  const readService = index =>
    read(`${api}/entities/component/default/${serviceAt(index)}`);
  const readFleet = index =>
    read(`${api}/fleet?${fleetQueries[index % fleetQueries.length]}`);
  await time(20, readFleet);
  await time(20, readService);
  const fleet = await time(FLEET_READS, readFleet);
  const one = await time(SERVICE_READS, readService);
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: PARALLEL_READS }, () => time(50, readService)),
  );
  const seconds = (performance.now() - startedAt) / 1000;
  return {
    fleetP95Ms: p95(fleet),
    serviceP95Ms: p95(one),
    servicePerSecond: (PARALLEL_READS * 50) / seconds,
  };
}

async function measureStock(api) {
  const name = 's00042';
  const ask = () =>
    read(`${api}/kubernetes/services/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        auth: {},
        entity: {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Component',
          metadata: {
            name,
            namespace: 'default',
            annotations: {
              'backstage.io/kubernetes-id': name,
              'backstage.io/kubernetes-namespace': name,
            },
          },
          spec: { type: 'service', owner: 'team0', lifecycle: 'production' },
        },
      }),
    });
  return p95(await time(STOCK_READS, ask));
}

async function read(url, options) {
  const response = await fetch(url, options);
  const text = await response.text();
  if (!response.ok) {
    throw new Error(
      `${url} answered ${response.status}: ${text.slice(0, 500)}`,
    );
  }
  return JSON.parse(text);
}

/** Milliseconds of each of `count` calls, one after the other. */
async function time(count, call) {
  const times = [];
  for (let index = 0; index < count; index += 1) {
    const startedAt = performance.now();
    await call(index);
    times.push(performance.now() - startedAt);
  }
  return times;
}

function p95(times) {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.ceil(sorted.length * 0.95) - 1];
}

function rounded(figures) {
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [
      name,
      Number(value.toFixed(name === 'callsPerService' ? 4 : 2)),
    ]),
  );
}

function freePort() {
  return new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

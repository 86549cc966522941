import { LoadClient } from './emulator/LoadClient.mjs';
import { startServer } from './emulator/startServer.mjs';
import { templateOf } from './emulator/templateOf.mjs';

const FEW = 1_000;
const MANY = 100_000;
const PER_GROUP = 100;
const GETS = 10_000;
const LISTS = 1_000;
const LISTED_ROWS = 20_000;
const TEMPLATE_RESOURCES = 30;
const TEMPLATE_RUNS = 9;

const type = 'Microsoft.Network/networkSecurityGroups';
const apiVersion = 'api-version=2024-05-01';
const groupVersion = 'api-version=2024-11-01';

/**
 * Rates of the emulator over TLS, beside those of a bare server: one client, one machine, one
 * run. `getGrowth` and `listGrowth` say how many times dearer a get, and a listed row, is with
 * 100,000 resources than with 1,000.
 */
export default async function benchEmulator() {
  const server = await startServer('emulator');
  const client = new LoadClient(server);
  try {
    await client.signIn(server.credentials);
    const scope = `/subscriptions/${server.credentials.subscriptions.dev}`;
    const load = createLoad(client, scope);

    await load.fill(0, FEW);
    await load.gets(FEW);
    const bareServerPerSecond = await benchBareServer(await load.exampleBody());
    const few = { gets: await load.gets(FEW), rows: await load.rows() };
    const listsPerSecond = await load.lists();
    const templates = await benchTemplates(client, scope);
    const putsPerSecond = await load.fill(FEW, MANY);
    await load.gets(MANY);
    const many = { gets: await load.gets(MANY), rows: await load.rows() };
    return rounded({
      getsPerSecond: few.gets,
      listsPerSecond,
      putsPerSecond,
      bareServerPerSecond,
      ...templates,
      memoryMiB: await server.memoryMiB(),
      getGrowth: few.gets / many.gets,
      listGrowth: few.rows / many.rows,
    });
  } finally {
    client.close();
    await server.stop();
  }
}

/** The requests that are measured, on resources `0` to `count` in groups of a hundred. */
function createLoad(client, scope) {
  const groupOf = index =>
    `${scope}/resourceGroups/rg-${Math.floor(index / PER_GROUP)}`;
  const pathOf = index =>
    `${groupOf(index)}/providers/${type}/nsg-${index}?${apiVersion}`;
  return {
    /** Puts per second while resources `from` to `to` are created. */
    async fill(from, to) {
      progress(`putting resources ${from} to ${to}`);
      await client.rate((to - from) / PER_GROUP, group =>
        client.ask(
          'PUT',
          `${groupOf(from + group * PER_GROUP)}?${groupVersion}`,
          { location: 'koreacentral' },
        ),
      );
      return client.rate(to - from, index =>
        client.ask('PUT', pathOf(from + index), {
          location: 'koreacentral',
          tags: { index: String(index) },
          properties: { flushConnection: false },
        }),
      );
    },
    async exampleBody() {
      return (await client.ask('GET', pathOf(0))).body;
    },
    /** Gets per second, spread over all resources. */
    gets(count) {
      progress(`getting among ${count} resources`);
      const stride = 7919;
      return client.rate(GETS, index =>
        client.ask('GET', pathOf((index * stride) % count)),
      );
    },
    /** Lists of one group per second. */
    lists() {
      progress('listing groups');
      return client.rate(LISTS, index =>
        client.ask(
          'GET',
          `${groupOf((index * PER_GROUP) % FEW)}/providers/${type}?${apiVersion}`,
        ),
      );
    },
    /** Rows per second of a subscription's list, read page by page over one connection. */
    async rows() {
      progress('listing the subscription');
      const first = `${scope}/providers/${type}?${apiVersion}`;
      let path = first;
      const startedAt = performance.now();
      let rows = 0;
      while (rows < LISTED_ROWS) {
        const page = JSON.parse((await client.ask('GET', path)).body);
        rows += page.value.length;
        path = page.nextLink?.slice(client.origin.length) ?? first;
      }
      return (rows / (performance.now() - startedAt)) * 1000;
    },
  };
}

/** Milliseconds, the median of several runs, of a what-if and of a deployment. */
async function benchTemplates(client, scope) {
  const group = `${scope}/resourceGroups/rg-templates`;
  await client.ask('PUT', `${group}?${groupVersion}`, {
    location: 'koreacentral',
  });
  const deployments = `${group}/providers/Microsoft.Resources/deployments`;
  const body = templateOf(TEMPLATE_RESOURCES);
  progress(`what-if and deployment of ${TEMPLATE_RESOURCES} resources`);
  const whatIfMs = await median(() =>
    client.complete(
      'POST',
      `${deployments}/bench/whatIf?${groupVersion}`,
      body,
    ),
  );
  const deployMs = await median(run =>
    client.complete('PUT', `${deployments}/bench-${run}?${groupVersion}`, body),
  );
  return { whatIfMs, deployMs };
}

async function benchBareServer(answer) {
  progress('asking a bare server');
  const server = await startServer('bare', answer);
  const client = new LoadClient(server);
  try {
    const ask = () => client.ask('GET', '/');
    await client.rate(GETS, ask);
    return await client.rate(GETS, ask);
  } finally {
    client.close();
    await server.stop();
  }
}

async function median(run) {
  const times = [];
  for (let index = 0; index < TEMPLATE_RUNS; index++) {
    const startedAt = performance.now();
    const { status } = await run(index);
    times.push(performance.now() - startedAt);
    if (status !== 'Succeeded') {
      throw new Error(`a template ended as ${status}`);
    }
  }
  return times.sort((one, other) => one - other)[Math.floor(times.length / 2)];
}

function rounded(figures) {
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [
      name,
      name.endsWith('PerSecond') ? Math.round(value) : Number(value.toFixed(2)),
    ]),
  );
}

function progress(line) {
  const seconds = Math.round(process.uptime());
  process.stderr.write(`emulator: ${seconds} s: ${line}\n`);
}

import { copyFile, cp, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { run } from '../run.mjs';
import { freePorts } from './freePorts.mjs';
import { listens, startBroker, startKafka } from './kafkaBroker.mjs';
import { metricsOf } from './metricsOf.mjs';
import { StartedProcess } from './StartedProcess.mjs';

const START_SECONDS = 240;

/**
 * Starts a service's jar, laid out in layers as its image has them, beside a real Redis and a real Kafka, and tries
 * what its callers and its cluster see: API, probes, metrics, Redis and Kafka going away, SIGTERM. Answers
 * `{ passed, problems }`.
 */
export async function checkFromOutside({ root, checkout, folder, env }) {
  const [port, management, redisPort, kafkaPort, controllerPort] =
    await freePorts(5);
  const { check, passed, problems } = collect();
  const kafkaFolder = join(folder, 'kafka');
  const startRedis = async () => {
    const redis = new StartedProcess(
      'redis-server',
      [
        '--port',
        String(redisPort),
        '--bind',
        '127.0.0.1',
        '--save',
        '',
        '--dir',
        folder,
      ],
      { env },
    );
    await redis.until('Redis listens', () => listens(redisPort), 30);
    return redis;
  };
  let redis = await startRedis();
  let kafka = await startKafka({
    folder: kafkaFolder,
    port: kafkaPort,
    controllerPort,
    env,
  });
  const jar = await extractLayers(checkout, folder, env);
  const service = new StartedProcess(
    'java',
    ['-XX:MaxRAMPercentage=10', '-jar', jar],
    {
      cwd: join(folder, 'app'),
      env: {
        ...env,
        SERVER_PORT: String(port),
        MANAGEMENT_SERVER_PORT: String(management),
        REDIS_PORT: String(redisPort),
        KAFKA_BOOTSTRAP_SERVERS: `127.0.0.1:${kafkaPort}`,
      },
    },
  );
  const base = `http://127.0.0.1:${port}`;
  const operations = `http://127.0.0.1:${management}/actuator`;
  const scrape = async () => (await fetch(`${operations}/prometheus`)).text();
  try {
    await service.until(
      'the service is ready',
      async () => (await fetch(`${base}/readyz`)).ok,
      START_SECONDS,
    );
    const api = parse(
      await readFile(join(checkout, 'api/openapi.yaml'), 'utf8'),
    );
    const [path, { post }] = Object.entries(api.paths).find(
      ([, each]) => each.post,
    );
    const body = Object.values(
      api.components.requestBodies[post.requestBody.$ref.split('/').pop()]
        .content,
    )[0].example;
    const create = () =>
      fetch(base + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });

    const created = await create();
    check('a resource is created', created.status === 201);
    const { id } = await created.json();
    const read = await fetch(`${base}${path}/${id}`);
    check(
      'it is read with its ETag',
      read.status === 200 && read.headers.get('etag') === '"1"',
    );
    const again = await fetch(`${base}${path}/${id}`, {
      headers: { 'if-none-match': '"1"' },
    });
    check('who has it gets 304', again.status === 304);
    const absent = await fetch(
      `${base}${path}/00000000-0000-4000-8000-000000000000`,
    );
    check(
      'a refusal is a problem',
      absent.status === 404 &&
        absent.headers
          .get('content-type')
          .startsWith('application/problem+json'),
    );
    check(
      'health is up',
      (await (await fetch(`${operations}/health`)).json()).status !== undefined,
    );
    check('liveness answers', (await fetch(`${base}/livez`)).status === 200);
    check(
      'metrics are not at the callers port',
      (await fetch(`${base}/actuator/prometheus`)).status === 404,
    );

    await service.until(
      'its own event is handled',
      async () =>
        /service_events_total\{[^}]*result="handled"[^}]*\} [1-9]/.test(
          await scrape(),
        ),
      90,
    );
    await service.until(
      'its lag is a metric',
      async () => (await scrape()).includes('slipway_kafka_consumer_lag'),
      90,
    );
    check('events and lag are metrics', true);
    const text = await scrape();
    for (const name of await metricsOf(root)) {
      check(
        `/actuator/prometheus has ${name}`,
        new RegExp(`^${name}[{ ]`, 'm').test(text),
      );
    }
    check(
      'each line of the log is JSON',
      service.output.trim().split('\n').slice(-20).every(isJson),
    );

    await redis.stop();
    check(
      'it answers without Redis',
      (await fetch(`${base}${path}/${id}`)).status === 200,
    );
    check('it takes changes without Redis', (await create()).status === 201);
    check(
      'it stays ready without Redis',
      (await fetch(`${base}/readyz`)).status === 200,
    );
    redis = await startRedis();
    const hits = async () =>
      Number(
        /cache_gets_total\{[^}]*result="hit"[^}]*\} ([\d.]+)/.exec(
          await scrape(),
        )?.[1] ?? 0,
      );
    const before = await hits();
    await service.until(
      'it caches again',
      async () => {
        await fetch(`${base}${path}/${id}`);
        return (await hits()) > before;
      },
      60,
    );
    check('it caches again when Redis is back', true);

    await kafka.stop();
    check('it takes changes without Kafka', (await create()).status === 201);
    check(
      'it stays ready without Kafka',
      (await fetch(`${base}/readyz`)).status === 200,
    );
    kafka = await startBroker({ folder: kafkaFolder, port: kafkaPort, env });

    const slow = Promise.all(
      Array.from({ length: 20 }, () => fetch(`${base}${path}`)),
    );
    service.signal('SIGTERM');
    const answers = await slow.catch(() => []);
    const code = await service.stop();
    check(
      'calls that came before SIGTERM are answered',
      answers.every(each => each.ok),
    );
    check('it ends by itself on SIGTERM', code === 143 || code === 0);
    return { passed: passed(), problems };
  } finally {
    await service.stop('SIGKILL');
    await kafka.stop('SIGKILL');
    await redis.stop('SIGKILL');
  }
}

function collect() {
  const problems = [];
  let count = 0;
  return {
    problems,
    passed: () => count,
    check(what, holds) {
      if (holds) {
        count += 1;
      } else {
        problems.push(`${what}: it is not so`);
      }
    },
  };
}

/** The layers of the jar, one over the other in the order that the Dockerfile copies them. */
async function extractLayers(checkout, folder, env) {
  await copyFile(join(checkout, 'target/app.jar'), join(folder, 'app.jar'));
  await run(
    'java',
    [
      '-Djarmode=tools',
      '-jar',
      'app.jar',
      'extract',
      '--layers',
      '--destination',
      'layers',
    ],
    { cwd: folder, env },
  );
  const dockerfile = await readFile(join(checkout, 'Dockerfile'), 'utf8');
  const layers = [
    ...dockerfile.matchAll(
      /^COPY --from=layers \/work\/layers\/([\w-]+)\/ \.\/$/gm,
    ),
  ];
  await mkdir(join(folder, 'app'));
  for (const [, layer] of layers) {
    await cp(join(folder, 'layers', layer), join(folder, 'app'), {
      recursive: true,
    });
  }
  return 'app.jar';
}

function isJson(line) {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

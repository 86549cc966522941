import { createRequire } from 'node:module';
import https from 'node:https';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// One server in a process of its own: `emulator`, or `bare`, which answers whatever it was told to.
// It tells its parent where it listens, and its memory when asked.
const require = createRequire(import.meta.url);
const source = '../../../packages/azure-emulator/src';
const [kind, answer] = process.argv.slice(2);

/** So fast that throttles never bind and operations end at once. */
const SPEED = 1_000_000;

async function startEmulator() {
  const { startEmulator: start } = require(`${source}/index.ts`);
  const emulator = await start({
    speed: SPEED,
    log: line => process.stderr.write(`${line}\n`),
  });
  process.once('disconnect', () =>
    emulator.close().then(() => process.exit(0)),
  );
  const { httpsOrigin, caPem, credentials } = emulator;
  return { origin: httpsOrigin, caPem, credentials };
}

async function startBare() {
  const { issueServerCertificate } = require(`${source}/http/certificates.ts`);
  const directory = mkdtempSync(join(tmpdir(), 'bare-server-'));
  const { key, cert, ca } = await issueServerCertificate(directory);
  rmSync(directory, { recursive: true });
  const server = https.createServer({ key, cert }, (_, response) => {
    response.setHeader('content-type', 'application/json; charset=utf-8');
    response.end(answer);
  });
  await new Promise(resolve => server.listen(0, 'localhost', resolve));
  process.once('disconnect', () => process.exit(0));
  return {
    origin: `https://localhost:${server.address().port}`,
    caPem: ca,
  };
}

process.on('message', () => {
  globalThis.gc?.();
  const memoryMiB = process.memoryUsage().rss / 2 ** 20;
  process.send({ answer: { memoryMiB } });
});
process.send({
  answer: await (kind === 'bare' ? startBare() : startEmulator()),
});

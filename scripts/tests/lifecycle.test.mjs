import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { layout } from '../lib/paths.mjs';
import { StartedPortal } from '../lib/tests/StartedPortal.mjs';

const PORT = 7307;
const READY = 'Ready.';
const places = layout(PORT);
const args = ['--port', String(PORT), '--empty'];

test('starts anew, keeps its state at a second start, and forgets it with --fresh', async () => {
  const first = await StartedPortal.start([...args, '--fresh'], READY);
  const token = await readFile(places.token, 'utf8');
  assert.equal((await fetch(`http://localhost:${PORT}`)).status, 200);
  await first.stop();

  const second = await StartedPortal.start(args, READY);
  assert.equal(await readFile(places.token, 'utf8'), token);
  await second.stop();

  const fresh = await StartedPortal.start([...args, '--fresh'], READY);
  assert.notEqual(await readFile(places.token, 'utf8'), token);
  await fresh.stop();
});

for (const signal of ['SIGINT', 'SIGTERM']) {
  test(`${signal} ends every process`, async () => {
    const portal = await StartedPortal.start(args, READY);
    const children = await childrenOf(portal.process.pid);
    assert.equal(children.length, 2);
    await portal.stop(signal);
    assert.deepEqual(await stillAlive(children), []);
    await assertPortsFree();
  });
}

test('killed hard, it leaves no process behind and starts again', async () => {
  const portal = await StartedPortal.start(args, READY);
  const children = await childrenOf(portal.process.pid);
  await portal.stop('SIGKILL');
  assert.deepEqual(await stillAlive(children), []);
  const again = await StartedPortal.start(args, READY);
  assert.equal((await fetch(`http://localhost:${PORT}`)).status, 200);
  await again.stop();
});

test('a port in use is one line with the way out, and nothing is started', async () => {
  const server = createServer().listen(places.ports.tls);
  const portal = new StartedPortal(args);
  const { code } = await portal.ended;
  server.close();
  assert.equal(code, 1);
  assert.match(portal.output, /port 7308 is in use.*npm start -- --port/);
});

test('an unknown flag and a bad port name what is allowed', async () => {
  for (const [flags, message] of [
    [['--prot', '1'], /Known: --port/],
    [['--port', '80'], /allowed is a whole number from 1024 to 65532/],
  ]) {
    const portal = new StartedPortal(flags);
    assert.equal((await portal.ended).code, 1);
    assert.match(portal.output, message);
  }
});

test('local secrets are readable by their owner only', async t => {
  if (process.platform === 'win32' || !existsSync(places.config)) {
    t.skip('no local configuration, or no POSIX modes here');
    return;
  }
  const { stat } = await import('node:fs/promises');
  for (const file of [places.config, places.token]) {
    assert.equal((await stat(file)).mode % 0o100, 0);
  }
});

async function childrenOf(pid) {
  const list = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return list.trim().split(' ').filter(Boolean).map(Number);
}

async function stillAlive(pids) {
  for (let tries = 0; tries < 100 && pids.some(isAlive); tries++) {
    await sleep(100);
  }
  return pids.filter(isAlive);
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function assertPortsFree() {
  for (const port of Object.values(places.ports)) {
    await assert.rejects(fetch(`http://localhost:${port}`));
  }
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildPortal } from '../lib/build.mjs';
import { phase } from '../lib/phase.mjs';
import { CreationBed } from '../lib/tests/CreationBed.mjs';
import { describeCreation } from '../lib/tests/describeCreation.mjs';

const PORT = 7507;
const SEED = 20261126;
const MOMENTS = 10;
const SAMPLE = 2;
const FOUNDATION = 'template:default/platform-foundation';
const SERVICE = 'template:default/spring-boot-service';
const PATIENCE_MS = 600_000;

export const needs = ['git'];

/**
 * Kills the portal, then the local Azure, hard at seeded moments of a creation, starts it again, and compares what
 * the run leaves with what an undisturbed one leaves. The moments are requests that a proxy has seen: each is
 * struck before Azure hears of it, or after Azure has answered. One run more goes on 25 hours later, when its
 * starter's token has ended.
 */
export default async function verifyKilledCreation({
  toolchain,
  root,
  isSample,
}) {
  await buildPortal(toolchain);
  const bed = await CreationBed.start({
    toolchain,
    port: PORT,
    isRecorded: true,
  });
  const preset = JSON.parse(
    await readFile(
      join(root, 'templates/spring-boot-service/presets/market.json'),
      'utf8',
    ),
  );
  const valuesOf = name => ({
    ...preset,
    name,
    apiPath: name,
    environment: 'dev',
    owner: 'group:default/platform',
  });
  let passed = 0;
  let failed = 0;
  try {
    await bed.startPortal();
    const client = await bed.signIn('platform');
    await phase('Creating the platform', () =>
      client.runTemplate(FOUNDATION, { environment: 'dev' }, () => false),
    );
    const trial = new Trial(bed, client, valuesOf);
    const { moments, left } = await phase('Creating undisturbed', () =>
      trial.undisturbed(),
    );
    process.stderr.write(`  ${moments} moments\n`);
    const random = seeded(SEED);
    const count = isSample ? SAMPLE : MOMENTS;
    const cases = ['portal', 'emulator'].flatMap(victim =>
      Array.from(
        { length: victim === 'portal' || !isSample ? count : 1 },
        () => ({
          victim,
          moment: 1 + Math.floor(random() * moments),
          side: random() < 0.5 ? 'asked' : 'answered',
        }),
      ),
    );
    cases.push({
      victim: 'portal',
      moment: Math.ceil(moments / 2),
      side: 'answered',
      preload: join(root, 'scripts/lib/tests/dayLater.cjs'),
    });
    for (const [index, each] of cases.entries()) {
      const { victim, moment, side, preload } = each;
      const what = `Killing the ${victim} at moment ${moment} of ${moments}, ${side}${preload ? ', and a day passes' : ''}`;
      try {
        await phase(what, () => trial.disturbed(`killed${index}`, each, left));
        passed += 1;
      } catch (error) {
        failed += 1;
        process.stderr.write(`  failed: ${error.message}\n`);
      }
    }
    return { passed, failed };
  } finally {
    await bed.stop();
  }
}

class Trial {
  #bed;
  #client;
  #valuesOf;

  constructor(bed, client, valuesOf) {
    this.#bed = bed;
    this.#client = client;
    this.#valuesOf = valuesOf;
  }

  /** How many moments a creation has, and what it leaves. */
  async undisturbed() {
    const name = 'undisturbed';
    let moments = 0;
    this.#watch(name, () => {
      moments += 1;
    });
    const id = await this.#client.submit(SERVICE, this.#valuesOf(name));
    await this.#client.follow(id);
    this.#watch(name, () => {});
    const left = await describeCreation(this.#bed, this.#client, name);
    await this.#undo(name);
    return { moments, left };
  }

  async disturbed(name, { victim, moment, side, preload }, expected) {
    let seen = 0;
    const killed = new Promise(resolve => {
      this.#watch(name, async at => {
        seen += at === 'asked' ? 1 : 0;
        if (seen === moment && at === side) {
          this.#watch(name, () => {});
          await this.#bed.kill(victim);
          resolve();
          throw new Error('killed');
        }
      });
    });
    const id = await this.#client.submit(SERVICE, this.#valuesOf(name));
    const ended = this.#client.follow(id).catch(() => {});
    await Promise.race([killed, ended]);
    if (victim === 'portal') {
      await this.#bed.startPortal({ preload });
    } else {
      await this.#bed.startEmulator({ speed: 600 });
    }
    if (preload) {
      this.#client = await this.#bed.signIn('platform');
    }
    await this.#client.follow(id);
    const left = await describeCreation(this.#bed, this.#client, name);
    requireSame(expected, left);
    await this.#undo(name);
    if (preload) {
      await this.#bed.kill('portal');
      await this.#bed.startPortal();
      this.#client = await this.#bed.signIn('platform');
    }
  }

  /** Calls `told` at both sides of each request that a creation makes for the service. */
  #watch(name, told) {
    const { proxy } = this.#bed;
    proxy.onMoment = async (number, side) => {
      const [, path] = proxy.recorded[number - 1].split(' ');
      if (path.includes(name) || path.startsWith('/slipway/')) {
        await told(side);
      }
    };
  }

  async #undo(name) {
    const key = { entityRef: `component:default/${name}`, environment: 'dev' };
    await this.#client.request('/api/azure-stacks/undo', {
      method: 'POST',
      body: key,
    });
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      const stack = await this.#client.request(
        `/api/azure-stacks/stacks/dev/component/default/${name}`,
      );
      if (stack.state !== 'undoing') {
        break;
      }
      if (Date.now() > until) {
        throw new Error(`the undo of ${name} does not end`);
      }
      await sleep(500);
    }
    const left = await describeCreation(this.#bed, this.#client, name);
    const orphans = left.filter(line => !line.startsWith('entity'));
    if (orphans.length > 0) {
      throw new Error(`the undo of ${name} left ${orphans.join(', ')}`);
    }
  }
}

function requireSame(expected, left) {
  const missing = expected.filter(line => !left.includes(line));
  const surplus = left.filter(line => !expected.includes(line));
  if (expected.length !== left.length || missing.length || surplus.length) {
    throw new Error(
      `it left something else: ${expected.length} lines became ${left.length}; missing: ${missing.join(', ') || 'none'}; surplus: ${surplus.join(', ') || 'none'}`,
    );
  }
}

/** Random numbers from 0 to 1 that are the same in each run (mulberry32). */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

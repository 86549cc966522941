import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkFromOutside } from '../lib/generated/checkFromOutside.mjs';
import { parametersOf } from '../lib/generated/combinations.mjs';
import { generateServices } from '../lib/generated/generateServices.mjs';
import { phase } from '../lib/phase.mjs';
import { run } from '../lib/run.mjs';

export const needs = ['git', 'java', 'javac', 'mvn', 'redis-server'];

/** Services in which every preset, broker, cache and store occurs; the first has all that can be tried from outside. */
const SERVICES = {
  market: row('market', 'eventhubs', 'shared', []),
  event: row('event', 'strimzi', 'own', ['sql', 'blob']),
  metaverse: row('metaverse', 'nothing', 'none', ['cosmos', 'servicebus']),
  notification: row('notification', 'strimzi', 'none', ['servicebus']),
  admin: row('admin', 'eventhubs', 'own', ['cosmos']),
  wallet: row('none', 'nothing', 'shared', ['sql']),
};

function row(preset, messaging, cache, data) {
  const ranges = preset === 'admin' ? ['203.0.113.0/24'] : [];
  return {
    preset,
    messaging,
    cache,
    data,
    ranges,
    layout: 'zones',
    environment: 'dev',
  };
}

/**
 * `mvn verify` of generated services, then the jar of the first from outside. A sample builds
 * and tests that one alone. */
export default async function verifyMaven({ toolchain, root, isSample }) {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-maven-'));
  const env = process.env;
  const names = Object.keys(SERVICES).slice(0, isSample ? 1 : undefined);
  let passed = 0;
  const problems = [];
  try {
    await generateServices({
      toolchain,
      root,
      services: Object.fromEntries(
        names.map(name => [name, parametersOf(SERVICES[name], name)]),
      ),
      outputPath: join(folder, 'services'),
    });
    for (const name of names) {
      const checkout = join(folder, 'services', name);
      const { code, output } = await phase(`Building and testing ${name}`, () =>
        run('mvn', ['-B', '-ntp', 'verify'], {
          cwd: checkout,
          env,
          shouldFail: false,
        }),
      );
      if (code === 0) {
        passed += 1;
      } else {
        const lines = output
          .split('\n')
          .filter(line =>
            /^\[(?:ERROR|INFO)\] (?:Tests|BUILD|.*<<<|  )|ERROR/.test(line),
          );
        problems.push(`${name}: mvn verify\n${lines.slice(0, 60).join('\n')}`);
      }
    }
    if (problems.length === 0 && !isSample) {
      const outside = join(folder, 'outside');
      await mkdir(outside);
      const result = await phase(`Trying ${names[0]} from outside`, () =>
        checkFromOutside({
          root,
          checkout: join(folder, 'services', names[0]),
          folder: outside,
          env,
        }),
      );
      passed += result.passed;
      problems.push(...result.problems);
    }
    for (const problem of problems) {
      process.stderr.write(`  ${problem}\n`);
    }
    return { passed, failed: problems.length };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

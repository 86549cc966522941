import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { parametersOf } from '../lib/generated/combinations.mjs';
import { generateServices } from '../lib/generated/generateServices.mjs';
import { readRepository } from '../lib/generated/readRepository.mjs';
import { run } from '../lib/run.mjs';

export const needs = ['git', 'bash'];

const { validate: validateDockerfile } = createRequire(import.meta.url)(
  'dockerfile-utils',
);

/** A service of each preset, with both brokers and each store among them. */
const SERVICES = {
  market: ['eventhubs', 'shared', []],
  notification: ['strimzi', 'none', ['servicebus']],
  event: ['eventhubs', 'own', ['sql']],
  metaverse: ['strimzi', 'shared', ['cosmos']],
  admin: ['eventhubs', 'shared', ['blob']],
  none: ['nothing', 'none', []],
};

/** The field's linters over generated services: OpenAPI and AsyncAPI, the Dockerfile, the pipeline's shell scripts. */
export default async function verifyLint({ toolchain, root, isSample }) {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-lint-'));
  const chosen = Object.entries(SERVICES).slice(0, isSample ? 2 : undefined);
  const services = Object.fromEntries(
    chosen.map(([preset, [messaging, cache, data]]) => [
      preset,
      parametersOf(
        {
          preset,
          messaging,
          cache,
          data,
          layout: 'zones',
          ranges: [],
          environment: 'dev',
        },
        preset === 'none' ? 'wallet' : preset,
      ),
    ]),
  );
  const problems = [];
  let passed = 0;
  const note = (name, findings) => {
    if (findings.length > 0) {
      problems.push(...findings.map(each => `${name}: ${each}`));
    } else {
      passed += 1;
    }
  };
  try {
    await generateServices({
      toolchain,
      root,
      services,
      outputPath: join(folder, 'services'),
    });
    for (const key of Object.keys(services)) {
      const checkout = join(folder, 'services', key);
      const files = await readRepository(checkout);
      for (const path of ['api/openapi.yaml', 'api/asyncapi.yaml']) {
        if (path in files) {
          note(
            `${key}/${path}`,
            await lintApi({
              toolchain,
              root,
              folder,
              file: join(checkout, path),
            }),
          );
        }
      }
      note(
        `${key}/Dockerfile`,
        validateDockerfile(files.Dockerfile).map(each => each.message),
      );
      note(
        `${key}/azure-pipelines.yml`,
        await lintScripts(files['azure-pipelines.yml'], folder),
      );
    }
    for (const problem of problems) {
      process.stderr.write(`  ${problem}\n`);
    }
    return { passed, failed: problems.length };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** No finding of Redocly's recommended rules is let pass, warnings neither. */
async function lintApi({ toolchain, root, folder, file }) {
  const config = join(folder, 'redocly.yaml');
  await writeFile(config, 'extends: [recommended]\n');
  const { code, output } = await run(
    toolchain.node,
    [
      join(root, 'node_modules/@redocly/cli/bin/cli.js'),
      'lint',
      '--config',
      config,
      '--format=json',
      file,
    ],
    {
      cwd: folder,
      env: { ...toolchain.env, REDOCLY_TELEMETRY: 'off' },
      shouldFail: false,
    },
  );
  const start = output.indexOf('{');
  if (start < 0) {
    return [`Redocly ended with ${code}: ${output.slice(-500)}`];
  }
  const { problems } = JSON.parse(
    output.slice(start, output.lastIndexOf('}') + 1),
  );
  return problems.map(each => `${each.ruleId}: ${each.message}`);
}

/** Bash must be able to read every script; what the agent puts in is put in by us before. */
async function lintScripts(text, folder) {
  const findings = [];
  const steps = parse(text).stages.flatMap(stage =>
    stage.jobs.flatMap(job => job.steps),
  );
  for (const step of steps) {
    const script = step.bash ?? step.inputs?.inlineScript;
    if (script) {
      const file = join(folder, 'step.sh');
      await writeFile(file, script.replace(/\$\([\w.]+\)/g, 'value'));
      const { code, output } = await run('bash', ['-n', file], {
        env: process.env,
        shouldFail: false,
      });
      if (code !== 0) {
        findings.push(`${step.displayName}: ${output}`);
      }
      if (script.includes('\n') && !script.startsWith('set -euo pipefail')) {
        findings.push(`${step.displayName}: goes on after a failure`);
      }
    }
  }
  return findings;
}

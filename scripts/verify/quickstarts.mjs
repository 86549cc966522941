import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** The share of templates that has to pass each step; measured shares stand in the emulator's README. */
const SHARES = { validate: 0.88, preview: 0.9, deploy: 0.78 };
const SAMPLE_STEP = 20;
const SHOWN_CAUSES = 25;

export const needs = [];

/** Azure's quickstart templates, from the folder that AZURE_QUICKSTARTS names: validated, previewed and deployed. */
export default async function verifyQuickstarts({ toolchain, root, isSample }) {
  const folder = process.env.AZURE_QUICKSTARTS;
  if (!folder) {
    process.stdout.write(
      "left out: Azure's quickstart templates, for AZURE_QUICKSTARTS names no folder\n",
    );
    return { passed: 0, failed: 0 };
  }
  const results = await tryAll(toolchain, root, [
    folder,
    String(isSample ? SAMPLE_STEP : 1),
  ]);
  const tried = results.filter(({ leftOut }) => !leftOut);
  process.stdout.write(
    `${results.length} templates, ${results.length - tried.length} left out, ${tried.length} tried\n`,
  );
  const isReached = Object.entries(SHARES).map(([step, share]) => {
    const count = tried.filter(({ passed }) => passed.includes(step)).length;
    process.stdout.write(`${step}: ${count} of ${tried.length}\n`);
    return count >= share * tried.length;
  });
  printCauses(
    'left out',
    results.flatMap(({ leftOut }) => leftOut ?? []),
  );
  printCauses(
    'failed',
    tried.flatMap(({ cause }) => cause ?? []),
  );
  return {
    passed: isReached.filter(Boolean).length,
    failed: isReached.filter(each => !each).length,
  };
}

/** Runs them in a process of the portal's Node, where the emulator's source runs; resolves to what each came to. */
async function tryAll(toolchain, root, args) {
  const child = spawn(
    toolchain.node,
    [
      ...['--require', '@backstage/cli/config/nodeTransform.cjs'],
      join(root, 'scripts/lib/quickstarts/tryAll.mjs'),
      ...args,
    ],
    {
      cwd: root,
      env: toolchain.env,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let output = '';
  child.stdout.on('data', chunk => {
    output += chunk;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) {
    throw new Error(`the templates' process ended with ${code}`);
  }
  return JSON.parse(output);
}

/** The commonest causes, names and numbers left out. */
function printCauses(title, causes) {
  const counts = new Map();
  for (const cause of causes) {
    const plain = cause
      .replace(/\/subscriptions\/\S+/g, '…')
      .replace(/'[^']*'/g, "'…'")
      .slice(0, 150);
    counts.set(plain, (counts.get(plain) ?? 0) + 1);
  }
  for (const [cause, count] of [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, SHOWN_CAUSES)) {
    process.stdout.write(`  ${title} ${count}: ${cause}\n`);
  }
}

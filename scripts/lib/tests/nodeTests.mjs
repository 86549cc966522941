import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../run.mjs';

/** Tests of the scripts themselves, one file after the other, by Node's own runner. */
export async function runNodeTests({ toolchain, root }) {
  const folder = join(root, 'scripts/tests');
  const files = (await readdir(folder))
    .filter(file => file.endsWith('.test.mjs'))
    .map(file => join(folder, file));
  const { code, output } = await run(
    toolchain.node,
    ['--test', '--test-concurrency=1', '--test-reporter=tap', ...files],
    { cwd: root, env: toolchain.env, shouldFail: false },
  );
  if (code !== 0) {
    process.stderr.write(output.slice(-20_000));
  }
  const count = word =>
    Number(output.match(new RegExp(`^# ${word} (\\d+)$`, 'm'))?.[1] ?? 0);
  const failed = count('fail') + count('cancelled');
  return { passed: count('pass'), failed: code === 0 ? failed : failed || 1 };
}

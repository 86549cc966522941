import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root, shared } from './paths.mjs';
import { run } from './run.mjs';

/** A digest of the content of the checkout's files below `paths`, committed or not. */
export async function digest(paths) {
  const { output } = await run(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard', ...paths],
    { cwd: root },
  );
  const hash = createHash('sha256');
  for (const file of [...new Set(output.split('\0'))].filter(Boolean).sort()) {
    hash.update(file).update('\0');
    hash.update(await readFile(join(root, file)).catch(() => 'deleted'));
  }
  return hash.digest('hex');
}

/** Runs `work` unless it has ended well before for the same `value`. Returns whether it ran. */
export async function onceFor(name, value, work) {
  const file = join(shared, 'stamps', name);
  const last = await readFile(file, 'utf8').catch(() => '');
  if (last === value) {
    return false;
  }
  await work();
  await mkdir(join(shared, 'stamps'), { recursive: true });
  await writeFile(file, value);
  return true;
}

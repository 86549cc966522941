import { run } from '../run.mjs';

/** Whether the shell of this machine finds a command of that name. */
export async function hasTool(name) {
  return run('sh', ['-c', 'command -v "$1"', 'sh', name], {
    env: process.env,
  }).then(
    () => true,
    () => false,
  );
}

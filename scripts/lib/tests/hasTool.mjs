import { run } from '../run.mjs';

/** Whether a command of that name answers `--version` on this machine. */
export async function hasTool(name) {
  return run(name, ['--version'], { env: process.env }).then(
    () => true,
    () => false,
  );
}

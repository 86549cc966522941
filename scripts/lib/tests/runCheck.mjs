import { run } from '../run.mjs';

/** A part of `npm test` that is one command: it passes or fails as a whole. */
export function runCheck(command, args) {
  return async ({ toolchain, root }) => {
    const { code, output } = await run(
      toolchain.node,
      [`${root}/node_modules/.bin/${command}`, ...args],
      { cwd: root, env: toolchain.env, shouldFail: false },
    );
    if (code !== 0) {
      process.stderr.write(output.slice(-20_000));
    }
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  };
}

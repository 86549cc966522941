import { run } from '../lib/run.mjs';

export const needs = [];

/** Every fault at every operation that a creation sends, and at every type that it creates; of a sample, some. */
export default async function verifyCreationFaults({
  toolchain,
  root,
  isSample,
}) {
  await run(
    toolchain.node,
    [
      toolchain.yarn,
      'backstage-cli',
      'repo',
      'test',
      '--watchAll=false',
      'creationFaults',
    ],
    {
      cwd: root,
      env: { ...toolchain.env, CREATION_FAULTS: isSample ? 'some' : 'all' },
    },
  );
  return { passed: 1, failed: 0 };
}

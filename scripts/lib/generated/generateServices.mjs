import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { CommandLineError } from '../CommandLineError.mjs';

/** Makes a repository of each service, in a folder of its key, with the portal's own action. */
export async function generateServices({
  toolchain,
  root,
  services,
  outputPath,
}) {
  const child = spawn(
    toolchain.node,
    [
      '--require',
      '@backstage/cli/config/nodeTransform.cjs',
      'scripts/lib/generated/generate.cjs',
    ],
    { cwd: root, env: toolchain.env, stdio: ['pipe', 'ignore', 'pipe'] },
  );
  child.stdin.end(
    JSON.stringify({
      template: join(root, 'templates/spring-boot-service/template.yaml'),
      services,
      outputPath,
    }),
  );
  const [errors, [code]] = await Promise.all([
    text(child.stderr),
    once(child, 'close'),
  ]);
  if (code !== 0) {
    throw new CommandLineError(
      `generating services ended with ${code}\n${errors.slice(-6000)}`,
    );
  }
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { layout } from '../paths.mjs';
import { run } from '../run.mjs';

/** Clones the service's repository as a person does, and lets Maven build and test it. */
export async function verifyGeneratedService({ port, name, folder }) {
  const places = layout(port);
  const { devopsToken } = JSON.parse(
    await readFile(join(places.emulator, 'credentials.json'), 'utf8'),
  );
  const url = `http://slipway:${devopsToken}@localhost:${places.ports.http}/slipway/services/_git/${name}`;
  const checkout = join(folder, name);
  await run('git', ['clone', '--quiet', url, checkout], { env: process.env });
  await run('mvn', ['-B', '-ntp', 'verify'], {
    cwd: checkout,
    env: process.env,
  });
}

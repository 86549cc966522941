import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { LoadClient } from '../../bench/emulator/LoadClient.mjs';

const run = promisify(execFile);
const GUID = /[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}/gi;

/**
 * What a service's creation left in Azure, in Azure DevOps, in git and in the catalog, worded so that two services
 * created alike are described alike.
 */
export async function describeCreation(bed, client, name) {
  const azure = new LoadClient({
    origin: `https://localhost:${bed.places.ports.tls}`,
    caPem: await readFile(join(bed.places.emulator, 'ca.pem'), 'utf8'),
  });
  try {
    await azure.signIn(bed.credentials);
    const [inAzure, git, entities] = await Promise.all([
      stackResources(bed, azure, name),
      history(bed, name),
      catalogEntities(client, name),
    ]);
    const alike = text => text.replace(GUID, '<id>').replaceAll(name, '<name>');
    return [...inAzure, ...git, ...entities].map(alike).sort();
  } finally {
    azure.close();
  }
}

async function stackResources(bed, azure, name) {
  const sub = `/subscriptions/${bed.credentials.subscriptions.dev}`;
  const stacks = await azure.ask(
    'GET',
    `${sub}/providers/Microsoft.Resources/deploymentStacks?api-version=2024-03-01`,
  );
  const owned = JSON.parse(stacks.body)
    .value.filter(stack => stack.name === `slipway-${name}-dev`)
    .flatMap(({ properties }) => [
      `stack ${properties.provisioningState}`,
      ...(properties.resources ?? []).map(({ id }) => `owned ${id}`),
    ]);
  const all = await azure.ask(
    'GET',
    `${sub}/resources?api-version=2021-04-01&$top=5000`,
  );
  const existing = JSON.parse(all.body)
    .value.filter(({ id }) => id.includes(name))
    .map(({ id }) => `exists ${id}`);
  return [...owned, ...existing];
}

/** Every commit of the repository's branches, and its files; nothing where there is no repository. */
async function history(bed, name) {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-creation-'));
  const url = new URL(
    `http://localhost:${bed.places.ports.http}/slipway/services/_git/${name}`,
  );
  url.username = 'anyone';
  url.password = bed.credentials.devopsToken;
  try {
    await run('git', ['clone', '--quiet', url.href, folder]);
    const log = await run('git', ['log', '--all', '--format=commit by %an'], {
      cwd: folder,
    });
    const files = await run('git', ['ls-files'], { cwd: folder });
    return [...lines(log.stdout), ...lines(files.stdout)];
  } catch (error) {
    if (/not found|does not exist|TF401019|40[14]/i.test(error.stderr ?? '')) {
      return [];
    }
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function catalogEntities(client, name) {
  const entities = await client.request(
    `/api/catalog/entities?filter=metadata.name=${name}`,
  );
  const locations = await client.request('/api/catalog/locations');
  return [
    ...entities.map(({ kind }) => `entity ${kind}`),
    ...locations
      .filter(({ data }) => data.target.includes(`/${name}?`))
      .map(() => 'location'),
  ];
}

function lines(text) {
  return text.split('\n').filter(Boolean);
}

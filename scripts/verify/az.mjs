import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AzureCli } from './az/AzureCli.mjs';
import { chains, signIn } from './az/chains.mjs';
import { LocalAzure } from './az/LocalAzure.mjs';
import { runChains } from './az/runChains.mjs';
import { writeFiles } from './az/writeFiles.mjs';

export const needs = ['az'];

/** Azure CLI 2.45, as Debian 12 has it, works with a local Azure of its own; of a sample, its commonest commands. */
export default async function verifyAz({ toolchain, root, isSample }) {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-az-'));
  let azure;
  try {
    const state = join(folder, 'state');
    await mkdir(join(folder, 'config'));
    azure = await LocalAzure.start({ toolchain, root, folder: state });
    const cli = new AzureCli({
      configDir: join(folder, 'config'),
      caFile: join(state, 'ca.pem'),
    });
    const facts = {
      folder,
      files: await writeFiles(folder),
      group: 'rg-az',
      httpsOrigin: azure.httpsOrigin,
      httpOrigin: azure.httpOrigin,
      credentials: azure.credentials,
      subscription: azure.credentials.subscriptions.dev,
    };
    return await runChains({
      signIn,
      chains,
      cli,
      facts,
      isSample,
    });
  } finally {
    await azure?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

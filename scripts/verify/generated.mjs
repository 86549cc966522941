import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { phase } from '../lib/phase.mjs';
import { StartedPortal } from '../lib/tests/StartedPortal.mjs';
import { verifyGeneratedService } from '../lib/tests/verifyGeneratedService.mjs';

const PORT = 7407;
const SERVICES = ['market', 'notification', 'event', 'metaverse', 'admin'];

export const needs = ['git', 'javac', 'mvn'];

/** The repositories that the portal generated, cloned, build and pass their tests; of a sample, one. */
export default async function verifyGenerated({ isSample, port }) {
  const portal = port
    ? undefined
    : await phase('Starting a fresh portal', () =>
        StartedPortal.start(['--port', String(PORT), '--fresh'], 'Ready.'),
      );
  const folder = await mkdtemp(join(tmpdir(), 'slipway-verify-'));
  const services = isSample ? SERVICES.slice(0, 1) : SERVICES;
  try {
    for (const name of services) {
      await phase(`Building and testing the generated service ${name}`, () =>
        verifyGeneratedService({ port: port ?? PORT, name, folder }),
      );
    }
    return { passed: services.length, failed: 0 };
  } finally {
    await portal?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

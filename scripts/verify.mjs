#!/usr/bin/env node
import { rm } from 'node:fs/promises';
import { CommandLineError, runMain } from './lib/CommandLineError.mjs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOptions, readPort } from './lib/options.mjs';
import { phase } from './lib/phase.mjs';
import { stopOnSignal } from './lib/stopOnSignal.mjs';
import { StartedPortal } from './lib/tests/StartedPortal.mjs';
import { verifyGeneratedService } from './lib/tests/verifyGeneratedService.mjs';
import { hasTool } from './lib/tests/hasTool.mjs';

const PORT = 7407;
const SERVICES = ['market', 'notification', 'event', 'metaverse', 'admin'];

// The checks too heavy for every run: the repositories that the portal generated build and pass their tests.
// --portal N uses the portal that runs on port N; --services a,b takes only some.
await runMain(async () => {
  stopOnSignal(async () => {});
  const options = readOptions({
    portal: { type: 'string' },
    services: { type: 'string' },
  });
  const services = options.services?.split(',') ?? SERVICES;
  const unknown = services.find(name => !SERVICES.includes(name));
  if (unknown) {
    throw new CommandLineError(
      `--services has '${unknown}'; known are ${SERVICES.join(', ')}`,
    );
  }
  if (!(await hasTool('mvn')) || !(await hasTool('javac'))) {
    const line = 'Left out: generated services, for Maven or a JDK is missing';
    if (process.env.CI) {
      throw new CommandLineError(line);
    }
    process.stdout.write(`${line}\n`);
    return;
  }
  const port = readPort(options.portal, PORT);
  const portal = options.portal
    ? undefined
    : await phase('Starting a fresh portal', () =>
        StartedPortal.start(['--port', String(port), '--fresh'], 'Ready.'),
      );
  const folder = await mkdtemp(join(tmpdir(), 'slipway-verify-'));
  try {
    for (const name of services) {
      await phase(`Building and testing the generated service ${name}`, () =>
        verifyGeneratedService({ port, name, folder }),
      );
    }
    process.stdout.write(`${services.length} passed, 0 failed\n`);
  } finally {
    await portal?.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
process.exit();

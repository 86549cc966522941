#!/usr/bin/env node
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildPortal, installDependencies } from './lib/build.mjs';
import { createFirstServices } from './lib/createFirstServices.mjs';
import { CommandLineError, runMain } from './lib/CommandLineError.mjs';
import { readOptions, readPort } from './lib/options.mjs';
import { DEFAULT_PORT, layout } from './lib/paths.mjs';
import { phase } from './lib/phase.mjs';
import { refuseTakenPorts } from './lib/refuseTakenPorts.mjs';
import { startEmulator, startPortal } from './lib/servers.mjs';
import { stopOnSignal } from './lib/stopOnSignal.mjs';
import { Supervisor } from './lib/Supervisor.mjs';
import { ensureToolchain } from './lib/toolchain.mjs';

const START_SPEED = 60;

async function main() {
  const options = readOptions({
    port: { type: 'string' },
    fresh: { type: 'boolean' },
    // Ends after the portal answers, before the first services: what tests of other things need.
    empty: { type: 'boolean' },
  });
  const places = layout(readPort(options.port, DEFAULT_PORT));
  const supervisor = new Supervisor();
  stopOnSignal(() => supervisor.stop());
  await refuseTakenPorts(places.ports, 'npm start -- --port 7107');
  const toolchain = await phase('Bringing Node 24 and Yarn 4', ensureToolchain);
  await installDependencies(toolchain);
  await buildPortal(toolchain);
  if (options.fresh) {
    await forget(places);
  }

  try {
    const env = await phase('Starting the local Azure', () =>
      startEmulator({ supervisor, toolchain, places, speed: START_SPEED }),
    );
    await phase('Starting the portal', () =>
      startPortal({ supervisor, toolchain, places, env }),
    );
    greet(places);
    if (!options.empty) {
      await createServices(places, supervisor);
    } else {
      process.stderr.write('\nReady. Ctrl-C ends it.\n');
    }
    await supervisor.failure;
  } finally {
    await supervisor.stop();
  }
}

/** A failed run is looked at in the portal, so the portal stays. */
async function createServices(places, supervisor) {
  try {
    await Promise.race([createFirstServices({ places }), supervisor.failure]);
    process.stderr.write('\nReady. Ctrl-C ends it.\n');
  } catch (error) {
    if (!(error instanceof CommandLineError) || supervisor.hasFailed) {
      throw error;
    }
    process.stderr.write(
      `\nslipway: ${error.message}\nThe portal goes on; mend the cause, then start again. Ctrl-C ends it.\n`,
    );
  }
}

async function forget(places) {
  for (const path of [
    places.emulator,
    places.database,
    places.config,
    places.ca,
    places.token,
    join(places.home, 'logs'),
  ]) {
    await rm(path, { recursive: true, force: true });
  }
}

function greet(places) {
  process.stderr.write(
    `\n  Slipway is at http://localhost:${places.ports.portal}\n` +
      '  Sign in as engineer, oncall or platform: choose the account, no password is asked.\n\n',
  );
}

await runMain(main);
process.exit();

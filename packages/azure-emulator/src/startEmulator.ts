import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DefaultArmEngine } from './arm/DefaultArmEngine';
import { DurableResourceStore } from './arm/DurableResourceStore';
import { Clock, systemClock } from './Clock';
import { EmulatorContext } from './EmulatorContext';
import { EmulatorCredentials } from './EmulatorCredentials';
import { TokenService } from './entra/TokenService';
import { FaultRegistry } from './faults/FaultRegistry';
import { createHttpFaultKinds } from './faults/httpFaults';
import { createResourceFaultKinds } from './faults/ResourceFaults';
import { Surface } from './http/Surface';
import { issueServerCertificate } from './http/certificates';
import { ServedRequest, createDispatch } from './http/dispatch';
import { openListeners } from './http/Listeners';
import { resourceTypes } from './providers';
import { seededRandom } from './seededRandom';
import { seed } from './seed';
import { DurableCollections } from './store/DurableCollections';
import { createSurfaces } from './surfaces';

/** How one emulator starts; every member may be left out. */
export interface EmulatorOptions {
  /** TLS port; 0, the default, takes a free one. */
  port?: number;
  /** Port of the plain listener; 0, the default, takes a free one. */
  httpPort?: number;
  /** Where everything is kept; left out: a temporary directory, removed at the end. */
  stateDir?: string;
  /** How many times faster than Azure operations and throttle waits pass; 1 by default. */
  speed?: number;
  /** Wall time by default. */
  clock?: Clock;
  /** Seed of the random numbers. */
  seed?: number;
  /** Told of each request before it is answered. */
  onRequest?: (request: ServedRequest) => void;
  /** Where lines about failures go; nowhere by default. */
  log?: (message: string) => void;
}

/** A running emulator. */
export interface Emulator {
  httpsOrigin: string;
  httpOrigin: string;
  caPem: string;
  credentials: EmulatorCredentials;
  context: EmulatorContext;
  /** Every face of Azure that it shows. */
  surfaces: readonly Surface[];
  close(): Promise<void>;
}

/** Starts one emulator; several may run in one process. */
export async function startEmulator(
  options: EmulatorOptions = {},
): Promise<Emulator> {
  const stateDir =
    options.stateDir ?? mkdtempSync(join(tmpdir(), 'azure-emulator-'));
  // It holds secrets: nobody else on the machine may look in.
  mkdirSync(stateDir, { recursive: true, mode: 0o700 });
  const certificate = await issueServerCertificate(stateDir);
  const collections = DurableCollections.open(join(stateDir, 'state.db'));
  const listeners = await openListeners({
    port: options.port ?? 0,
    httpPort: options.httpPort ?? 0,
    certificate,
  }).catch(error => {
    collections.close();
    throw error;
  });
  const { clock, stop } = stoppable(options.clock ?? systemClock);
  const context: EmulatorContext = {
    clock,
    speed: options.speed ?? 1,
    random: seededRandom(options.seed ?? 1),
    collection: name => collections.collection(name),
    atomically: work => collections.atomically(work),
    resources: new DurableResourceStore(collections.collection('resources')),
    httpsOrigin: listeners.httpsOrigin,
    httpOrigin: listeners.httpOrigin,
    caPem: certificate.ca,
    log: options.log ?? (() => {}),
  };
  const credentials = seed(context);
  writeFileSync(
    join(stateDir, 'credentials.json'),
    `${JSON.stringify(credentials, undefined, 2)}\n`,
    { mode: 0o600 },
  );
  const faults = new FaultRegistry(context);
  [...createHttpFaultKinds(), ...createResourceFaultKinds()].forEach(kind =>
    faults.register(kind),
  );
  const engine = new DefaultArmEngine(context, resourceTypes);
  const tokens = await TokenService.create(context);
  const surfaces = createSurfaces(context, {
    engine,
    tokens,
    faults,
    credentials,
    stateDir,
  });
  engine.operations.resume();
  faults.resume();
  listeners.serve(createDispatch(surfaces, faults, context, options.onRequest));
  return {
    httpsOrigin: listeners.httpsOrigin,
    httpOrigin: listeners.httpOrigin,
    caPem: certificate.ca,
    credentials,
    context,
    surfaces,
    async close() {
      stop();
      await listeners.close();
      collections.close();
      if (!options.stateDir) {
        rmSync(stateDir, { recursive: true, force: true });
      }
    },
  };
}

/** A clock whose tasks can all be cancelled, so that nothing runs after the end. */
function stoppable(inner: Clock): { clock: Clock; stop: () => void } {
  const cancels = new Set<() => void>();
  let isStopped = false;
  return {
    clock: {
      now: () => inner.now(),
      schedule(delayMs, task) {
        if (isStopped) {
          return () => {};
        }
        const cancel = inner.schedule(delayMs, () => {
          cancels.delete(cancel);
          task();
        });
        cancels.add(cancel);
        return () => {
          cancels.delete(cancel);
          cancel();
        };
      },
    },
    stop() {
      isStopped = true;
      cancels.forEach(cancel => cancel());
      cancels.clear();
    },
  };
}

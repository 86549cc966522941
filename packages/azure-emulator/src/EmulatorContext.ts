import { Clock } from './Clock';
import { Collection } from './Collection';
import { ResourceStore } from './arm/ResourceStore';

/** What every part of one emulator shares; nothing is held at module level. */
export interface EmulatorContext {
  readonly clock: Clock;
  /** How many times faster than Azure operations and throttle waits pass; 1 is Azure's own pace. */
  readonly speed: number;
  /** Seeded: the same seed and the same calls give the same numbers. In [0, 1). */
  readonly random: () => number;
  /** Opens the durable collection of that name; the same object each time. */
  collection<T>(name: string): Collection<T>;
  /** Keeps all that `work` writes, or nothing of it where the process is killed on the way. */
  atomically<T>(work: () => T): T;
  readonly resources: ResourceStore;
  /** Address of the TLS listener, such as `https://localhost:4566`. */
  readonly httpsOrigin: string;
  /** Address of the plain listener, for what a person's browser or git opens. */
  readonly httpOrigin: string;
  /** The emulator's certificate authority, PEM. */
  readonly caPem: string;
  log(message: string): void;
}

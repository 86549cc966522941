import { ArmEngine } from './arm/ArmEngine';
import { EmulatorCredentials } from './EmulatorCredentials';
import { TokenService } from './entra/TokenService';
import { FaultRegistry } from './faults/FaultRegistry';

/** What surfaces and extensions of ARM are made from, beside the context. */
export interface SurfaceDependencies {
  engine: ArmEngine;
  tokens: TokenService;
  faults: FaultRegistry;
  credentials: EmulatorCredentials;
  /** Directory for what is no collection, such as git repositories. */
  stateDir: string;
}

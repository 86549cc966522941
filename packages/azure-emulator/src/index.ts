export { startEmulator } from './startEmulator';
export type { Emulator, EmulatorOptions } from './startEmulator';
export type { EmulatorCredentials } from './EmulatorCredentials';
export type { EmulatorContext } from './EmulatorContext';
export type { ServedRequest } from './http/dispatch';
export type { Clock } from './Clock';
export { runCli } from './cli';

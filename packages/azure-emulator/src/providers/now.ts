import { EmulatorContext } from '../EmulatorContext';

/** The emulator's time, as resources show it. */
export function now(context: EmulatorContext): string {
  return new Date(context.clock.now()).toISOString();
}

import { parseArgs } from 'node:util';
import { CommandLineError } from './CommandLineError.mjs';

/** Parses a script's flags; an unknown or malformed one ends with the flags that exist. */
export function readOptions(options) {
  try {
    return parseArgs({ options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const known = Object.entries(options)
      .map(([name, { type }]) => `--${name}${type === 'string' ? ' …' : ''}`)
      .join(', ');
    throw new CommandLineError(
      `${error.message.split('.')[0]}. Known: ${known}`,
    );
  }
}

/** A TCP port; four in a row must fit, for the portal, the emulator's two listeners and the app that reloads. */
export function readPort(text, fallback) {
  if (text === undefined) {
    return fallback;
  }
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1024 || port > 65532) {
    throw new CommandLineError(
      `--port is ${text}; allowed is a whole number from 1024 to 65532`,
    );
  }
  return port;
}

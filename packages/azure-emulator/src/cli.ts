import { parseArgs } from 'node:util';
import { startEmulator } from './startEmulator';

/** Reads flags, starts, prints one line when ready, and stops at a signal. */
export async function runCli(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '4566' },
      'http-port': { type: 'string' },
      state: { type: 'string', default: '.slipway/emulator' },
      speed: { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
    },
  });
  const port = readNumber('--port', values.port);
  const emulator = await startEmulator({
    port,
    httpPort: readNumber(
      '--http-port',
      values['http-port'] ?? String(port === 0 ? 0 : port + 1),
    ),
    stateDir: values.state,
    speed: readNumber('--speed', values.speed),
    seed: readNumber('--seed', values.seed),
    log: message => process.stderr.write(`${message}\n`),
  });
  process.stdout.write(
    `Azure emulator ready: ${emulator.httpsOrigin} and ${emulator.httpOrigin}, state in ${values.state}\n`,
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      await emulator.close();
      process.exit(0);
    });
  }
}

function readNumber(flag: string, text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value < 0 || text.trim() === '') {
    throw new Error(`${flag} must be a number, not '${text}'`);
  }
  return value;
}

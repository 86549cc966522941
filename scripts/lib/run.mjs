import { spawn } from 'node:child_process';
import { CommandLineError } from './CommandLineError.mjs';

/**
 * Runs a command to its end. Its output is kept and shown only when it fails, unless `verbose`.
 * Rejects with the command and the end of its output when it ends with anything but 0.
 */
export function run(command, args, options = {}) {
  const { verbose = false, cwd, env, shouldFail = true } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = chunk => {
      output += chunk;
      if (verbose) {
        process.stderr.write(chunk);
      }
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0 || !shouldFail) {
        resolve({ code, output });
        return;
      }
      reject(
        new CommandLineError(
          `'${[command, ...args].join(' ')}' ended with ${
            signal ?? code
          }\n${verbose ? '' : output.slice(-6000)}`,
        ),
      );
    });
  });
}

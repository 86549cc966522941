import { spawn } from 'node:child_process';
import { CommandLineError } from './CommandLineError.mjs';

/**
 * Runs a command to its end, in a process group of its own that ends with this process. Its
 * output is kept, and shown only when it fails.
 * Rejects with the command and the end of its output when it ends with anything but 0.
 */
export function run(command, args, options = {}) {
  const { cwd, env, shouldFail = true } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const endGroup = () => signalGroup(child);
    process.once('exit', endGroup);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', chunk => {
        output += chunk;
      });
    }
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('exit', endGroup);
      if (code === 0 || !shouldFail) {
        resolve({ code, output });
        return;
      }
      reject(
        new CommandLineError(
          `'${[command, ...args].join(' ')}' ended with ${
            signal ?? code
          }\n${output.slice(-6000)}`,
        ),
      );
    });
  });
}

function signalGroup(child) {
  try {
    process.kill(-child.pid, 'SIGTERM');
  } catch {
    // It has ended already.
  }
}

import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CommandLineError } from './CommandLineError.mjs';
import { root } from './paths.mjs';

const GRACE_MS = 8000;
const EXIT_WITH_PARENT = join(root, 'scripts/lib/exit-with-parent.cjs');

/** Starts long-running processes and ends every one of them, whatever ends the script. */
export class Supervisor {
  #children = new Map();
  #stopping;
  #failed;
  /** Whether a process has ended by itself. */
  hasFailed = false;
  /** Rejects when a process ends by itself. */
  failure = new Promise((_, reject) => {
    this.#failed = reject;
  });

  constructor() {
    this.failure.catch(() => {});
  }

  /** Starts `node args` with its output in `logFile`. */
  async start(name, { node, args, env, cwd, logFile }) {
    await mkdir(dirname(logFile), { recursive: true });
    const log = createWriteStream(logFile, { flags: 'a', mode: 0o600 });
    const child = spawn(node, ['--require', EXIT_WITH_PARENT, ...args], {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let tail = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', chunk => {
        tail = (tail + chunk).slice(-3000);
        log.write(chunk);
      });
    }
    this.#children.set(name, child);
    child.once('exit', (code, signal) => {
      this.#children.delete(name);
      log.end();
      if (!this.#stopping) {
        this.hasFailed = true;
        this.#failed(
          new CommandLineError(
            `${name} ended by itself (${signal ?? code}); its log is ${logFile}. It last said:\n${tail}`,
          ),
        );
      }
    });
    return child;
  }

  /** Ends all processes: politely first, by force after eight seconds. */
  stop() {
    this.#stopping ??= Promise.all(
      [...this.#children.values()].reverse().map(end),
    );
    return this.#stopping;
  }
}

function end(child) {
  return new Promise(resolve => {
    const force = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
    child.once('exit', () => {
      clearTimeout(force);
      resolve();
    });
    child.kill('SIGTERM');
  });
}

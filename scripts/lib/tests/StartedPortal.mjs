import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../paths.mjs';

const START_SECONDS = 900;

/** `npm start` as a child process of a test. */
export class StartedPortal {
  /** Starts it and waits until it says `ready`; rejects with its output when it ends before. */
  static async start(args, ready, options = {}) {
    const portal = new StartedPortal(args, options);
    const until = Date.now() + START_SECONDS * 1000;
    while (!portal.output.includes(ready)) {
      if (
        portal.hasEnded ||
        portal.output.includes('\nslipway: ') ||
        Date.now() > until
      ) {
        await portal.stop();
        throw new Error(`npm start did not say '${ready}':\n${portal.output}`);
      }
      await sleep(100);
    }
    return portal;
  }

  output = '';
  hasEnded = false;

  constructor(args, { env = process.env } = {}) {
    this.process = spawn(
      process.execPath,
      [join(root, 'scripts/start.mjs'), ...args],
      { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    this.ended = new Promise(resolve => {
      this.process.once('exit', (code, signal) => {
        this.hasEnded = true;
        resolve({ code, signal });
      });
    });
    for (const stream of [this.process.stdout, this.process.stderr]) {
      stream.on('data', chunk => {
        this.output += chunk;
      });
    }
  }

  /** Ends it by `signal` and waits until it has ended. */
  async stop(signal = 'SIGTERM') {
    if (!this.hasEnded) {
      this.process.kill(signal);
    }
    return this.ended;
  }
}

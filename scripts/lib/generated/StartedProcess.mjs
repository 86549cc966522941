import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process that a check started; it ends with the check. */
export class StartedProcess {
  output = '';
  #child;
  #endWithUs;

  constructor(command, args, options) {
    this.#child = spawn(command, args, {
      ...options,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream.on('data', chunk => {
        this.output = (this.output + chunk).slice(-200_000);
      });
    }
    this.#endWithUs = () => this.#child.kill('SIGKILL');
    process.once('exit', this.#endWithUs);
  }

  get hasEnded() {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  /** Waits until `condition` answers true; throws with the end of the output when the process ends or it takes too long. */
  async until(what, condition, seconds) {
    const end = Date.now() + seconds * 1000;
    while (!(await condition().catch(() => false))) {
      if (this.hasEnded || Date.now() > end) {
        throw new Error(
          `${what}: not within ${seconds} s\n${this.output.slice(-3000)}`,
        );
      }
      await sleep(200);
    }
  }

  signal(name) {
    this.#child.kill(name);
  }

  /** Ends it; answers the exit code, or the signal where there is none. */
  async stop(name = 'SIGTERM') {
    process.off('exit', this.#endWithUs);
    if (!this.hasEnded) {
      this.#child.kill(name);
      await once(this.#child, 'exit');
    }
    return this.#child.exitCode ?? this.#child.signalCode;
  }
}

import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { join } from 'node:path';

const READY = /ready: (https:\S+) and (http:\S+),/;

/** An emulator of its own, on free ports, so fast that no operation has to be waited for. */
export class LocalAzure {
  /** Starts it with its state in `folder`; rejects when it ends before it is ready. */
  static async start({ toolchain, root, folder }) {
    const child = spawn(
      toolchain.node,
      [
        ...['--require', join(root, 'scripts/lib/exit-with-parent.cjs')],
        join(root, 'packages/azure-emulator/bin/azure-emulator.cjs'),
        ...['--port', '0', '--http-port', '0'],
        ...['--state', folder, '--speed', '1000'],
      ],
      { env: toolchain.env, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] },
    );
    const ended = new Promise(resolve => child.once('exit', resolve));
    const ready = new Promise(resolve => {
      createInterface({ input: child.stdout }).once('line', resolve);
    });
    const line = await Promise.race([
      ready,
      ended.then(code => {
        throw new Error(`The local Azure ended with ${code} at its start`);
      }),
    ]);
    const [, httpsOrigin, httpOrigin] = READY.exec(line);
    const credentials = JSON.parse(
      await readFile(join(folder, 'credentials.json'), 'utf8'),
    );
    return new LocalAzure({
      child,
      ended,
      httpsOrigin,
      httpOrigin,
      credentials,
    });
  }

  constructor({ child, ended, httpsOrigin, httpOrigin, credentials }) {
    this.child = child;
    this.ended = ended;
    this.httpsOrigin = httpsOrigin;
    this.httpOrigin = httpOrigin;
    this.credentials = credentials;
  }

  async stop() {
    this.child.kill('SIGTERM');
    await this.ended;
  }
}

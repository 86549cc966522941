import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeLocalConfig } from '../localConfig.mjs';
import { layout, root } from '../paths.mjs';
import { PortalClient } from '../PortalClient.mjs';
import { waitForUrl } from '../waitForUrl.mjs';
import { RecordingProxy } from './RecordingProxy.mjs';

const EXIT_WITH_PARENT = join(root, 'scripts/lib/exit-with-parent.cjs');
const FAST = 600;

/**
 * A portal and a local Azure of their own, whose processes can be killed and started again; with `isRecorded` a
 * proxy stands between them. `port` and the three after it are used.
 */
export class CreationBed {
  static async start({ toolchain, port, isRecorded = false }) {
    const bed = new CreationBed(toolchain, port);
    await rm(bed.places.home, { recursive: true, force: true });
    await mkdir(join(bed.places.home, 'logs'), { recursive: true });
    await mkdir(bed.places.database, { recursive: true });
    await bed.startEmulator({ speed: FAST });
    bed.env = { ...toolchain.env, ...(await writeLocalConfig(bed.places)) };
    bed.credentials = JSON.parse(
      await readFile(join(bed.places.emulator, 'credentials.json'), 'utf8'),
    );
    if (isRecorded) {
      await bed.#startProxy();
    }
    return bed;
  }

  #processes = new Map();
  /** Nobody watches over the processes: they are meant to be killed. */
  #never = new Promise(() => {});
  #configs;

  constructor(toolchain, port) {
    this.toolchain = toolchain;
    this.places = layout(port);
    this.portal = `http://localhost:${port}`;
    this.#configs = [join(root, 'app-config.yaml'), this.places.config];
  }

  async startEmulator({ speed }) {
    const { ports, emulator } = this.places;
    this.#start('emulator', this.toolchain.env, [
      join(root, 'packages/azure-emulator/bin/azure-emulator.cjs'),
      ...['--port', String(ports.tls), '--http-port', String(ports.http)],
      ...['--state', emulator, '--speed', String(speed)],
    ]);
    await waitForUrl(`http://localhost:${ports.http}/_emulator/faults`, {
      seconds: 120,
      what: 'The local Azure',
      failure: this.#never,
    });
  }

  /** `preload`: a file that the portal's process loads before all else. */
  async startPortal({ preload } = {}) {
    this.#start('portal', { ...this.env, NODE_ENV: 'production' }, [
      ...(preload ? ['--require', preload] : []),
      '--no-node-snapshot',
      join(this.places.portal, 'packages/backend'),
      ...this.#configs.flatMap(file => ['--config', file]),
    ]);
    await waitForUrl(`${this.portal}/.backstage/health/v1/readiness`, {
      seconds: 300,
      what: 'The portal',
      failure: this.#never,
    });
  }

  async signIn(account) {
    const client = await PortalClient.signIn(this.portal, account, {
      seconds: 180,
    });
    await client.waitForEntity('template', 'platform-foundation');
    await client.waitForEntity('template', 'spring-boot-service');
    return client;
  }

  /** Ends a process hard, as the kernel does, and waits until it is gone. */
  async kill(name) {
    const child = this.#processes.get(name);
    this.#processes.delete(name);
    if (child && child.exitCode === null && child.signalCode === null) {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    }
  }

  async stop() {
    await this.kill('portal');
    await this.proxy?.stop();
    await this.kill('emulator');
  }

  #start(name, env, args) {
    const log = createWriteStream(join(this.places.home, `logs/${name}.log`), {
      flags: 'a',
    });
    const child = spawn(
      this.toolchain.node,
      ['--require', EXIT_WITH_PARENT, ...args],
      { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
    );
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
    this.#processes.set(name, child);
  }

  async #startProxy() {
    const { ports, home, emulator, ca } = this.places;
    this.proxy = await RecordingProxy.start({
      port: ports.portal + 3,
      target: `https://localhost:${ports.tls}`,
      ca: await readFile(join(emulator, 'ca.pem'), 'utf8'),
    });
    const trusted = join(home, 'trusted.pem');
    await writeFile(trusted, (await readFile(ca, 'utf8')) + this.proxy.cert);
    this.env.NODE_EXTRA_CA_CERTS = trusted;
    const local = JSON.parse(await readFile(this.places.config, 'utf8'));
    const { origin } = this.proxy;
    const config = {
      integrations: {
        azure: [
          ...local.integrations.azure,
          {
            host: new URL(origin).host,
            credentials: [
              { personalAccessToken: this.credentials.devopsToken },
            ],
          },
        ],
      },
      azure: {
        endpoints: {
          resourceManager: origin,
          devops: origin,
          prices: `${origin}/_prices`,
        },
      },
    };
    const file = join(home, 'app-config.recorded.yaml');
    await writeFile(file, JSON.stringify(config), { mode: 0o600 });
    this.#configs.push(file);
  }
}

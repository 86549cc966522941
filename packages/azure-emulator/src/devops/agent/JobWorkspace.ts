import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { posix, resolve, sep } from 'node:path';
import { Caller } from '../../arm/Caller';
import { EmulatorContext } from '../../EmulatorContext';
import { RegistryAccess, RegistryImages } from '../../registry';
import { GitRepositories, GitRepository } from '../GitRepositories';

/** Where a job's sources lie, as the agent's machine calls it. */
export const SOURCES = '/home/vsts/work/1/s';

/** An identity that the agent is signed in with. */
export interface SignedIn {
  caller: Caller;
  subscriptionId: string;
}

/** What steps of one job share: the clone, images built, sign-ins. */
export class JobWorkspace {
  /** Images on the agent, by name with tag; the value stands for the content. */
  readonly images = new Map<string, string>();
  /** Login servers that docker is signed in to, and as whom. */
  readonly logins = new Map<string, Caller>();
  /** Who the Azure CLI is signed in as, while an AzureCLI step runs. */
  azure?: SignedIn;
  /** Whether the checkout left the job's token for later git commands. */
  keepsCredentials = false;

  constructor(
    readonly context: EmulatorContext,
    readonly repositories: GitRepositories,
    readonly repository: GitRepository,
    readonly registry: RegistryImages,
    readonly access: RegistryAccess,
    /** Directory of the clone on this machine. */
    readonly directory: string,
    /** Commit that the run builds. */
    readonly commit: string,
    /** Token of the job, which scripts may hand to git. */
    readonly accessToken: string,
  ) {}

  /** The path on this machine of a path on the agent's; undefined outside of the sources. */
  locate(directory: string, path = '.'): string | undefined {
    const onAgent = posix.resolve(directory, path);
    if (onAgent !== SOURCES && !onAgent.startsWith(`${SOURCES}/`)) {
      return undefined;
    }
    const found = resolve(this.directory, `.${onAgent.slice(SOURCES.length)}`);
    const isInside =
      found === this.directory || found.startsWith(this.directory + sep);
    return isInside ? found : undefined;
  }

  hasFile(directory: string, path: string): boolean {
    const found = this.locate(directory, path);
    return found !== undefined && existsSync(found);
  }

  /** Undefined where there is none. */
  read(directory: string, path: string): string | undefined {
    const found = this.locate(directory, path);
    return found && existsSync(found) ? readFileSync(found, 'utf8') : undefined;
  }

  write(directory: string, path: string, text: string): void {
    const found = this.locate(directory, path);
    if (found) {
      writeFileSync(found, text);
    }
  }

  remove(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }
}

import type { DevOpsPipelines } from './DevOpsPipelines';

/** A repository of the configured project. */
export interface DevOpsRepository {
  id: string;
  name: string;
  /** Address for git over HTTP, as the portal reaches it. */
  gitUrl: string;
  /** Address for people. */
  webUrl: string;
  /** Short name of the default branch; `undefined` while the repository is empty. */
  defaultBranch: string | undefined;
}

/** Repositories and pipelines in Azure DevOps, with the portal's own identity. */
export interface DevOpsClient {
  /** Creates the repository, or returns the one already there. */
  ensureRepository(name: string): Promise<DevOpsRepository>;
  getRepository(name: string): Promise<DevOpsRepository | undefined>;
  /** Does nothing when there is none. */
  deleteRepository(name: string): Promise<void>;
  /** Text of a file at the end of a branch; `undefined`: there is none. */
  readFile(options: {
    repository: string;
    branch: string;
    path: string;
  }): Promise<string | undefined>;
  pipelines(): DevOpsPipelines;
  gitUrl(name: string): string;
  webUrl(name: string): string;
  /** Value of the `Authorization` header for git and REST. */
  authHeader(): Promise<string>;
}

/** What Entra must trust for a service connection to act as an identity. */
export interface ConnectionFederation {
  issuer: string;
  subject: string;
}

/** Who a service connection acts as, and where. */
export interface ConnectionIdentity {
  tenantId: string;
  /** Client id of the identity. */
  clientId: string;
  subscriptionId: string;
}

export interface ServiceConnection extends ConnectionFederation {
  id: string;
  name: string;
  /** Client id of the identity that it acts as. */
  clientId: string;
  description: string;
}

export interface Pipeline {
  id: number;
  name: string;
  repositoryId: string;
}

export interface PipelineRun {
  id: number;
  state: 'inProgress' | 'canceling' | 'completed';
  result?: 'succeeded' | 'failed' | 'canceled' | 'unknown';
  /** Address for people. */
  webUrl: string;
}

/** What a run is at, and what failed in it. */
export interface RunProgress {
  /** Names of the steps that are under way, or of what they wait for. */
  underWay: string[];
  /** Each step that failed with what it said. */
  failures: string[];
}

/** Pipelines and service connections in Azure DevOps, with the portal's own identity. */
export interface DevOpsPipelines {
  /** What the identity behind a connection of this name must trust. */
  federation(connectionName: string): Promise<ConnectionFederation>;
  /** Connection without a secret: Entra trusts Azure DevOps. `undefined`: there is none. */
  findConnection(name: string): Promise<ServiceConnection | undefined>;
  createConnection(options: {
    name: string;
    description: string;
    identity: ConnectionIdentity;
  }): Promise<ServiceConnection>;
  deleteConnection(id: string): Promise<void>;
  find(name: string): Promise<Pipeline | undefined>;
  /** A pipeline of the YAML file in a repository's root. */
  create(options: {
    name: string;
    repositoryId: string;
    yamlPath: string;
  }): Promise<Pipeline>;
  delete(id: number): Promise<void>;
  /** Lets a pipeline use a connection; writes nothing where it may already. */
  permit(pipelineId: number, connectionId: string): Promise<void>;
  /** The newest run; `undefined`: it never ran. */
  latestRun(pipelineId: number): Promise<PipelineRun | undefined>;
  run(pipelineId: number, branch: string): Promise<PipelineRun>;
  getRun(pipelineId: number, runId: number): Promise<PipelineRun>;
  progress(runId: number): Promise<RunProgress>;
}

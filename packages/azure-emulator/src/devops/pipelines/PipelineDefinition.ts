/** Who did something, as Azure DevOps shows it. */
export interface Identity {
  id: string;
  displayName: string;
}

/** A pipeline: a YAML file of a repository that can be run. */
export interface PipelineDefinition {
  id: number;
  name: string;
  /** Starts with a backslash, as in `\` or `\services`. */
  folder: string;
  /** Goes up with each change. */
  revision: number;
  repositoryId: string;
  /** Path of the YAML file in the repository, without a leading slash. */
  yamlPath: string;
  /** Variables set beside the YAML; a run's own come before them. */
  variables: Record<string, RunVariable>;
  /** ISO 8601. */
  createdAt: string;
  createdBy: Identity;
}

/** A variable given from outside of the YAML. */
export interface RunVariable {
  value: string;
  isSecret?: boolean;
}

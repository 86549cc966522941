/** Path of a service's pipeline in its repository. */
export const PIPELINE_FILE = '/azure-pipelines.yml';

/** Who the commits of a pipeline are by that tell Flux of an image. */
export const PIPELINE_AUTHOR_EMAIL =
  'azure-pipelines@users.noreply.dev.azure.com';

/** Service connection of a service's pipeline in one environment. */
export function serviceConnectionName(
  service: string,
  environment: string,
): string {
  return `${service}-${environment}`;
}

/** Folder of a repository that says what runs in an environment. */
export function overlayPath(environment: string): string {
  return `deploy/overlays/${environment}`;
}

/**
 * Whether a commit is the pipeline's own word to Flux: by the build service,
 * and touching overlays alone. `changed`: paths without a leading slash.
 */
export function isImageBump(
  commit: { author: { email: string }; committer: { email: string } },
  changed: string[],
): boolean {
  return (
    commit.author.email === PIPELINE_AUTHOR_EMAIL &&
    commit.committer.email === PIPELINE_AUTHOR_EMAIL &&
    changed.every(path => /^deploy\/overlays\/[^/]+\/[^/]+$/.test(path))
  );
}

/** What marks a service connection as the portal's own. */
export function connectionDescription(stack: {
  entityRef: string;
  environment: string;
}): string {
  return `Slipway: ${stack.entityRef} in ${stack.environment}`;
}

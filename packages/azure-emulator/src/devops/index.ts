export { createDevOpsSurface } from './createDevOpsSurface';
export type { DevOpsSurfaceOptions } from './createDevOpsSurface';
export type { DevOpsCaller, DevOpsCredentials } from './authenticate';
export { GitRepositories } from './GitRepositories';
export type { GitPush, GitRepository, RefUpdate } from './GitRepositories';
export { createPipelines } from './pipelines/createPipelines';
export type { Pipelines } from './pipelines/Pipelines';

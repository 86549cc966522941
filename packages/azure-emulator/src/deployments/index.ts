export { createDeploymentExtensions } from './createDeploymentExtensions';

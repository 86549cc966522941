import { DeploymentRecord, ResourceProgress } from './DeploymentRecord';
import { ErrorDetail } from './ErrorDetail';

/** The error of a deployment some of whose resources failed. */
export function failedDeployment(
  record: DeploymentRecord,
  failed: ResourceProgress[],
): ErrorDetail {
  return {
    code: 'DeploymentFailed',
    target: record.id,
    message:
      'At least one resource deployment operation failed. Please list deployment operations for details.',
    details: failed.flatMap(each => each.error ?? []),
  };
}

/** The error of a resource whose operation did not succeed. */
export function failedNested(
  progress: ResourceProgress,
  error: { code: string; message: string; details?: unknown } | undefined,
): ErrorDetail {
  const cause: ErrorDetail | undefined = error && {
    code: error.code,
    message: error.message,
    target: 'target' in error ? String(error.target) : progress.id,
    ...(Array.isArray(error.details) && { details: error.details }),
  };
  return {
    code: 'ResourceDeploymentFailure',
    target: progress.id,
    message:
      "The resource write operation failed to complete successfully, because it reached terminal provisioning state 'Failed'.",
    ...(cause && { details: [cause] }),
  };
}

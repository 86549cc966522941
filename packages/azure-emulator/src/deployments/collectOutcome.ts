import { DeploymentStore } from './DeploymentStore';
import { ErrorDetail } from './ErrorDetail';
import { isNestedDeployment } from './nestedDeployment';

/** What a deployment, with those nested in it, has written and failed to write. */
export interface DeploymentOutcome {
  /** Resources that are there by it, with their place in the order of creation. */
  written: Array<{ id: string; depth: number }>;
  failed: Array<{ id: string; error: ErrorDetail }>;
}

/** Gathers a deployment's outcome through its nested deployments. */
export function collectOutcome(
  deploymentId: string,
  store: DeploymentStore,
): DeploymentOutcome {
  const outcome: DeploymentOutcome = { written: [], failed: [] };
  const record = store.get(deploymentId);
  for (const progress of Object.values(record?.resources ?? {})) {
    const { id, depth, state, status, error } = progress;
    if (progress.isDeletion) continue;
    if (isNestedDeployment(progress)) {
      const isOurs = store.get(id)?.parentId === record?.id;
      const nested = isOurs
        ? collectOutcome(id, store)
        : { written: [], failed: [] };
      outcome.written.push(...nested.written);
      outcome.failed.push(...nested.failed);
      const isOwnFailure = error !== undefined && nested.failed.length === 0;
      if (isOwnFailure) outcome.failed.push({ id, error });
      continue;
    }
    // Begun and then failed: it is there, and nobody else made it.
    const isLeftBehind = state !== 'Succeeded' && status === 201;
    if (state === 'Succeeded' || isLeftBehind) {
      outcome.written.push({ id, depth });
    }
    if (error) outcome.failed.push({ id, error });
  }
  return outcome;
}

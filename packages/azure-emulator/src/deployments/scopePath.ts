import { DeploymentTarget } from '../template/EvaluationScope';

/** A path such as `…/providers/Microsoft.Resources/deployments/NAME/ACTION`, taken apart. */
export interface ScopePath {
  /** With Azure's own case. */
  scopeId: string;
  target: DeploymentTarget;
  /** Undefined for the list. */
  name?: string;
  /** What comes after the name. */
  rest: string[];
}

/**
 * Reads a path below a subscription or group; undefined where it is of another kind. A group's
 * operations lists have no `/providers/Microsoft.Resources` in Azure's own clients.
 */
export function parseScopePath(
  path: string,
  kind: string,
): ScopePath | undefined {
  const pattern = new RegExp(
    `^/subscriptions/([^/]+)(?:/resourcegroups/([^/]+))?(?:/providers/microsoft\\.resources|(?<=/resourcegroups/[^/]+))/${kind}(?:/(.+))?$`,
    'i',
  );
  const found = pattern.exec(path);
  if (!found) return undefined;
  const [, subscriptionId, resourceGroup, tail] = found;
  const [name, ...rest] = tail ? tail.split('/') : [];
  const scopeId = resourceGroup
    ? `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}`
    : `/subscriptions/${subscriptionId}`;
  return { scopeId, target: { subscriptionId, resourceGroup }, name, rest };
}

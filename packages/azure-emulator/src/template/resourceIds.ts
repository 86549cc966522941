import { DeploymentTarget } from './EvaluationScope';
import { TemplateError } from './TemplateError';

/** Id of what a deployment writes to. */
export function targetId(target: DeploymentTarget): string {
  const { subscriptionId, resourceGroup } = target;
  return resourceGroup === undefined
    ? `/subscriptions/${subscriptionId}`
    : `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}`;
}

/**
 * Id of a resource below `scope`: `names` holds one name per segment of the type after its
 * namespace.
 */
export function joinResourceId(
  scope: string,
  type: string,
  names: string[],
): string {
  const [namespace, ...kinds] = type.replace(/\/$/, '').split('/');
  if (kinds.length === 0 || kinds.length !== names.length) {
    throw new TemplateError(
      `The resource '${names.join('/')}' of type '${type}' has incorrect segment lengths: a nested resource type has as many segments as its name, and the first segment of the type is its namespace.`,
    );
  }
  const isGroup = type.toLowerCase() === 'microsoft.resources/resourcegroups';
  const base = isGroup
    ? `${scope.split('/').slice(0, 3).join('/')}/resourceGroups`
    : `${scope === '/' ? '' : scope}/providers/${namespace}`;
  if (isGroup) return `${base}/${names[0]}`;
  return [base, ...kinds.flatMap((kind, at) => [kind, names[at]])].join('/');
}

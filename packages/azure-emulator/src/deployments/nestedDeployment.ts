import { evaluateJson } from '../template/evaluate';
import { DeploymentTarget } from '../template/EvaluationScope';
import { isJsonObject, Json, JsonObject } from '../template/Json';
import { PlannedResource } from '../template/PlannedResource';
import { TemplateError } from '../template/TemplateError';
import { DeploymentInput } from './DeploymentRecord';
import { resolveInput, ResolveInputOptions } from './resolveInput';

/** Whether a resource of a template is a template itself. */
export function isNestedDeployment(resource: { type: string }): boolean {
  return resource.type.toLowerCase() === 'microsoft.resources/deployments';
}

function propertiesOf({ source }: PlannedResource): JsonObject {
  return isJsonObject(source.properties) ? source.properties : {};
}

/** Whether a nested deployment's template or parameters lie behind a link. */
export function isLinked(planned: PlannedResource): boolean {
  const { templateLink, parametersLink } = propertiesOf(planned);
  return templateLink !== undefined || parametersLink !== undefined;
}

/** Where a nested deployment writes. */
export function nestedTarget({ id, path }: PlannedResource): DeploymentTarget {
  const found =
    /^\/subscriptions\/([^/]+)(?:\/resourceGroups\/([^/]+))?\/providers\//i.exec(
      id,
    );
  if (found) return { subscriptionId: found[1], resourceGroup: found[2] };
  throw new TemplateError(
    `The scope of the deployment '${id}' is not served here: only subscriptions and resource groups are.`,
    { path: `${path}.scope` },
  );
}

/**
 * Whether a nested deployment's expressions are its parent's: so unless it says `inner` or its
 * template lies behind a link.
 */
export function isOuterScoped(planned: PlannedResource): boolean {
  const { expressionEvaluationOptions: options, templateLink } =
    propertiesOf(planned);
  const scope = isJsonObject(options) ? options.scope : undefined;
  return templateLink === undefined && String(scope).toLowerCase() !== 'inner';
}

/** Template and parameters of a nested deployment, with their links read; the values are not evaluated. */
export function nestedInput(
  planned: PlannedResource,
  options: ResolveInputOptions,
): DeploymentInput {
  const properties = propertiesOf(planned);
  const evaluated = (name: string): JsonObject => {
    const value: Json | undefined = properties[name];
    if (value === undefined) return {};
    const place = `${planned.path}.properties.${name}`;
    return { [name]: evaluateJson(value, planned.scope, place) };
  };
  return resolveInput(
    {
      ...properties,
      ...evaluated('templateLink'),
      ...evaluated('parametersLink'),
    },
    options,
  );
}

/** Evaluates a nested deployment's parameters in the deployment around it. */
export function evaluateInNest(
  planned: PlannedResource,
): (value: Json, path: string) => Json {
  return (value, path) =>
    evaluateJson(value, planned.scope, `${planned.path}.${path}`);
}

import { Json } from '../Json';
import { TemplateError } from '../TemplateError';
import { TemplateSurroundings } from '../EvaluationScope';
import { asString } from './arguments';
import { define, FunctionFamily } from './TemplateFunction';

function roleDefinition(roleName: string, around: TemplateSurroundings): Json {
  const id = around.roleDefinitionId(roleName);
  if (id === undefined) {
    throw new TemplateError(`There is no role definition named '${roleName}'.`);
  }
  return { id, roleDefinitionId: id.split('/').at(-1) ?? '' };
}

function resourceProvider(
  namespace: string,
  type: string | undefined,
  around: TemplateSurroundings,
): Json {
  const resourceTypes = around.resourceTypes(namespace);
  if (type === undefined) return { namespace, resourceTypes };
  const found = resourceTypes.find(
    each => String(each.resourceType).toLowerCase() === type.toLowerCase(),
  );
  if (found) return found;
  throw new TemplateError(
    `The resource provider '${namespace}' has no type '${type}'.`,
  );
}

/** Where the deployment runs, and the template's own parameters and variables. */
export const scopeFunctions: FunctionFamily = {
  deployer: define(0, 0, (_, scope) => scope.surroundings.deployer()),
  deployment: define(0, 0, (_, scope) => scope.surroundings.deployment()),
  environment: define(0, 0, (_, scope) => scope.surroundings.environment()),
  resourceGroup: define(0, 0, (_, scope) => scope.surroundings.resourceGroup()),
  subscription: define(0, 0, (_, scope) => scope.surroundings.subscription()),
  tenant: define(0, 0, (_, scope) => scope.surroundings.tenant()),
  managementGroup: define(0, 0, () => {
    throw new TemplateError(
      "The template function 'managementGroup' is not expected in a deployment to a subscription or a resource group.",
    );
  }),
  providers: define(1, 2, ([namespace, type], scope) =>
    resourceProvider(
      asString(namespace),
      type === undefined ? undefined : asString(type),
      scope.surroundings,
    ),
  ),
  roleDefinitions: define(1, 1, ([roleName], scope) =>
    roleDefinition(asString(roleName), scope.surroundings),
  ),
  parameters: define(1, 1, ([name], scope) => scope.parameter(asString(name))),
  variables: define(1, 1, ([name], scope) => scope.variable(asString(name))),
};

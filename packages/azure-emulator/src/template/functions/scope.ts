import { asString } from './arguments';
import { define, FunctionFamily } from './TemplateFunction';

/** Where the deployment runs, and the template's own parameters and variables. */
export const scopeFunctions: FunctionFamily = {
  deployment: define(0, 0, (_, scope) => scope.surroundings.deployment()),
  environment: define(0, 0, (_, scope) => scope.surroundings.environment()),
  resourceGroup: define(0, 0, (_, scope) => scope.surroundings.resourceGroup()),
  subscription: define(0, 0, (_, scope) => scope.surroundings.subscription()),
  tenant: define(0, 0, (_, scope) => scope.surroundings.tenant()),
  parameters: define(1, 1, ([name], scope) => scope.parameter(asString(name))),
  variables: define(1, 1, ([name], scope) => scope.variable(asString(name))),
};

import { ArmEngine } from '../arm/ArmEngine';
import { EmulatorContext } from '../EmulatorContext';
import { deriveScope, EvaluationScope } from '../template/EvaluationScope';
import { Json } from '../template/Json';
import { planTemplate, TemplatePlan } from '../template/planTemplate';
import {
  createTemplateScope,
  readParameterValues,
} from '../template/TemplateScope';
import { readTemplate, Template } from '../template/Template';
import { DeploymentInput, DeploymentRecord } from './DeploymentRecord';
import { DeploymentStore } from './DeploymentStore';
import { createRuntimeValues } from './runtimeValues';
import { readKeyVaultSecret } from './readKeyVaultSecret';
import { createSurroundings } from './surroundings';
import { WrittenBodies } from './WrittenBodies';

/** What preparing, running and predicting deployments need. */
export interface DeploymentDependencies {
  context: EmulatorContext;
  engine: ArmEngine;
  store: DeploymentStore;
  bodies: WrittenBodies;
}

/** A deployment with its template read, named and ready to be evaluated. */
export interface PreparedDeployment {
  template: Template;
  scope: EvaluationScope;
  plan: TemplatePlan;
}

/** What a deployment is, before and without any progress. */
export type DeploymentIdentity = Pick<
  DeploymentRecord,
  'id' | 'name' | 'target' | 'location' | 'caller' | 'startedAtMs' | 'mode'
>;

interface PrepareOptions {
  /** Names what can be named, and leaves the rest to `plan.unnamed`. */
  isPrediction?: boolean;
  /** Evaluates the values of parameters in the deployment around it. */
  evaluate?: (value: Json, path: string) => Json;
  /** Scope of the deployment around it, when its expressions belong there. */
  outerScope?: EvaluationScope;
}

/** Reads and plans a deployment's template; throws `TemplateError` where ARM would refuse it. */
export function prepareDeployment(
  deployment: DeploymentIdentity,
  input: DeploymentInput,
  deps: DeploymentDependencies,
  options: PrepareOptions = {},
): PreparedDeployment {
  const { isPrediction = false, outerScope } = options;
  const { caller } = deployment;
  const template = readTemplate(input.template);
  const planned: { plan?: TemplatePlan } = {};
  const runtime = createRuntimeValues({
    ...deps,
    caller,
    planned: () => planned.plan?.resources,
  });
  const scope = outerScope
    ? deriveScope(outerScope, { runtime })
    : createTemplateScope(template, {
        target: deployment.target,
        surroundings: createSurroundings(
          deps.context,
          deps.engine,
          deployment,
          input,
        ),
        runtime,
        startedAtMs: deployment.startedAtMs,
        values: readParameterValues(template, input.parameters, {
          evaluate: options.evaluate,
          readSecret: reference =>
            readKeyVaultSecret(reference, { ...deps, caller }),
        }),
        seed: `${deployment.id.toLowerCase()}${deployment.startedAtMs}`,
      });
  const shown = outerScope
    ? { ...template, parameters: {}, variables: {} }
    : template;
  const plan = planTemplate(shown, scope, deployment.target, { isPrediction });
  planned.plan = plan;
  return { template, scope, plan };
}

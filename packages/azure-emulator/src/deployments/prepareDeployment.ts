import { ArmEngine } from '../arm/ArmEngine';
import { EmulatorContext } from '../EmulatorContext';
import { deriveScope, EvaluationScope } from '../template/EvaluationScope';
import { planTemplate, TemplatePlan } from '../template/planTemplate';
import {
  createTemplateScope,
  ParameterValues,
  readParameterValues,
} from '../template/TemplateScope';
import { readTemplate, Template } from '../template/Template';
import { DeploymentInput, DeploymentRecord } from './DeploymentRecord';
import { DeploymentStore } from './DeploymentStore';
import { createRuntimeValues } from './runtimeValues';
import { createSurroundings } from './surroundings';

/** What preparing, running and predicting deployments need. */
export interface DeploymentDependencies {
  context: EmulatorContext;
  engine: ArmEngine;
  store: DeploymentStore;
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
  'id' | 'name' | 'target' | 'location' | 'caller' | 'startedAtMs'
>;

interface PrepareOptions {
  /** Names what can be named, and leaves the rest to `plan.unnamed`. */
  isPrediction?: boolean;
  /** Values that are already known to need evaluation; left out: those of the input. */
  values?: ParameterValues;
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
  const template = readTemplate(input.template);
  let plan: TemplatePlan = { resources: [], unnamed: [] };
  const runtime = createRuntimeValues({
    ...deps,
    caller: deployment.caller,
    planned: () => plan.resources,
  });
  const scope = outerScope
    ? deriveScope(outerScope, { runtime })
    : createTemplateScope(template, {
        target: deployment.target,
        surroundings: createSurroundings(deps.context, deployment, input),
        runtime,
        startedAtMs: deployment.startedAtMs,
        values:
          options.values ?? readParameterValues(template, input.parameters),
        seed: `${deployment.id.toLowerCase()}${deployment.startedAtMs}`,
      });
  const shown = outerScope
    ? { ...template, parameters: {}, variables: {} }
    : template;
  plan = planTemplate(shown, scope, deployment.target, { isPrediction });
  return { template, scope, plan };
}

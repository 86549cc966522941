import { evaluateJson } from '../template/evaluate';
import { EvaluationScope } from '../template/EvaluationScope';
import { isJsonObject, Json, JsonObject } from '../template/Json';
import { PlannedResource, UnnamedResource } from '../template/PlannedResource';
import { readTemplate } from '../template/Template';
import { readParameterValues } from '../template/TemplateScope';
import { DeploymentInput } from './DeploymentRecord';
import {
  DeploymentDependencies,
  DeploymentIdentity,
  prepareDeployment,
} from './prepareDeployment';
import {
  isNestedDeployment,
  isOuterScoped,
  nestedTarget,
  predictBody,
} from './resourceBody';

/** A resource that a deployment would write. */
export interface PredictedResource {
  planned: PlannedResource;
  body: JsonObject;
  /** False where a part is known only during the deployment; that part is left as expression. */
  isWhole: boolean;
  /** The deployment that would write it. */
  deploymentId: string;
}

/** All that a deployment would write, through nested deployments. */
export interface Prediction {
  resources: PredictedResource[];
  unnamed: Array<UnnamedResource & { deploymentId: string }>;
}

/** Says what a deployment would write if it ran now, and writes nothing. */
export function predictDeployment(
  deployment: DeploymentIdentity,
  input: DeploymentInput,
  deps: DeploymentDependencies,
  options: {
    outerScope?: EvaluationScope;
    evaluate?: (value: Json, path: string) => Json;
  } = {},
): Prediction {
  const template = readTemplate(input.template);
  const { outerScope, evaluate } = options;
  const { plan } = prepareDeployment(deployment, input, deps, {
    isPrediction: true,
    outerScope,
    values: outerScope
      ? undefined
      : readParameterValues(template, input.parameters, evaluate),
  });
  const deploymentId = deployment.id;
  const result: Prediction = {
    resources: [],
    unnamed: plan.unnamed.map(each => ({ ...each, deploymentId })),
  };
  for (const planned of plan.resources) {
    if (!planned.isWanted || planned.isExisting) continue;
    if (isNestedDeployment(planned)) {
      const nested = predictNested(planned, deployment, deps);
      result.resources.push(...nested.resources);
      result.unnamed.push(...nested.unnamed);
    } else {
      result.resources.push({ planned, deploymentId, ...predictBody(planned) });
    }
  }
  return result;
}

function predictNested(
  planned: PlannedResource,
  parent: DeploymentIdentity,
  deps: DeploymentDependencies,
): Prediction {
  const { properties } = planned.source;
  const nested = isJsonObject(properties) ? properties : {};
  const identity: DeploymentIdentity = {
    id: planned.id,
    name: planned.name,
    target: nestedTarget(planned),
    location: parent.location,
    caller: parent.caller,
    startedAtMs: parent.startedAtMs,
  };
  const input: DeploymentInput = {
    template: nested.template,
    parameters: isJsonObject(nested.parameters) ? nested.parameters : {},
  };
  return predictDeployment(identity, input, deps, {
    outerScope: isOuterScoped(planned) ? planned.scope : undefined,
    evaluate: (value, path) =>
      evaluateJson(value, planned.scope, `${planned.path}.${path}`),
  });
}

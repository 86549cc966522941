import { EvaluationScope } from '../template/EvaluationScope';
import { Json, JsonObject } from '../template/Json';
import { PlannedResource, UnnamedResource } from '../template/PlannedResource';
import { UnresolvedReferenceError } from '../template/TemplateError';
import { DeploymentInput } from './DeploymentRecord';
import {
  DeploymentDependencies,
  DeploymentIdentity,
  prepareDeployment,
} from './prepareDeployment';
import { LinkedContents } from './LinkedContents';
import {
  evaluateInNest,
  isNestedDeployment,
  isOuterScoped,
  nestedInput,
  nestedTarget,
} from './nestedDeployment';
import { ResolveInputOptions } from './resolveInput';
import { predictBody } from './resourceBody';

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

interface PredictOptions {
  links: LinkedContents;
  outerScope?: EvaluationScope;
  evaluate?: (value: Json, path: string) => Json;
}

/** Says what a deployment would write if it ran now, and writes nothing. */
export function predictDeployment(
  deployment: DeploymentIdentity,
  input: DeploymentInput,
  deps: DeploymentDependencies,
  options: PredictOptions,
): Prediction {
  const { links, outerScope, evaluate } = options;
  const { plan } = prepareDeployment(deployment, input, deps, {
    isPrediction: true,
    outerScope,
    evaluate,
  });
  const deploymentId = deployment.id;
  const result: Prediction = {
    resources: [],
    unnamed: plan.unnamed.map(each => ({ ...each, deploymentId })),
  };
  const parentLink = input.templateLink;
  for (const planned of plan.resources) {
    if (!planned.isWanted || planned.isExisting) continue;
    if (isNestedDeployment(planned)) {
      const nested = predictNested(planned, deployment, deps, {
        links,
        parentLink,
      });
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
  options: ResolveInputOptions,
): Prediction {
  const identity: DeploymentIdentity = {
    id: planned.id,
    name: planned.name,
    target: nestedTarget(planned),
    location: parent.location,
    caller: parent.caller,
    startedAtMs: parent.startedAtMs,
    mode: 'Incremental',
  };
  try {
    const input = nestedInput(planned, options);
    return predictDeployment(identity, input, deps, {
      links: options.links,
      outerScope: isOuterScoped(planned) ? planned.scope : undefined,
      evaluate: input.parametersLink ? undefined : evaluateInNest(planned),
    });
  } catch (error) {
    if (!(error instanceof UnresolvedReferenceError)) throw error;
    const { type, apiVersion, name: expression } = planned;
    const reason = error.message;
    const unnamed = { type, apiVersion, expression, reason };
    return {
      resources: [],
      unnamed: [{ ...unnamed, deploymentId: parent.id }],
    };
  }
}

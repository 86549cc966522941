import { ArmError } from '../arm/ArmError';
import { actionType } from '../arm/DefaultArmEngine';
import { parseResourcePath } from '../arm/resourceId';
import { Caller } from '../arm/Caller';
import { JsonObject } from '../template/Json';
import { ErrorDetail, toErrorDetail } from './ErrorDetail';
import { PredictedResource, Prediction } from './predictDeployment';
import { DeploymentDependencies } from './prepareDeployment';

function isCheckable(
  { planned, isWhole }: PredictedResource,
  deps: DeploymentDependencies,
): boolean {
  const path = parseResourcePath(planned.id);
  if (!path || !isWhole) return false;
  // What lies in something that is not there yet is checked when it is written.
  const isThere = (id: string) =>
    id.split('/').length <= 3 || deps.context.resources.get(id) !== undefined;
  const group = planned.id.split('/').slice(0, 5).join('/');
  return (
    isThere(path.parentId) &&
    (!path.resourceGroup || !path.namespace || isThere(group))
  );
}

/** How much a deployment's validation looks at, as its `validationLevel` says. */
export type ValidationLevel = 'Provider' | 'ProviderNoRbac' | 'Template';

/** The validation level that a request asks for. */
export function levelOf({ validationLevel }: JsonObject): ValidationLevel {
  const levels: ValidationLevel[] = ['Provider', 'ProviderNoRbac', 'Template'];
  const wanted = String(validationLevel ?? 'Provider').toLowerCase();
  const found = levels.find(level => level.toLowerCase() === wanted);
  if (found) return found;
  throw new ArmError(
    400,
    'InvalidRequestContent',
    `The validationLevel '${validationLevel}' is invalid: it must be one of ${levels.join(', ')}.`,
    { target: 'properties.validationLevel' },
  );
}

/** Asks each resource's rules, and the caller's rights, before anything is written. */
export function preflight(
  prediction: Prediction,
  caller: Caller,
  deps: DeploymentDependencies,
  level: ValidationLevel = 'Provider',
): void {
  if (level === 'Template') return;
  const details: ErrorDetail[] = [];
  for (const resource of prediction.resources) {
    const { planned, body } = resource;
    const { id, apiVersion } = planned;
    try {
      if (level === 'Provider') {
        deps.engine.authorize(caller, `${actionType(id)}/write`, id);
      }
      if (isCheckable(resource, deps)) {
        deps.engine.validateResource({ id, apiVersion, body, caller });
      }
    } catch (error) {
      details.push(toErrorDetail(error, id));
    }
  }
  if (details.length > 0) {
    throw new ArmError(
      400,
      'InvalidTemplateDeployment',
      'The template deployment failed with errors from its preflight validation. See the inner errors for details.',
      { details },
    );
  }
}

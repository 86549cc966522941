import { ArmError } from '../../arm/ArmError';
import { describeProblem, ProviderErrors } from '../ProviderErrors';

/** Refusals of Microsoft.ContainerRegistry. */
export const registryErrors: ProviderErrors = {
  name: (name, rule) =>
    new ArmError(
      400,
      'RegistryNameInvalid',
      `The registry name '${name}' is invalid: ${rule}.`,
    ),
  body: problem =>
    new ArmError(
      400,
      problem.path.startsWith('sku') ? 'InvalidSku' : 'InvalidRequest',
      describeProblem(problem),
      { target: problem.path },
    ),
  taken: name =>
    new ArmError(
      409,
      'AlreadyInUse',
      `The registry DNS name ${name}.azurecr.io is already in use.`,
    ),
};

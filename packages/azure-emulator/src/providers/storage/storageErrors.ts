import { ArmError } from '../../arm/ArmError';
import { describeProblem, ProviderErrors } from '../ProviderErrors';

/** Refusals of Microsoft.Storage. */
export const storageErrors: ProviderErrors = {
  name: name =>
    new ArmError(
      400,
      'AccountNameInvalid',
      `${name} is not a valid storage account name. Storage account name must be between 3 and 24 characters in length and use numbers and lower-case letters only.`,
    ),
  body: problem =>
    problem.kind === 'fixed'
      ? new ArmError(
          409,
          'PropertyUpdateNotAllowed',
          `The property '${problem.path}' was specified in the input, but it cannot be updated.`,
          { target: problem.path },
        )
      : new ArmError(
          400,
          'InvalidValuesForRequestParameters',
          `Values for request parameters are invalid: ${problem.path}. ${describeProblem(problem)}`,
          { target: problem.path },
        ),
  taken: name =>
    new ArmError(
      409,
      'StorageAccountAlreadyTaken',
      `The storage account named ${name} is already taken.`,
    ),
};

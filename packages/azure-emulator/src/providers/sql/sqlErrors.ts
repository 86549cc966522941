import { ArmError } from '../../arm/ArmError';
import { describeProblem, ProviderErrors } from '../ProviderErrors';

/** Refusals of Microsoft.Sql. */
export const sqlErrors: ProviderErrors = {
  name: (name, rule) =>
    new ArmError(
      400,
      'InvalidResourceName',
      `'${name}' is not a valid name: ${rule}.`,
    ),
  body: problem =>
    new ArmError(
      400,
      problem.kind === 'missing'
        ? 'MissingRequiredProperty'
        : 'InvalidParameterValue',
      describeProblem(problem),
      { target: problem.path },
    ),
  taken: name =>
    new ArmError(
      409,
      'NameAlreadyExists',
      `The name '${name}' already exists. Choose a different name.`,
    ),
};

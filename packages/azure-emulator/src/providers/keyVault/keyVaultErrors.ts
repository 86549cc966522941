import { ArmError } from '../../arm/ArmError';
import { describeProblem, ProviderErrors } from '../ProviderErrors';

/** Refusals of Microsoft.KeyVault. */
export const keyVaultErrors: ProviderErrors = {
  name: name =>
    new ArmError(
      400,
      'VaultNameNotValid',
      `The vault name '${name}' is invalid. A vault's name must be between 3-24 alphanumeric characters. The name must begin with a letter, end with a letter or digit, and not contain consecutive hyphens.`,
    ),
  body: problem =>
    new ArmError(
      400,
      'BadRequest',
      problem.kind === 'value'
        ? `An invalid value was provided for '${problem.path}'. ${describeProblem(problem)}`
        : describeProblem(problem),
      { target: problem.path },
    ),
  taken: name =>
    new ArmError(
      409,
      'VaultAlreadyExists',
      `The vault name '${name}' is already in use. Vault names are globally unique so it is possible that the name is already taken.`,
    ),
};

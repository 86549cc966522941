import { ArmError } from '../../arm/ArmError';
import { describeProblem, ProviderErrors } from '../ProviderErrors';
import { NameRule } from '../shape/shapedType';
import { validationError } from './validationError';

/** Ids of what lies in a service. */
export const entityName: NameRule = {
  pattern: /^[^*#&+:<>?/]{1,256}$/,
  says: 'up to 256 characters without *#&+:<>?/',
};

/** Refusals of what lies in a service: one code, with the field in the details. */
export const entityErrors: ProviderErrors = {
  name: (name, rule) =>
    validationError('id', `The identifier '${name}' is invalid: ${rule}.`),
  body: problem =>
    problem.kind === 'missing'
      ? validationError(
          fieldOf(problem.path),
          `${fieldOf(problem.path)} must not be empty.`,
        )
      : validationError(fieldOf(problem.path), describeProblem(problem)),
};

/** Refusals of services themselves. */
export const serviceErrors: ProviderErrors = {
  name: (name, rule) =>
    new ArmError(
      400,
      'InvalidParameters',
      `The service name '${name}' is invalid: ${rule}.`,
    ),
  body: problem =>
    new ArmError(400, 'InvalidParameters', describeProblem(problem), {
      target: problem.path,
    }),
  taken: name =>
    new ArmError(
      409,
      'ServiceAlreadyExists',
      `Api service already exists: ${name}`,
    ),
};

function fieldOf(path: string): string {
  return path.replace(/^properties\./, '');
}

import { ArmError } from '../../arm/ArmError';
import { describeProblem, ProviderErrors } from '../ProviderErrors';

/** Refusals of Microsoft.Cache's old type, Azure Cache for Redis. */
export const cacheErrors: ProviderErrors = {
  name: (name, rule) =>
    new ArmError(
      400,
      'InvalidRequestUri',
      `The value of parameter name is invalid: '${name}'. ${rule}.`,
    ),
  body: problem =>
    new ArmError(400, 'InvalidRequestBody', describeProblem(problem), {
      target: problem.path,
    }),
  taken: name =>
    new ArmError(
      409,
      'NameNotAvailable',
      `An error occurred when trying to reserve the DNS name for the cache. This may be a temporary issue. If the problem persists, try another name than '${name}'.`,
    ),
};

import { ArmError } from '../arm/ArmError';
import { BodyProblem } from './shape/checkShape';

/** How one provider of Azure words its refusals. */
export interface ProviderErrors {
  /** Of a name that breaks its type's rule; `rule` says what is allowed. */
  name(name: string, rule: string): ArmError;
  /** Of a member of the body. */
  body(problem: BodyProblem): ArmError;
  /** Of a name that another resource in the world has. */
  taken?(name: string): ArmError;
}

/** A sentence about a problem, for providers whose own words are not documented. */
export function describeProblem(problem: BodyProblem): string {
  const { kind, path, found, allowed } = problem;
  switch (kind) {
    case 'missing':
      return `The property '${path}' is required.`;
    case 'fixed':
      return `The property '${path}' cannot be changed from '${allowed}' to '${asText(found)}'.`;
    default:
      return `The value '${asText(found)}' of the property '${path}' is invalid: it must be ${allowed}.`;
  }
}

/** Refusals with status 400 and one code, for providers that tell all apart by message alone. */
export function plainErrors(
  code: string,
  taken?: ProviderErrors['taken'],
): ProviderErrors {
  return {
    name: (name, rule) =>
      new ArmError(400, code, `The name '${name}' is invalid: ${rule}.`),
    body: problem =>
      new ArmError(400, code, describeProblem(problem), {
        target: problem.path,
      }),
    taken,
  };
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

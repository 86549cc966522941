import { ArmError } from '../../arm/ArmError';

/** API Management's refusal of a field. */
export function validationError(target: string, message: string): ArmError {
  return new ArmError(
    400,
    'ValidationError',
    'One or more fields contain incorrect values:',
    { details: [{ code: 'ValidationError', target, message }] },
  );
}

/** Throws it where one of the fields is missing. */
export function requireFields(
  properties: Record<string, unknown>,
  ...names: string[]
): void {
  const missing = names.find(
    name => properties[name] === undefined || properties[name] === '',
  );
  if (missing) {
    throw validationError(missing, `${missing} must not be empty.`);
  }
}

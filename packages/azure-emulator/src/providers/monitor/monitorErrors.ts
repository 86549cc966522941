import { ArmError } from '../../arm/ArmError';
import { plainErrors } from '../ProviderErrors';

/** Refusals of Microsoft.Insights. */
export const monitorErrors = plainErrors('BadRequest');

/** A refusal of one member. */
export function badRequest(message: string, target?: string): ArmError {
  return new ArmError(400, 'BadRequest', message, { target });
}

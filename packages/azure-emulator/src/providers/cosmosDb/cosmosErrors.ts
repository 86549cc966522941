import { ArmError } from '../../arm/ArmError';
import { plainErrors } from '../ProviderErrors';

/** Refusals of Microsoft.DocumentDB. */
export const cosmosErrors = plainErrors(
  'BadRequest',
  name =>
    new ArmError(
      400,
      'BadRequest',
      `Dns record for ${name} under zone Document is already taken.`,
    ),
);

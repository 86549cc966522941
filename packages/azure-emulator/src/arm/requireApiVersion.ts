import { EmulatorRequest } from '../http/Surface';
import { ArmError } from './ArmError';

const NAME = 'api-version';

/** Throws Azure's 400 without a well-formed api-version; its name is then in lower case. */
export function requireApiVersion({ query }: EmulatorRequest): void {
  const name = [...query.keys()].find(key => key.toLowerCase() === NAME);
  const version = name && query.get(name);
  if (!version) {
    throw new ArmError(
      400,
      'MissingApiVersionParameter',
      'The api-version query parameter (?api-version=) is required for all requests.',
    );
  }
  if (!/^\d{4}-\d{2}-\d{2}(-\w+)?$/.test(version)) {
    throw new ArmError(
      400,
      'InvalidApiVersionParameter',
      `The api-version '${version}' is invalid. The api-version must be in the format 'yyyy-MM-dd' or 'yyyy-MM-dd-preview'.`,
    );
  }
  if (name !== NAME) {
    query.delete(name);
    query.set(NAME, version);
  }
}

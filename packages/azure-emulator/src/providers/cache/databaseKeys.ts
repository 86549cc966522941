import { ArmError } from '../../arm/ArmError';
import { ArmResource } from '../../arm/ResourceStore';
import { EmulatorContext } from '../../EmulatorContext';
import { EmulatorResponse } from '../../http/Surface';
import { readAccessKey, renewAccessKey } from '../accessKeys';
import { LongAction } from '../LongAction';

const KEYS = ['Primary', 'Secondary'];
const TYPE = 'Microsoft.Cache/redisEnterprise/databases';

/** The two keys of a database, where it takes keys. */
export function listKeys(
  database: ArmResource,
  _body: unknown,
  context: EmulatorContext,
): EmulatorResponse {
  return { status: 200, body: keysOf(database, context) };
}

/** Makes one key anew. */
export function regenerateKey(
  database: ArmResource,
  body: unknown,
  context: EmulatorContext,
): EmulatorResponse {
  const { keyType } = body as { keyType?: string };
  const which = KEYS.find(key => key === keyType);
  if (!which) {
    throw new ArmError(
      400,
      'BadRequest',
      `The keyType '${keyType}' is invalid: Primary or Secondary.`,
    );
  }
  renewAccessKey({ resourceId: database.id, which }, context);
  return listKeys(database, body, context);
}

/** Empties a database. */
export const flush: LongAction = { type: TYPE, name: 'flush', seconds: 20 };

function keysOf(database: ArmResource, context: EmulatorContext) {
  if (database.properties.accessKeysAuthentication !== 'Enabled') {
    throw new ArmError(
      400,
      'BadRequest',
      'Access keys authentication is disabled for this database.',
    );
  }
  const [primaryKey, secondaryKey] = KEYS.map(which =>
    readAccessKey({ resourceId: database.id, which }, context),
  );
  return { primaryKey, secondaryKey };
}

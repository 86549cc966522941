import { ArmError } from '../../arm/ArmError';
import { ArmResource } from '../../arm/ResourceStore';
import { EmulatorContext } from '../../EmulatorContext';
import { EmulatorResponse } from '../../http/Surface';
import { readAccessKey, renewAccessKey } from '../accessKeys';

const KEYS = ['key1', 'key2'];
const BYTES = 64;

/** The two keys of an account. */
export function listKeys(
  account: ArmResource,
  _body: unknown,
  context: EmulatorContext,
  apiVersion = '',
): EmulatorResponse {
  const { id: resourceId, properties } = account;
  const createdAt = properties.keyCreationTime as Record<string, string>;
  const keys = KEYS.map(which => ({
    keyName: which,
    value: readAccessKey({ resourceId, which }, context, BYTES),
    permissions: 'FULL',
    creationTime: createdAt[which],
  }));
  // Before 2016 the answer was an object of the two.
  const isOld = apiVersion !== '' && apiVersion < '2016-01-01';
  return {
    status: 200,
    body: isOld
      ? Object.fromEntries(keys.map(({ keyName, value }) => [keyName, value]))
      : { keys },
  };
}

/** Makes one key anew. */
export function regenerateKey(
  account: ArmResource,
  body: unknown,
  context: EmulatorContext,
): EmulatorResponse {
  const which = String((body as { keyName?: string }).keyName);
  if (!KEYS.includes(which)) {
    throw new ArmError(
      400,
      'InvalidValuesForRequestParameters',
      `Values for request parameters are invalid: keyName. It is one of ${KEYS.join(', ')}.`,
    );
  }
  renewAccessKey({ resourceId: account.id, which }, context);
  const now = new Date(context.clock.now()).toISOString();
  const keyCreationTime = {
    ...(account.properties.keyCreationTime as object),
    [which]: now,
  };
  const renewed = {
    ...account,
    properties: { ...account.properties, keyCreationTime },
  };
  context.resources.put(renewed);
  return listKeys(renewed, body, context);
}

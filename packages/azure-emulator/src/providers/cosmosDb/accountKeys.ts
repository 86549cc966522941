import { ArmError } from '../../arm/ArmError';
import { ArmResource } from '../../arm/ResourceStore';
import { EmulatorContext } from '../../EmulatorContext';
import { EmulatorResponse } from '../../http/Surface';
import { readAccessKey, renewAccessKey } from '../accessKeys';
import { LongAction } from '../LongAction';

const KEYS: Record<string, string> = {
  primary: 'primaryMasterKey',
  secondary: 'secondaryMasterKey',
  primaryReadonly: 'primaryReadonlyMasterKey',
  secondaryReadonly: 'secondaryReadonlyMasterKey',
};

/** What shows the keys of an account. */
export const accountKeyActions = {
  listkeys: show(Object.keys(KEYS)),
  readonlykeys: show(['primaryReadonly', 'secondaryReadonly']),
  listconnectionstrings(
    account: ArmResource,
    _body: unknown,
    context: EmulatorContext,
  ): EmulatorResponse {
    const connectionStrings = Object.keys(KEYS).map(which => ({
      connectionString: `AccountEndpoint=${account.properties.documentEndpoint};AccountKey=${keyOf(account, which, context)};`,
      description: `${which} SQL connection string`,
      keyKind: which,
      type: 'Sql',
    }));
    return { status: 200, body: { connectionStrings } };
  },
};

/** Makes one key anew. */
export const regenerateKey: LongAction = {
  type: 'Microsoft.DocumentDB/databaseAccounts',
  name: 'regenerateKey',
  seconds: 30,
  begin({ id: resourceId }, { keyKind }, context) {
    const which = String(keyKind);
    if (!KEYS[which]) {
      throw new ArmError(
        400,
        'BadRequest',
        `The keyKind '${which}' is invalid: ${Object.keys(KEYS).join(', ')}.`,
      );
    }
    renewAccessKey({ resourceId, which }, context);
  },
};

function show(names: string[]) {
  return (
    account: ArmResource,
    _body: unknown,
    context: EmulatorContext,
  ): EmulatorResponse => ({
    status: 200,
    body: Object.fromEntries(
      names.map(which => [KEYS[which], keyOf(account, which, context)]),
    ),
  });
}

function keyOf(
  { id: resourceId }: ArmResource,
  which: string,
  context: EmulatorContext,
): string {
  return readAccessKey({ resourceId, which }, context, 64);
}

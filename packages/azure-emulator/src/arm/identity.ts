import { randomUUID } from 'node:crypto';
import { EmulatorContext } from '../EmulatorContext';
import { tenantId } from '../seed';
import { ArmError } from './ArmError';
import { ArmResource } from './ResourceStore';

/** Fills in what Azure adds to a resource's `identity`: principals, and those of named identities. */
export function completeIdentity(
  wanted: unknown,
  existing: ArmResource | undefined,
  context: EmulatorContext,
): Record<string, unknown> | undefined {
  if (!wanted || typeof wanted !== 'object') {
    return existing?.identity;
  }
  const identity = wanted as {
    type?: string;
    userAssignedIdentities?: Record<string, unknown>;
  };
  const named = Object.keys(identity.userAssignedIdentities ?? {}).map(id => {
    const found = context.resources.get(id);
    if (!found) {
      throw new ArmError(
        400,
        'FailedIdentityOperation',
        `Identity operation failed: the user assigned identity '${id}' could not be found.`,
      );
    }
    const { principalId, clientId } = found.properties;
    return [id, { principalId, clientId }];
  });
  const isSystem = identity.type?.includes('SystemAssigned');
  return {
    type: identity.type ?? 'None',
    ...(isSystem && {
      principalId: existing?.identity?.principalId ?? randomUUID(),
      tenantId,
    }),
    ...(named.length > 0 && {
      userAssignedIdentities: Object.fromEntries(named),
    }),
  };
}

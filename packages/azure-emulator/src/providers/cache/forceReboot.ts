import { ArmError } from '../../arm/ArmError';
import { ArmResource } from '../../arm/ResourceStore';
import { EmulatorResponse } from '../../http/Surface';

const TYPES = ['PrimaryNode', 'SecondaryNode', 'AllNodes'];

/** Restarts nodes of a cache; the answer says that it has begun. */
export function forceReboot(
  cache: ArmResource,
  body: unknown,
): EmulatorResponse {
  const { rebootType } = (body ?? {}) as { rebootType?: string };
  if (!rebootType || !TYPES.includes(rebootType)) {
    throw new ArmError(
      400,
      'InvalidRequestBody',
      `The rebootType '${rebootType}' is invalid: one of ${TYPES.join(', ')}.`,
      { target: 'rebootType' },
    );
  }
  return {
    status: 200,
    body: { message: `The reboot of ${cache.name} has begun.` },
  };
}

import { LOCKS } from '../../arm/Locks';
import { ResourceType } from '../../arm/ResourceType';
import { requireThat } from '../badRequest';

const MAX_NOTES = 512;

/** Locks on a subscription, a group or a resource; `arm/Locks.ts` says what they hold up. */
export const locks: ResourceType = {
  type: LOCKS,
  needsLocation: false,
  hasProvisioningState: false,
  isTaggable: false,
  validate({ resource: { name, properties } }) {
    const { level, notes } = properties;
    requireThat(
      level === 'CanNotDelete' || level === 'ReadOnly',
      'LockLevelInvalid',
      `The lock '${name}' has the level '${level}'. It must be 'CanNotDelete' or 'ReadOnly'.`,
    );
    requireThat(
      notes === undefined ||
        (typeof notes === 'string' && notes.length <= MAX_NOTES),
      'LockNotesInvalid',
      `The notes of the lock '${name}' must be a text of up to ${MAX_NOTES} characters.`,
    );
  },
};

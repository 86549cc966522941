import { ArmError } from '../../arm/ArmError';
import { parseResourcePath } from '../../arm/resourceId';
import { oneOf } from '../shape/Rule';
import { shapedType } from '../shape/shapedType';
import { storageErrors } from './storageErrors';

/** Blob containers. */
export const containers = shapedType({
  type: 'Microsoft.Storage/storageAccounts/blobServices/containers',
  hasProvisioningState: false,
  isTaggable: false,
  errors: {
    ...storageErrors,
    name: (name, rule) =>
      new ArmError(
        400,
        'InvalidResourceName',
        `The specified resource name '${name}' contains invalid characters: ${rule}.`,
      ),
  },
  name: {
    pattern: /^(\$root|\$web|\$logs|(?=.{3,63}$)[a-z0-9]+(-[a-z0-9]+)*)$/,
    says: "3 to 63 lowercase letters, digits and single '-' between them",
  },
  shape: { properties: { publicAccess: oneOf('Container', 'Blob', 'None') } },
  defaults: { properties: { publicAccess: 'None' } },
  validate({ resource }, context) {
    const service = parseResourcePath(resource.id)?.parentId ?? '';
    const account = context.resources.get(
      parseResourcePath(service)?.parentId ?? '',
    );
    const access = resource.properties.publicAccess ?? 'None';
    if (
      access !== 'None' &&
      account?.properties.allowBlobPublicAccess !== true
    ) {
      throw new ArmError(
        409,
        'PublicAccessNotPermitted',
        'Public access is not permitted on this storage account.',
      );
    }
  },
  readOnly: ({ existing }, context) => ({
    deleted: false,
    hasImmutabilityPolicy: false,
    hasLegalHold: false,
    lastModifiedTime: new Date(context.clock.now()).toISOString(),
    leaseState: existing?.properties.leaseState ?? 'Available',
    leaseStatus: existing?.properties.leaseStatus ?? 'Unlocked',
    remainingRetentionDays: 0,
  }),
});

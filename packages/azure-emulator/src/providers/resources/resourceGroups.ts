import { ArmError } from '../../arm/ArmError';
import { ResourceType } from '../../arm/ResourceType';

/** Resource groups: made at once, deleted with all that they hold. */
export const resourceGroups: ResourceType = {
  type: 'Microsoft.Resources/resourceGroups',
  needsLocation: true,
  seconds: { delete: 60 },
  validate({ resource, existing }) {
    if (
      !/^[-\w.()]{1,90}$/.test(resource.name) ||
      resource.name.endsWith('.')
    ) {
      throw new ArmError(
        400,
        'InvalidResourceGroup',
        `The provided resource group name '${resource.name}' is invalid: up to 90 letters, digits, '-', '_', '.', '(' and ')', not ending with '.'.`,
      );
    }
    if (existing?.properties.provisioningState === 'Deleting') {
      throw new ArmError(
        409,
        'ResourceGroupBeingDeleted',
        `The resource group '${resource.name}' is in deprovisioning state and cannot perform this operation.`,
      );
    }
  },
};

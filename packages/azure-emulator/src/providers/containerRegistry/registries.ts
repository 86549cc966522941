import { ArmError } from '../../arm/ArmError';
import { sameId } from '../../arm/resourceId';
import { ResourceType } from '../../arm/ResourceType';
import { requireThat } from '../badRequest';

/** Container registries: names unique in the world, without `-`. */
export const registries: ResourceType = {
  type: 'Microsoft.ContainerRegistry/registries',
  seconds: { create: 20, update: 10, delete: 10 },
  validate({ resource }, context) {
    const { id, name, type, sku } = resource;
    requireThat(
      /^[a-zA-Z0-9]{5,50}$/.test(name),
      'RegistryNameInvalid',
      `The registry name '${name}' is invalid: 5 to 50 letters and digits.`,
    );
    requireThat(
      ['Basic', 'Standard', 'Premium'].includes(String(sku?.name)),
      'InvalidSku',
      `The sku '${sku?.name}' is invalid: Basic, Standard or Premium.`,
    );
    const taken = context.resources
      .list({ type })
      .some(each => sameId(each.name, name) && !sameId(each.id, id));
    if (taken) {
      throw new ArmError(
        409,
        'AlreadyInUse',
        `The registry DNS name ${name}.azurecr.io is already in use.`,
      );
    }
  },
  complete({ resource, existing }, context) {
    return {
      ...resource,
      sku: { ...resource.sku, tier: resource.sku?.name },
      properties: {
        adminUserEnabled: false,
        anonymousPullEnabled: false,
        publicNetworkAccess: 'Enabled',
        ...resource.properties,
        loginServer: `${resource.name.toLowerCase()}.azurecr.io`,
        creationDate:
          existing?.properties.creationDate ??
          new Date(context.clock.now()).toISOString(),
      },
    };
  },
};

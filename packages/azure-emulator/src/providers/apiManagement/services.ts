import { ArmError } from '../../arm/ArmError';
import { sameId } from '../../arm/resourceId';
import { ResourceType } from '../../arm/ResourceType';
import { requireThat } from '../badRequest';
import { requireFields } from './validationError';

const SKUS = [
  'Consumption',
  'Developer',
  'Basic',
  'Standard',
  'Premium',
  'BasicV2',
  'StandardV2',
  'PremiumV2',
];

/** API Management services: half an hour to create, names unique in the world. */
export const services: ResourceType = {
  type: 'Microsoft.ApiManagement/service',
  seconds: { create: 1800, update: 600, delete: 600 },
  validate({ resource, existing }, context) {
    const { id, name, type, sku } = resource;
    requireThat(
      /^[a-zA-Z](?:[-a-zA-Z0-9]{0,48}[a-zA-Z0-9])?$/.test(name),
      'InvalidParameters',
      `The service name '${name}' is invalid.`,
    );
    requireThat(
      SKUS.includes(String(sku?.name)) && Number.isInteger(sku?.capacity),
      'InvalidParameters',
      `A service needs a sku with a name (${SKUS.join(', ')}) and a capacity.`,
    );
    requireFields(resource.properties, 'publisherEmail', 'publisherName');
    const taken = context.resources
      .list({ type })
      .some(each => sameId(each.name, name) && !sameId(each.id, id));
    if (taken) {
      throw new ArmError(
        409,
        'ServiceAlreadyExists',
        `Api service already exists: ${name}`,
      );
    }
    if (
      existing &&
      existing.properties.provisioningState !== 'Succeeded' &&
      existing.properties.provisioningState !== 'Failed'
    ) {
      throw new ArmError(
        409,
        'ServiceLocked',
        `Service '${name}' is transitioning at this time. Please retry later.`,
      );
    }
  },
  complete({ resource, existing }, context) {
    const { name } = resource;
    return {
      ...resource,
      properties: {
        virtualNetworkType: 'None',
        publicNetworkAccess: 'Enabled',
        disableGateway: false,
        ...resource.properties,
        gatewayUrl: `https://${name}.azure-api.net`,
        gatewayRegionalUrl: `https://${name}-${resource.location}-01.regional.azure-api.net`,
        portalUrl: `https://${name}.portal.azure-api.net`,
        developerPortalUrl: `https://${name}.developer.azure-api.net`,
        managementApiUrl: `https://${name}.management.azure-api.net`,
        scmUrl: `https://${name}.scm.azure-api.net`,
        platformVersion: 'stv2.1',
        targetProvisioningState: '',
        createdAtUtc:
          existing?.properties.createdAtUtc ??
          new Date(context.clock.now()).toISOString(),
      },
    };
  },
};

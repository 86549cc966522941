import { randomUUID } from 'node:crypto';
import { ArmError } from '../../arm/ArmError';
import { ArmResource } from '../../arm/ResourceStore';
import { EmulatorContext } from '../../EmulatorContext';
import { now } from '../now';
import { requireThere } from '../references';
import { flag, integer, list, oneOf, required, text } from '../shape/Rule';
import { NameRule, shapedType } from '../shape/shapedType';
import { SoftDeletion } from '../softDeletion';
import { serviceErrors } from './apiManagementErrors';

const RETENTION_DAYS = 2;

/** Units that each SKU takes. Source: Azure's pages of API Management's tiers, read November 2026. */
const UNITS: Record<string, [least: number, most: number]> = {
  Consumption: [0, 0],
  Developer: [1, 1],
  Basic: [1, 2],
  Standard: [1, 4],
  Premium: [1, 31],
  BasicV2: [1, 10],
  StandardV2: [1, 10],
  PremiumV2: [1, 30],
  Isolated: [1, 1],
};

/** Names of services are part of public addresses, and deleted services hold theirs. */
export const serviceName: NameRule = {
  pattern: /^[a-zA-Z](?:[-a-zA-Z0-9]{0,48}[a-zA-Z0-9])?$/,
  says: "1 to 50 letters, digits and '-', a letter first, not ending with '-'",
  isWorldwide: true,
};

/** Deleted services: two days. */
export const deletedServices = new SoftDeletion(
  'Microsoft.ApiManagement/service',
);

/** API Management services: half an hour to create. */
export const services = shapedType({
  type: 'Microsoft.ApiManagement/service',
  seconds: { create: 1800, update: 600, delete: 600 },
  errors: serviceErrors,
  name: serviceName,
  shape: {
    sku: required({
      name: required(oneOf(...Object.keys(UNITS))),
      capacity: required(integer(0)),
    }),
    zones: list(oneOf('1', '2', '3'), { most: 3 }),
    properties: {
      disableGateway: flag,
      publicNetworkAccess: oneOf('Enabled', 'Disabled'),
      publisherEmail: required(text({ least: 3, most: 100, pattern: /@/ })),
      publisherName: required(text({ least: 1, most: 100 })),
      restore: flag,
      virtualNetworkConfiguration: {
        subnetResourceId: text({
          pattern: /\/virtualNetworks\/[^/]+\/subnets\/[^/]+$/i,
        }),
      },
      virtualNetworkType: oneOf('None', 'External', 'Internal'),
    },
  },
  defaults: {
    properties: {
      disableGateway: false,
      publicNetworkAccess: 'Enabled',
      virtualNetworkType: 'None',
    },
  },
  secrets: ['restore'],
  validate({ resource, existing }, context) {
    requireUnits(resource);
    const deleted = !existing && deletedServices.find(resource.name, context);
    if (deleted && resource.properties.restore !== true) {
      throw new ArmError(
        409,
        'ServiceAlreadyExistsInSoftDeletedState',
        `Api service ${resource.name} was soft-deleted. In order to create the new service with the same name, you have to either undelete the service or purge it. See https://aka.ms/apimsoftdelete.`,
      );
    }
  },
  requireReferences({ resource }, context) {
    const { virtualNetworkConfiguration, publicIpAddressId } =
      resource.properties as {
        virtualNetworkConfiguration?: { subnetResourceId?: string };
        publicIpAddressId?: string;
      };
    requireThere(
      resource,
      [virtualNetworkConfiguration?.subnetResourceId, publicIpAddressId],
      context,
    );
  },
  readOnly: ({ resource: { name, location }, existing }, context) => ({
    createdAtUtc: existing?.properties.createdAtUtc ?? now(context),
    developerPortalUrl: `https://${name}.developer.azure-api.net`,
    gatewayRegionalUrl: `https://${name}-${location}-01.regional.azure-api.net`,
    gatewayUrl: `https://${name}.azure-api.net`,
    managementApiUrl: `https://${name}.management.azure-api.net`,
    platformVersion: 'stv2.1',
    portalUrl: `https://${name}.portal.azure-api.net`,
    privateEndpointConnections:
      existing?.properties.privateEndpointConnections ?? [],
    scmUrl: `https://${name}.scm.azure-api.net`,
    targetProvisioningState: '',
  }),
  written(service, context) {
    deletedServices.forget(service.name, context);
    writeFirstContent(service, context);
  },
  deleted(service, context) {
    if (service.sku?.name !== 'Consumption') {
      deletedServices.keep(service, RETENTION_DAYS, context);
    }
  },
});

function requireUnits({ sku, zones }: ArmResource): void {
  const name = String(sku?.name);
  const [least, most] =
    Object.entries(UNITS).find(
      ([each]) => each.toLowerCase() === name.toLowerCase(),
    )?.[1] ?? [];
  const units = Number(sku?.capacity);
  if (least === undefined || most === undefined) {
    return;
  }
  if (units < least || units > most) {
    throw new ArmError(
      400,
      'InvalidParameters',
      `The capacity ${units} is invalid: the SKU ${name} takes ${least} to ${most} units.`,
      { target: 'sku.capacity' },
    );
  }
  if (zones?.length && !['premium', 'premiumv2'].includes(name.toLowerCase())) {
    throw new ArmError(
      400,
      'InvalidParameters',
      `Availability zones need the SKU Premium, not ${name}.`,
      { target: 'zones' },
    );
  }
}

/** Each service has three groups, and a subscription to all of its APIs. */
function writeFirstContent(
  service: ArmResource,
  context: EmulatorContext,
): void {
  const groups = ['administrators', 'developers', 'guests'].map(name => ({
    path: `groups/${name}`,
    properties: {
      displayName: `${name[0].toUpperCase()}${name.slice(1)}`,
      builtIn: true,
      type: 'system',
    },
  }));
  const master = {
    path: 'subscriptions/master',
    properties: {
      scope: `${service.id}/`,
      displayName: 'Built-in all-access subscription',
      state: 'active',
      createdDate: now(context),
      allowTracing: false,
    },
  };
  for (const { path, properties } of [...groups, master]) {
    const id = `${service.id}/${path}`;
    const [type, name] = path.split('/');
    if (!context.resources.get(id)) {
      context.resources.put({
        id,
        name,
        type: `${service.type}/${type}`,
        etag: randomUUID(),
        properties,
      });
    }
  }
}

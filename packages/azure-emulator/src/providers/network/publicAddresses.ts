import { ArmError } from '../../arm/ArmError';
import { parseResourcePath } from '../../arm/resourceId';
import { requireThere, userOf } from '../references';
import { fixed, integer, list, oneOf, text } from '../shape/Rule';
import { shapedType } from '../shape/shapedType';
import { stableGuid } from '../stableId';
import { networkErrors, networkName } from './networkErrors';

/** Public addresses; those of the SKU Standard are static. */
export const publicIpAddresses = shapedType({
  type: 'Microsoft.Network/publicIPAddresses',
  seconds: { create: 5, update: 5, delete: 5 },
  errors: networkErrors,
  name: networkName,
  shape: {
    sku: {
      name: fixed(oneOf('Basic', 'Standard', 'StandardV2')),
      tier: oneOf('Regional', 'Global'),
    },
    zones: fixed(list(oneOf('1', '2', '3'), { most: 3 })),
    properties: {
      dnsSettings: {
        domainNameLabel: text({ pattern: /^[a-z][a-z0-9-]{1,61}[a-z0-9]$/ }),
      },
      idleTimeoutInMinutes: integer(4, 30),
      publicIPAddressVersion: fixed(oneOf('IPv4', 'IPv6')),
      publicIPAllocationMethod: oneOf('Static', 'Dynamic'),
    },
  },
  defaults: {
    sku: { name: 'Standard', tier: 'Regional' },
    properties: { idleTimeoutInMinutes: 4, publicIPAddressVersion: 'IPv4' },
  },
  validate({ resource }) {
    const isDynamic =
      resource.properties.publicIPAllocationMethod === 'Dynamic';
    if (isDynamic && String(resource.sku?.name).startsWith('Standard')) {
      throw new ArmError(
        400,
        'StandardSkuPublicIPAddressesMustBeStatic',
        `Standard sku public IP address ${resource.id} must use static IP address allocation method.`,
      );
    }
  },
  readOnly({ resource, existing }) {
    const { dnsSettings } = resource.properties as {
      dnsSettings?: { domainNameLabel?: string };
    };
    const label = dnsSettings?.domainNameLabel;
    return {
      publicIPAllocationMethod:
        resource.properties.publicIPAllocationMethod ??
        (resource.sku?.name === 'Basic' ? 'Dynamic' : 'Static'),
      ipAddress: existing?.properties.ipAddress ?? addressOf(resource.id),
      resourceGuid: stableGuid('public address', resource.id),
      ...(label && {
        dnsSettings: {
          ...dnsSettings,
          fqdn: `${label}.${resource.location}.cloudapp.azure.com`,
        },
      }),
    };
  },
  deleting(address, context) {
    const user = userOf(
      address.id,
      [
        'Microsoft.Network/applicationGateways',
        'Microsoft.Network/azureFirewalls',
        'Microsoft.Network/bastionHosts',
        'Microsoft.Network/loadBalancers',
        'Microsoft.Network/natGateways',
        'Microsoft.Network/networkInterfaces',
        'Microsoft.ApiManagement/service',
      ],
      context,
    );
    if (user) {
      throw new ArmError(
        400,
        'PublicIPAddressCannotBeDeleted',
        `Public IP address ${address.id} can not be deleted since it is still allocated to resource ${user.id}.`,
      );
    }
  },
});

/** NAT gateways. */
export const natGateways = shapedType({
  type: 'Microsoft.Network/natGateways',
  seconds: { create: 10, update: 10, delete: 10 },
  errors: networkErrors,
  name: networkName,
  shape: {
    sku: { name: oneOf('Standard', 'StandardV2') },
    zones: fixed(list(oneOf('1', '2', '3'), { most: 3 })),
    properties: { idleTimeoutInMinutes: integer(4, 120) },
  },
  defaults: {
    sku: { name: 'Standard' },
    properties: { idleTimeoutInMinutes: 4 },
  },
  requireReferences({ resource }, context) {
    const addresses = (resource.properties.publicIpAddresses ?? []) as Array<{
      id?: string;
    }>;
    requireThere(
      resource,
      addresses.map(({ id }) => id),
      context,
    );
  },
  readOnly: ({ resource }) => ({
    resourceGuid: stableGuid('nat', resource.id),
  }),
  deleting(gateway, context) {
    const user = userOf(
      gateway.id,
      ['Microsoft.Network/virtualNetworks/subnets'],
      context,
    );
    if (user) {
      const network = parseResourcePath(user.id)?.parentId;
      throw new ArmError(
        400,
        'InUseNatGatewayCannotBeDeleted',
        `Nat gateway ${gateway.id} cannot be deleted because it is in use by the subnet ${user.name} of ${network}.`,
      );
    }
  },
});

/** An address of the block that is kept for documents. */
function addressOf(id: string): string {
  return `203.0.113.${parseInt(stableGuid(id).slice(0, 2), 16)}`;
}

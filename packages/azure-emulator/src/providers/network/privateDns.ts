import { ArmError } from '../../arm/ArmError';
import { parseResourcePath } from '../../arm/resourceId';
import { siblingsOf } from '../parentOf';
import { plainErrors } from '../ProviderErrors';
import { requireThere } from '../references';
import { flag, integer, list, oneOf, required, text } from '../shape/Rule';
import { shapedType } from '../shape/shapedType';
import { stableGuid } from '../stableId';

const errors = plainErrors('BadRequest');
const LINKS = 'Microsoft.Network/privateDnsZones/virtualNetworkLinks';

/** Private DNS zones; they lie nowhere: `global`. */
export const privateDnsZones = shapedType({
  type: 'Microsoft.Network/privateDnsZones',
  seconds: { create: 10, update: 5, delete: 10 },
  errors,
  name: {
    pattern:
      /^(?=.{3,253}$)([a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/i,
    says: 'labels of letters, digits and hyphens, at least two of them',
  },
  readOnly: ({ resource }, context) => ({
    internalId: Buffer.from(stableGuid('zone', resource.id)).toString('base64'),
    maxNumberOfRecordSets: 25_000,
    maxNumberOfVirtualNetworkLinks: 1000,
    maxNumberOfVirtualNetworkLinksWithRegistration: 100,
    numberOfRecordSets: 1,
    numberOfVirtualNetworkLinks: context.resources.list({
      scope: resource.id,
      type: LINKS,
    }).length,
  }),
  validate({ resource }) {
    if (resource.location !== 'global') {
      throw new ArmError(
        400,
        'LocationNotAvailableForResourceType',
        `The provided location '${resource.location}' is not available for resource type 'Microsoft.Network/privateDnsZones'. List of available regions for the resource type is 'global'.`,
      );
    }
  },
  deleting(zone, context) {
    const [link] = context.resources.list({ scope: zone.id, type: LINKS });
    if (link) {
      throw new ArmError(
        409,
        'CannotDeleteResource',
        `Cannot delete resource while nested resources exist. Some existing nested resource IDs include: '${link.id}'. Please delete all nested resources before deleting this resource.`,
      );
    }
  },
});

/** A zone's links to networks: one a network. */
export const virtualNetworkLinks = shapedType({
  type: LINKS,
  seconds: { create: 15, update: 10, delete: 10 },
  needsLocation: true,
  errors,
  name: {
    pattern: /^[a-zA-Z0-9](?:[-._a-zA-Z0-9]{0,78}[_a-zA-Z0-9])?$/,
    says: "1 to 80 letters, digits, '.', '-' and '_'",
  },
  shape: {
    properties: {
      registrationEnabled: flag,
      resolutionPolicy: oneOf('Default', 'NxDomainRedirect'),
      virtualNetwork: required({ id: required(text({ least: 1 })) }),
    },
  },
  defaults: { properties: { registrationEnabled: false } },
  validate({ resource }, context) {
    const twin = siblingsOf(resource, context).find(
      each => networkOf(each.properties) === networkOf(resource.properties),
    );
    if (twin) {
      throw new ArmError(
        409,
        'Conflict',
        `A virtual network cannot be linked to the same zone twice: '${twin.name}' links it already.`,
      );
    }
  },
  requireReferences({ resource }, context) {
    const { virtualNetwork } = resource.properties as {
      virtualNetwork: { id: string };
    };
    requireThere(resource, [virtualNetwork.id], context);
  },
  readOnly: () => ({ virtualNetworkLinkState: 'Completed' }),
});

/** Address records of a zone. */
export const addressRecords = shapedType({
  type: 'Microsoft.Network/privateDnsZones/A',
  hasProvisioningState: false,
  isTaggable: false,
  errors,
  shape: {
    properties: {
      ttl: required(integer(0, 2_147_483_647)),
      aRecords: list({ ipv4Address: required(text({ least: 7 })) }),
    },
  },
  readOnly: ({ resource }) => {
    const zone = parseResourcePath(resource.id)?.parentId.split('/').at(-1);
    return { fqdn: `${resource.name}.${zone}.`, isAutoRegistered: false };
  },
});

/** The zones in which a private endpoint's names are written. */
export const privateDnsZoneGroups = shapedType({
  type: 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups',
  seconds: { create: 10, update: 10, delete: 5 },
  isTaggable: false,
  errors,
  shape: {
    properties: {
      privateDnsZoneConfigs: required(
        list(
          {
            name: required(text({ least: 1 })),
            properties: required({
              privateDnsZoneId: required(text({ least: 1 })),
            }),
          },
          { least: 1, most: 5 },
        ),
      ),
    },
  },
  requireReferences({ resource }, context) {
    const configs = resource.properties.privateDnsZoneConfigs as Array<{
      properties: { privateDnsZoneId: string };
    }>;
    requireThere(
      resource,
      configs.map(({ properties }) => properties.privateDnsZoneId),
      context,
    );
  },
});

function networkOf(properties: Record<string, unknown>): string {
  const { id } = properties.virtualNetwork as { id: string };
  return id.toLowerCase();
}

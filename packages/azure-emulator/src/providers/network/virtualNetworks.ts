import { randomUUID } from 'node:crypto';
import { parseResourcePath } from '../../arm/resourceId';
import { ArmResource } from '../../arm/ResourceStore';
import { ResourceType } from '../../arm/ResourceType';
import { EmulatorContext } from '../../EmulatorContext';
import { parentOf, siblingsOf } from '../parentOf';
import { requireThere } from '../references';
import { isObject } from '../shape/Rule';
import { stableGuid } from '../stableId';
import { completeSubnet } from './completeSubnet';
import { networkErrors, networkName } from './networkErrors';
import { addressRanges, checkSubnets, SubnetEntry } from './subnetRules';
import { requireUnusedSubnet } from './subnetUse';

const SUBNETS = 'Microsoft.Network/virtualNetworks/subnets';

/** Virtual networks; their subnets are resources too. */
export const virtualNetworks: ResourceType = {
  type: 'Microsoft.Network/virtualNetworks',
  seconds: { create: 10, update: 10, delete: 10 },
  validate({ resource, existing }, context) {
    const { name, properties } = resource;
    if (!networkName.pattern.test(name)) {
      throw networkErrors.name(name, networkName.says);
    }
    checkSubnets(subnetsOf(properties), addressRanges(properties));
    removedSubnets(resource, existing).forEach(subnet =>
      requireUnusedSubnet(subnet, context),
    );
  },
  requireReferences({ resource }, context) {
    const ids = subnetsOf(resource.properties).flatMap(referencesOf);
    requireThere(resource, ids, context);
  },
  deleting(network, context) {
    context.resources
      .list({ type: SUBNETS, scope: network.id })
      .forEach(subnet => requireUnusedSubnet(subnet, context));
  },
  complete({ resource, existing }) {
    const listed = (resource.properties.subnets ??
      existing?.properties.subnets ??
      []) as SubnetEntry[];
    return {
      ...resource,
      properties: {
        dhcpOptions: { dnsServers: [] },
        enableDdosProtection: false,
        virtualNetworkPeerings: [],
        ...resource.properties,
        ...withRegion(resource.properties),
        resourceGuid: stableGuid('network', resource.id),
        subnets: listed.map(({ name, properties }) => ({
          id: `${resource.id}/subnets/${name}`,
          name,
          type: SUBNETS,
          properties: completeSubnet(
            `${resource.id}/subnets/${name}`,
            properties,
          ),
        })),
      },
    };
  },
  written(network, context) {
    const listed = subnetsOf(network.properties);
    const names = new Set(listed.map(({ name }) => name.toLowerCase()));
    for (const old of context.resources.list({
      type: SUBNETS,
      scope: network.id,
    })) {
      if (!names.has(old.name.toLowerCase())) {
        context.resources.delete(old.id);
      }
    }
    for (const { name, properties } of listed) {
      context.resources.put({
        id: `${network.id}/subnets/${name}`,
        name,
        type: SUBNETS,
        etag: randomUUID(),
        properties,
      });
    }
  },
};

/** Subnets written by themselves; their network shows them. */
export const subnets: ResourceType = {
  type: SUBNETS,
  seconds: { create: 5, update: 5, delete: 5 },
  isTaggable: false,
  validate({ resource }, context) {
    if (!networkName.pattern.test(resource.name)) {
      throw networkErrors.name(resource.name, networkName.says);
    }
    const network = parentOf(resource, context);
    checkSubnets(
      [...siblingsOf(resource, context), resource],
      addressRanges(network.properties),
    );
  },
  complete: ({ resource }) => ({
    ...resource,
    properties: completeSubnet(resource.id, {
      delegations: [],
      privateEndpointNetworkPolicies: 'Disabled',
      privateLinkServiceNetworkPolicies: 'Enabled',
      ...resource.properties,
    }),
  }),
  requireReferences: ({ resource }, context) =>
    requireThere(resource, referencesOf(resource), context),
  deleting: requireUnusedSubnet,
  written: mirrorIntoNetwork,
  deleted: mirrorIntoNetwork,
};

/** A network's community for BGP goes with that of its region. */
function withRegion({ bgpCommunities }: Record<string, unknown>) {
  return isObject(bgpCommunities)
    ? {
        bgpCommunities: { ...bgpCommunities, regionalCommunity: '12076:50029' },
      }
    : {};
}

/** The security group, route table and gateway that a subnet names. */
function referencesOf({ properties }: SubnetEntry): Array<string | undefined> {
  return ['networkSecurityGroup', 'routeTable', 'natGateway'].map(
    member => (properties[member] as { id?: string } | undefined)?.id,
  );
}

/** Subnets that a write of the whole network leaves out; one without a list leaves all as they are. */
function removedSubnets(
  network: ArmResource,
  existing: ArmResource | undefined,
): Array<{ id: string; name: string }> {
  if (!existing || network.properties.subnets === undefined) {
    return [];
  }
  const kept = subnetsOf(network.properties).map(({ name }) =>
    name.toLowerCase(),
  );
  return subnetsOf(existing.properties)
    .filter(({ name }) => !kept.includes(name.toLowerCase()))
    .map(({ name }) => ({ id: `${network.id}/subnets/${name}`, name }));
}

function mirrorIntoNetwork(
  subnet: ArmResource,
  context: EmulatorContext,
): void {
  const networkId = parseResourcePath(subnet.id)?.parentId ?? '';
  const network = context.resources.get(networkId);
  if (!network) {
    return;
  }
  const listed = context.resources
    .list({ type: SUBNETS, scope: networkId })
    .map(({ id, name, type, properties }) => ({ id, name, type, properties }));
  context.resources.put({
    ...network,
    properties: { ...network.properties, subnets: listed },
  });
}

function subnetsOf(properties: Record<string, unknown>): SubnetEntry[] {
  return (properties.subnets ?? []) as SubnetEntry[];
}

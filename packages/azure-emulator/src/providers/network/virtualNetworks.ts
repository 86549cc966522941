import { randomUUID } from 'node:crypto';
import { parseResourcePath } from '../../arm/resourceId';
import { ArmResource } from '../../arm/ResourceStore';
import { ResourceType } from '../../arm/ResourceType';
import { EmulatorContext } from '../../EmulatorContext';
import { parentOf, siblingsOf } from '../parentOf';
import { addressRanges, checkSubnets, SubnetEntry } from './subnetRules';

const SUBNETS = 'Microsoft.Network/virtualNetworks/subnets';

/** Virtual networks; their subnets are resources too. */
export const virtualNetworks: ResourceType = {
  type: 'Microsoft.Network/virtualNetworks',
  seconds: { create: 10, update: 10, delete: 10 },
  validate({ resource: { properties } }) {
    checkSubnets(subnetsOf(properties), addressRanges(properties));
  },
  complete({ resource, existing }) {
    const listed = (resource.properties.subnets ??
      existing?.properties.subnets ??
      []) as SubnetEntry[];
    return {
      ...resource,
      properties: {
        enableDdosProtection: false,
        ...resource.properties,
        subnets: listed.map(({ name, properties }) => ({
          id: `${resource.id}/subnets/${name}`,
          name,
          type: SUBNETS,
          properties: { ...properties, provisioningState: 'Succeeded' },
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
    const network = parentOf(resource, context);
    checkSubnets(
      [...siblingsOf(resource, context), resource],
      addressRanges(network.properties),
    );
  },
  written: mirrorIntoNetwork,
  deleted: mirrorIntoNetwork,
};

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

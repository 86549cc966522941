import { requireThat } from '../badRequest';
import { CidrRange, contains, overlap, parseCidr } from './cidr';

/** A subnet as a network lists it. */
export interface SubnetEntry {
  name: string;
  properties: Record<string, unknown>;
}

/** The address ranges of a network's properties; throws where one is none. */
export function addressRanges(
  properties: Record<string, unknown>,
): CidrRange[] {
  const { addressPrefixes } = (properties.addressSpace ?? {}) as {
    addressPrefixes?: string[];
  };
  requireThat(
    addressPrefixes?.length,
    'InvalidRequestFormat',
    'A virtual network needs addressSpace.addressPrefixes.',
  );
  return addressPrefixes.map(prefix => rangeOf(prefix, 'addressSpace'));
}

/** Every subnet lies in the network, and none in another. */
export function checkSubnets(subnets: SubnetEntry[], space: CidrRange[]): void {
  const ranges = subnets.map(({ name, properties }) => ({
    name,
    range: rangeOf(prefixOf(properties), name),
  }));
  for (const [index, { name, range }] of ranges.entries()) {
    requireThat(
      space.some(each => contains(each, range)),
      'NetcfgInvalidSubnet',
      `Subnet '${name}' is not valid because its IP address range is outside the IP address range of the virtual network.`,
    );
    const other = ranges
      .slice(index + 1)
      .find(each => overlap(each.range, range));
    requireThat(
      !other,
      'NetcfgSubnetRangesOverlap',
      `Subnet '${other?.name}' is not valid because its IP address range overlaps with that of an existing subnet '${name}'.`,
    );
  }
}

function prefixOf(properties: Record<string, unknown>): unknown {
  const list = properties.addressPrefixes as string[] | undefined;
  return properties.addressPrefix ?? list?.[0];
}

function rangeOf(prefix: unknown, name: string): CidrRange {
  const range = parseCidr(prefix);
  requireThat(
    range,
    'InvalidAddressPrefixFormat',
    `Address prefix '${prefix}' of '${name}' is not formatted correctly.`,
  );
  return range;
}

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
  const ranges = subnets.flatMap(({ name, properties }) =>
    prefixesOf(properties).map(prefix => ({
      name,
      range: rangeOf(prefix, name),
    })),
  );
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

/** The ranges of a subnet, of IPv4 and of IPv6; one that is missing is shown as such. */
function prefixesOf(properties: Record<string, unknown>): unknown[] {
  const list = (properties.addressPrefixes ?? []) as unknown[];
  const { addressPrefix } = properties;
  return addressPrefix !== undefined && addressPrefix !== null
    ? [addressPrefix]
    : [list[0], ...list.slice(1)];
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

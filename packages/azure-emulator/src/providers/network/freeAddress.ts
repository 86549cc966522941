import { EmulatorContext } from '../../EmulatorContext';
import { parseCidr } from './cidr';

/** Azure keeps the first four addresses of each subnet. */
const RESERVED = 4;
const HIGHEST_IPV4 = 0xffffffffn;

/** The first address of a subnet that no network interface has; undefined where it has no range. */
export function freeAddress(
  subnetId: string,
  context: EmulatorContext,
): string | undefined {
  const { addressPrefix, addressPrefixes } = (context.resources.get(subnetId)
    ?.properties ?? {}) as {
    addressPrefix?: string;
    addressPrefixes?: string[];
  };
  const range = parseCidr(addressPrefix ?? addressPrefixes?.[0]);
  if (!range || range.last > HIGHEST_IPV4) {
    return undefined;
  }
  const taken = new Set(
    context.resources
      .list({ type: 'Microsoft.Network/networkInterfaces' })
      .flatMap(({ properties }) => properties.ipConfigurations ?? [])
      .map(
        each =>
          (each as { properties?: { privateIPAddress?: string } }).properties
            ?.privateIPAddress,
      ),
  );
  for (
    let number = Number(range.first) + RESERVED;
    number < range.last;
    number++
  ) {
    const address = dotted(number);
    if (!taken.has(address)) {
      return address;
    }
  }
  return undefined;
}

function dotted(number: number): string {
  return [24, 16, 8, 0]
    .map(shift => Math.floor(number / 2 ** shift) % 256)
    .join('.');
}

import { KqlValue, toText } from '../values';
import { scalar, ScalarFunctions } from './ScalarFunction';

interface Network {
  address: number;
  bits: number;
}

function parse(text: string): Network | undefined {
  const match =
    /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?:\/(\d{1,2}))?$/.exec(
      text.trim(),
    );
  const parts = match?.slice(1, 5).map(Number);
  const bits = Number(match?.[5] ?? 32);
  if (!parts || parts.some(part => part > 255) || bits > 32) {
    return undefined;
  }
  const address = parts.reduce((sum, part) => sum * 256 + part, 0);
  return { address, bits };
}

/** The address with all but its first bits cut off. */
function prefixOf(address: number, bits: number): number {
  const size = 2 ** (32 - bits);
  return Math.floor(address / size) * size;
}

function textOf(address: number): string {
  return [24, 16, 8, 0]
    .map(shift => Math.floor(address / 2 ** shift) % 256)
    .join('.');
}

/** The shorter of the prefix asked for and the network's own; undefined where it is none. */
function lengthOf(asked: KqlValue, own = 32): number | undefined {
  const bits = Math.min(own, Number(asked ?? 32));
  return bits >= 0 ? bits : undefined;
}

/** Negative, zero or positive, by the shortest of the prefixes. */
function compare(args: KqlValue[]): number | undefined {
  const [left, right] = args.slice(0, 2).map(arg => parse(toText(arg)));
  if (!left || !right) {
    return undefined;
  }
  const bits = Math.min(left.bits, right.bits, Number(args[2] ?? 32));
  return Math.sign(
    prefixOf(left.address, bits) - prefixOf(right.address, bits),
  );
}

function isIn(address: KqlValue, range: KqlValue): boolean | undefined {
  const [one, network] = [parse(toText(address)), parse(toText(range))];
  return one && network
    ? prefixOf(one.address, network.bits) ===
        prefixOf(network.address, network.bits)
    : undefined;
}

const privateRanges = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'];

/** Functions of IPv4 addresses and networks. */
export const ipv4Functions: ScalarFunctions = {
  parse_ipv4: scalar('long', [1], ([text]) => {
    const network = parse(toText(text));
    return network && prefixOf(network.address, network.bits);
  }),
  parse_ipv4_mask: scalar('long', [2], ([text, bits]) => {
    const network = parse(toText(text));
    return network && prefixOf(network.address, Number(bits));
  }),
  format_ipv4: scalar('string', [1, 2], ([value, bits]) => {
    const address =
      typeof value === 'number' ? value : parse(toText(value))?.address;
    const length = lengthOf(bits, parse(toText(value))?.bits);
    return address === undefined || length === undefined
      ? ''
      : textOf(prefixOf(address, length));
  }),
  format_ipv4_mask: scalar('string', [1, 2], ([value, bits]) => {
    const network =
      typeof value === 'number'
        ? { address: value, bits: 32 }
        : parse(toText(value));
    const length = lengthOf(bits, network?.bits);
    return network && length !== undefined
      ? `${textOf(prefixOf(network.address, length))}/${length}`
      : '';
  }),
  ipv4_compare: scalar('long', [2, 3], compare),
  ipv4_is_match: scalar('bool', [2, 3], args => {
    const order = compare(args);
    return order === undefined ? undefined : order === 0;
  }),
  ipv4_is_in_range: scalar('bool', [2], ([address, range]) =>
    isIn(address, range),
  ),
  ipv4_is_in_any_range: scalar('bool', [2, 64], ([address, ...ranges]) =>
    ranges.flat().some(range => isIn(address, range) === true),
  ),
  ipv4_is_private: scalar('bool', [1], ([address]) =>
    parse(toText(address))
      ? privateRanges.some(range => isIn(address, range) === true)
      : undefined,
  ),
  ipv4_netmask_suffix: scalar(
    'long',
    [1],
    ([text]) => parse(toText(text))?.bits,
  ),
};

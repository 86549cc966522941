import { isIPv4, isIPv6 } from 'node:net';

/** A range of IP addresses. */
export interface IpNetwork {
  /** Bits of an address: 32 or 128. */
  width: 32 | 128;
  /** The first address, as a number. */
  start: bigint;
  /** Bits that all its addresses have in common. */
  prefix: number;
}

/** Number of addresses behind a prefix. */
export function sizeOf(width: number, prefix: number): bigint {
  return 1n << BigInt(width - prefix);
}

function joinParts(parts: number[], bits: bigint): bigint {
  return parts.reduce((sum, part) => (sum << bits) | BigInt(part), 0n);
}

function readIpv6(text: string): bigint {
  const [left, right] = text.split('::');
  const read = (part: string | undefined) =>
    (part ? part.split(':') : []).map(each => parseInt(each, 16));
  const before = read(left);
  const after = read(right);
  const zeros = Array.from(
    { length: 8 - before.length - after.length },
    () => 0,
  );
  return joinParts([...before, ...zeros, ...after], 16n);
}

/** Reads `10.0.0.0/16` or `fd00::/48`, whatever the address in the range; else undefined. */
export function readNetwork(text: string): IpNetwork | undefined {
  const [address, prefixText = ''] = text.split('/');
  const width = isIPv4(address) ? 32 : 128;
  const isAddress = width === 32 || (isIPv6(address) && !address.includes('.'));
  const prefix = Number(prefixText);
  if (!isAddress || !/^\d{1,3}$/.test(prefixText) || prefix > width) {
    return undefined;
  }
  const value =
    width === 32
      ? joinParts(address.split('.').map(Number), 8n)
      : readIpv6(address);
  const start = value - (value % sizeOf(width, prefix));
  return { width, start, prefix };
}

function writeIpv6(value: bigint): string {
  const parts = Array.from({ length: 8 }, (_, index) =>
    ((value >> BigInt(112 - 16 * index)) & 0xffffn).toString(16),
  );
  // RFC 5952: the longest run of two or more zeros is left out, the first of equals.
  const runs = [...parts.join(':').matchAll(/\b0(?::0)+\b/g)].map(
    ([run]) => run,
  );
  const longest = runs.reduce(
    (best, run) => (run.length > best.length ? run : best),
    '',
  );
  const whole = parts.join(':');
  return longest
    ? whole.replace(new RegExp(`(^|:)${longest}(:|$)`), '::')
    : whole;
}

/** An address as text. */
export function writeAddress(value: bigint, width: 32 | 128): string {
  if (width === 128) return writeIpv6(value);
  return [24n, 16n, 8n, 0n].map(bits => (value >> bits) & 255n).join('.');
}

import { isIPv6 } from 'node:net';

/** A block of addresses as a range of numbers. */
export interface CidrRange {
  first: bigint;
  last: bigint;
}

/** IPv6 blocks lie behind all of IPv4. */
const IPV6 = 1n << 128n;

/** Reads a block such as `10.0.0.0/16` or `ace::/48`; undefined where it is none, or has bits beyond its prefix. */
export function parseCidr(text: unknown): CidrRange | undefined {
  const [, address, bits] = /^([^/]+)\/(\d{1,3})$/.exec(String(text)) ?? [];
  if (!address) {
    return undefined;
  }
  return isIPv6(address)
    ? range(readIPv6(address), 128, Number(bits), IPV6)
    : range(readIPv4(address), 32, Number(bits), 0n);
}

/** Whether the blocks share an address. */
export function overlap(one: CidrRange, other: CidrRange): boolean {
  return one.first <= other.last && other.first <= one.last;
}

/** Whether `inner` lies whole in `outer`. */
export function contains(outer: CidrRange, inner: CidrRange): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

function range(
  first: bigint | undefined,
  width: number,
  bits: number,
  start: bigint,
): CidrRange | undefined {
  if (first === undefined || bits > width) {
    return undefined;
  }
  const size = 1n << BigInt(width - bits);
  return first % size === 0n
    ? { first: start + first, last: start + first + size - 1n }
    : undefined;
}

function readIPv4(address: string): bigint | undefined {
  const octets = /^\d{1,3}(?:\.\d{1,3}){3}$/.test(address)
    ? address.split('.').map(Number)
    : [];
  return octets.length === 4 && octets.every(octet => octet <= 255)
    ? BigInt(octets.reduce((number, octet) => number * 256 + octet, 0))
    : undefined;
}

/** The address is one, with at most one `::`. */
function readIPv6(address: string): bigint {
  const [head, tail] = address
    .split('::')
    .map(part => part.split(':').filter(Boolean));
  const missing = 8 - head.length - (tail?.length ?? 0);
  const groups = [...head, ...Array(missing).fill('0'), ...(tail ?? [])];
  return groups.reduce(
    (number, group) => (number << 16n) + BigInt(`0x${group}`),
    0n,
  );
}

/** A block of IPv4 addresses as a range of numbers. */
export interface CidrRange {
  first: number;
  last: number;
}

/** Reads a block such as `10.0.0.0/16`; undefined where it is none, or has bits beyond its prefix. */
export function parseCidr(text: unknown): CidrRange | undefined {
  const [, address, bits] =
    /^(\d{1,3}(?:\.\d{1,3}){3})\/(\d{1,2})$/.exec(String(text)) ?? [];
  const octets = address?.split('.').map(Number) ?? [];
  if (
    octets.length !== 4 ||
    octets.some(octet => octet > 255) ||
    Number(bits) > 32
  ) {
    return undefined;
  }
  const first = octets.reduce((number, octet) => number * 256 + octet, 0);
  const size = 2 ** (32 - Number(bits));
  return first % size === 0 ? { first, last: first + size - 1 } : undefined;
}

/** Whether the blocks share an address. */
export function overlap(one: CidrRange, other: CidrRange): boolean {
  return one.first <= other.last && other.first <= one.last;
}

/** Whether `inner` lies whole in `outer`. */
export function contains(outer: CidrRange, inner: CidrRange): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

import { createHash } from 'node:crypto';
import { murmurHash64 } from './murmurHash64';

/** The namespace of Azure's `guid`, from Azure's reference of string functions. */
const guidNamespace = '11fb06fb712d4ddd98c7e71bbd588830';

/** A name-based GUID (RFC 4122, version 5) of the parts, joined by `-`. */
export function nameBasedGuid(parts: string[]): string {
  const hash = createHash('sha1')
    .update(Buffer.from(guidNamespace, 'hex'))
    .update(parts.join('-'))
    .digest()
    .subarray(0, 16);
  hash[6] = (hash[6] % 16) + 0x50;
  hash[8] = (hash[8] % 64) + 0x80;
  const hex = hash.toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** 13 characters of a hash of the parts, joined by `-`: the same as Azure's. */
export function uniqueText(parts: string[]): string {
  const hash = murmurHash64(Buffer.from(parts.join('-')));
  return Array.from({ length: 13 }, (_, index) => {
    // Groups of 5 bits from the top; the last has 4 bits of the hash and a 0.
    const bits = (hash << 1n) >> BigInt(60 - 5 * index);
    return alphabet[Number(bits & 31n)];
  }).join('');
}

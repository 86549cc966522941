import { createHash } from 'node:crypto';

/** The namespace that Azure's `guid` is known to use; unproven, see the folder's README. */
const guidNamespace = '11fb06fb712d4ddd98c7e71bbd588830';

/** A name-based GUID (RFC 4122, version 5) of the parts. */
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

/** 13 characters of a hash of the parts: as long and of the same letters as Azure's, not equal. */
export function uniqueText(parts: string[]): string {
  const hash = createHash('sha256').update(parts.join('-')).digest();
  return Array.from(hash.subarray(0, 13), byte => alphabet[byte % 32]).join('');
}

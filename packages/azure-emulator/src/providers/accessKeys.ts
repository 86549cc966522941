import { createHash } from 'node:crypto';
import { EmulatorContext } from '../EmulatorContext';

/** Which key of which resource. */
export interface AccessKeyName {
  resourceId: string;
  /** Such as `primary` or `key1`. */
  which: string;
}

/** A key of that many bytes, base64: the same until it is renewed. */
export function readAccessKey(
  name: AccessKeyName,
  context: EmulatorContext,
  bytes = 32,
): string {
  const id = idOf(name);
  const renewals = renewalsOf(context).get(id) ?? 0;
  return createHash('sha512')
    .update(`${id} ${renewals}`)
    .digest()
    .subarray(0, bytes)
    .toString('base64');
}

/** Makes a new key of that name; the old one is gone. */
export function renewAccessKey(
  name: AccessKeyName,
  context: EmulatorContext,
): void {
  const renewals = renewalsOf(context);
  const id = idOf(name);
  renewals.put(id, (renewals.get(id) ?? 0) + 1);
}

function renewalsOf(context: EmulatorContext) {
  return context.collection<number>('providers.keyRenewals');
}

function idOf({ resourceId, which }: AccessKeyName): string {
  return `${resourceId.toLowerCase()} ${which.toLowerCase()}`;
}

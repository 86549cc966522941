import { EmulatorRequest } from '../http/Surface';
import { ArmError } from './ArmError';

const PAGE_SIZE = 1000;

/** One page of a list, with the address of the next one. `$skiptoken` is an offset, opaque to clients. */
export function pageOf<T>(
  items: T[],
  request: EmulatorRequest,
): { value: T[]; nextLink?: string } {
  const top = Number(request.query.get('$top') ?? PAGE_SIZE);
  if (!Number.isInteger(top) || top < 1) {
    throw new ArmError(
      400,
      'InvalidTopInQueryString',
      'The $top in the query string must be a positive integer.',
    );
  }
  const start = Number(
    Buffer.from(request.query.get('$skiptoken') ?? '', 'base64url').toString(),
  );
  const end = start + Math.min(top, PAGE_SIZE);
  const value = items.slice(start, end);
  if (end >= items.length) {
    return { value };
  }
  const query = new URLSearchParams(request.query);
  query.set('$skiptoken', Buffer.from(String(end)).toString('base64url'));
  return { value, nextLink: `${request.origin}${request.path}?${query}` };
}

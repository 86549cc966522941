import { EmulatorRequest } from '../http/Surface';
import { ArmError } from './ArmError';
import { ArmResource, ResourceFilter, ResourceStore } from './ResourceStore';

const PAGE_SIZE = 1000;

/** One page of a list: `nextLink` is missing on the last. */
export interface Page<T> {
  value: T[];
  nextLink?: string;
}

/** One page of resources that `matches`, found by index: `$skiptoken` is the id that the last page ended with. */
export function pageOfResources(
  resources: ResourceStore,
  filter: ResourceFilter,
  matches: (resource: ArmResource) => boolean,
  request: EmulatorRequest,
): Page<ArmResource> {
  const top = readTop(request);
  const value: ArmResource[] = [];
  for (const each of resources.each({
    ...filter,
    after: readSkipToken(request),
  })) {
    if (matches(each)) {
      if (value.length === top) {
        return { value, nextLink: nextLink(request, value[top - 1].id) };
      }
      value.push(each);
    }
  }
  return { value };
}

/** One page of a list that is at hand; `$skiptoken` is the number of what came before. */
export function pageOf<T>(items: T[], request: EmulatorRequest): Page<T> {
  const start = Number(readSkipToken(request) ?? 0) || 0;
  const end = start + readTop(request);
  const value = items.slice(start, end);
  return end < items.length
    ? { value, nextLink: nextLink(request, String(end)) }
    : { value };
}

function readTop(request: EmulatorRequest): number {
  const top = Number(request.query.get('$top') ?? PAGE_SIZE);
  if (!Number.isInteger(top) || top < 1) {
    throw new ArmError(
      400,
      'InvalidTopInQueryString',
      'The $top in the query string must be a positive integer.',
    );
  }
  return Math.min(top, PAGE_SIZE);
}

function readSkipToken(request: EmulatorRequest): string | undefined {
  const token = request.query.get('$skiptoken');
  return token
    ? Buffer.from(token, 'base64url').toString().toLowerCase()
    : undefined;
}

function nextLink(request: EmulatorRequest, skipToken: string): string {
  const query = new URLSearchParams(request.query);
  query.set('$skiptoken', Buffer.from(skipToken).toString('base64url'));
  return `${request.origin}${request.path}?${query}`;
}

import { ArmError } from './ArmError';
import { ArmResource } from './ResourceStore';

const CLAUSE = /^\s*(\w+)\s+eq\s+'([^']*)'\s*$/i;

/** Reads the `$filter` of resource lists: `eq` clauses on type, name, location and tag, joined by `and`. */
export function readResourceFilter(
  filter: string,
): (resource: ArmResource) => boolean {
  if (!filter.trim()) {
    return () => true;
  }
  const clauses = filter.split(/\s+and\s+/i).map(text => {
    const [, name, value] = CLAUSE.exec(text) ?? [];
    if (!name) {
      throw new ArmError(
        400,
        'InvalidFilterInQueryString',
        `Invalid $filter '${filter}' specified in the query string.`,
      );
    }
    return { name: name.toLowerCase(), value };
  });
  const tagName = clauses.find(({ name }) => name === 'tagname')?.value;
  return resource =>
    clauses.every(({ name, value }) => {
      switch (name) {
        case 'resourcetype':
          return resource.type.toLowerCase() === value.toLowerCase();
        case 'name':
          return resource.name.toLowerCase() === value.toLowerCase();
        case 'location':
          return resource.location === value.toLowerCase();
        case 'tagname':
          return resource.tags?.[value] !== undefined;
        case 'tagvalue':
          return tagName
            ? resource.tags?.[tagName] === value
            : Object.values(resource.tags ?? {}).includes(value);
        default:
          throw new ArmError(
            400,
            'InvalidFilterInQueryString',
            `The filter cannot use '${name}'.`,
          );
      }
    });
}

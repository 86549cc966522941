import { ArmError } from '../arm/ArmError';
import { EmulatorRequest, EmulatorResponse } from '../http/Surface';

const PAGE_SIZE = 100;
const EQUALS = /^\s*(\w+)\s+eq\s+(?:'([^']*)'|(true|false|null))\s*$/i;
const STARTS = /^\s*startswith\(\s*(\w+)\s*,\s*'([^']*)'\s*\)\s*$/i;
const ANY = /^\s*(\w+)\/any\(\s*(\w+)\s*:\s*\2\s+eq\s+'([^']*)'\s*\)\s*$/i;

type Item = Record<string, unknown>;

/** One page of a Graph collection: `$filter` (eq, startswith, any, and), `$select`, `$top`, `$count`, `$skiptoken`. */
export function odataPage(
  items: Item[],
  context: string,
  request: EmulatorRequest,
): EmulatorResponse {
  const { query } = request;
  const top = Math.min(Number(query.get('$top') ?? PAGE_SIZE), 999);
  if (!Number.isInteger(top) || top < 1) {
    throw new ArmError(400, 'BadRequest', 'Invalid $top');
  }
  const found = items.filter(readFilter(query.get('$filter') ?? ''));
  const start = Number(query.get('$skiptoken') ?? 0);
  const select = query.get('$select')?.split(',');
  const next = new URLSearchParams(query);
  next.set('$skiptoken', String(start + top));
  return {
    status: 200,
    body: {
      '@odata.context': context,
      ...(query.get('$count') === 'true' && { '@odata.count': found.length }),
      ...(start + top < found.length && {
        '@odata.nextLink': `${request.origin}${request.path}?${next}`,
      }),
      value: found
        .slice(start, start + top)
        .map(item => (select ? pick(item, select) : item)),
    },
  };
}

function readFilter(filter: string): (item: Item) => boolean {
  if (!filter.trim()) {
    return () => true;
  }
  const clauses = filter.split(/\s+and\s+/i).map(readClause);
  return item => clauses.every(holds => holds(item));
}

function readClause(text: string): (item: Item) => boolean {
  const [, member, quoted, literal] = EQUALS.exec(text) ?? [];
  if (member) {
    return item => String(item[member]) === (quoted ?? literal);
  }
  const [, start, beginning] = STARTS.exec(text) ?? [];
  if (start) {
    const wanted = beginning.toLowerCase();
    return item => String(item[start]).toLowerCase().startsWith(wanted);
  }
  const [, list, , value] = ANY.exec(text) ?? [];
  if (list) {
    return item => [item[list]].flat().includes(value);
  }
  throw new ArmError(
    400,
    'Request_UnsupportedQuery',
    `Unsupported or invalid query filter clause '${text}'.`,
  );
}

function pick(item: Record<string, unknown>, names: string[]) {
  return Object.fromEntries(
    Object.entries(item).filter(
      ([name]) => names.includes(name) || name.startsWith('@odata.'),
    ),
  );
}

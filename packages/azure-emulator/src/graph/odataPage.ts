import { ArmError } from '../arm/ArmError';
import { EmulatorRequest, EmulatorResponse } from '../http/Surface';

const PAGE_SIZE = 100;
const CLAUSE = /^\s*(\w+)\s+eq\s+(?:'([^']*)'|(true|false|null))\s*$/i;

/** One page of a Graph collection: `$filter` (eq, and), `$select`, `$top`, `$count`, `$skiptoken`. */
export function odataPage(
  items: Array<Record<string, unknown>>,
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

function readFilter(
  filter: string,
): (item: Record<string, unknown>) => boolean {
  if (!filter.trim()) {
    return () => true;
  }
  const clauses = filter.split(/\s+and\s+/i).map(text => {
    const [, name, quoted, literal] = CLAUSE.exec(text) ?? [];
    if (!name) {
      throw new ArmError(
        400,
        'Request_UnsupportedQuery',
        `Unsupported or invalid query filter clause '${text}'.`,
      );
    }
    return { name, value: quoted ?? literal };
  });
  return item =>
    clauses.every(({ name, value }) => String(item[name]) === value);
}

function pick(item: Record<string, unknown>, names: string[]) {
  return Object.fromEntries(
    Object.entries(item).filter(
      ([name]) => names.includes(name) || name.startsWith('@odata.'),
    ),
  );
}

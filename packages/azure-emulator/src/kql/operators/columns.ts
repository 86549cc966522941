import { Operator } from '../ast';
import { semanticError } from '../KqlError';
import { Column } from '../KqlType';
import { Row, Table } from '../values';

/** `project-away` and `project-keep`, whose names may hold `*`. */
export function keepColumns(
  table: Table,
  kind: 'project-away' | 'project-keep',
  patterns: string[],
): Table {
  const named = patterns.flatMap(pattern =>
    matching(table.columns, pattern, kind),
  );
  const isKept = kind === 'project-keep';
  return pick(
    table,
    table.columns.filter(column => named.includes(column) === isKept),
  );
}

type Reorder = Extract<Operator, { kind: 'project-reorder' }>;

/** Puts columns to the front; those that one pattern names may be sorted. */
export function reorderColumns(table: Table, { names }: Reorder): Table {
  const front = new Set<Column>();
  for (const { pattern, order } of names) {
    const found = matching(table.columns, pattern, 'project-reorder');
    const sign = order === 'desc' ? -1 : 1;
    const sorted = order
      ? found.toSorted((a, b) => a.name.localeCompare(b.name) * sign)
      : found;
    sorted.forEach(column => front.add(column));
  }
  const rest = table.columns.filter(column => !front.has(column));
  return { columns: [...front, ...rest], rows: table.rows };
}

/** Gives columns new names, in their old places. */
export function renameColumns(
  table: Table,
  renames: Array<{ to: string; from: string }>,
): Table {
  const newNames = new Map(renames.map(({ to, from }) => [from, to]));
  for (const { from } of renames) {
    matching(table.columns, from, 'project-rename');
  }
  const columns = table.columns.map(({ name, type }) => ({
    name: newNames.get(name) ?? name,
    type,
  }));
  const rows = table.rows.map(row => {
    const renamed: Row = {};
    table.columns.forEach(({ name }, at) => {
      renamed[columns[at].name] = row[name];
    });
    return renamed;
  });
  return { columns, rows };
}

function matching(
  columns: Column[],
  pattern: string,
  operator: string,
): Column[] {
  if (pattern.includes('*')) {
    return columns.filter(({ name }) => fits(name, pattern.split('*')));
  }
  const column = columns.find(({ name }) => name === pattern);
  if (!column) {
    throw semanticError(
      `'${operator}' operator: Failed to resolve column named '${pattern}'`,
    );
  }
  return [column];
}

/** Whether the name holds the pieces in order, the first at its start and the last at its end. */
function fits(name: string, [first, ...rest]: string[]): boolean {
  const last = rest.pop() ?? '';
  if (
    !name.startsWith(first) ||
    !name.endsWith(last) ||
    name.length < first.length + last.length
  ) {
    return false;
  }
  let inner = name.slice(first.length, name.length - last.length);
  return rest.every(piece => {
    const at = inner.indexOf(piece);
    inner = inner.slice(at + piece.length);
    return at >= 0;
  });
}

/** The table with those columns alone. */
export function pick(table: Table, columns: Column[]): Table {
  const rows = table.rows.map(row =>
    Object.fromEntries(columns.map(({ name }) => [name, row[name]])),
  );
  return { columns, rows };
}

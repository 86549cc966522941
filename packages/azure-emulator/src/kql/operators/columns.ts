import { semanticError } from '../KqlError';
import { Row, Table } from '../values';

/** `project-away`, `project-keep` and `project-reorder`, whose names may hold `*`. */
export function keepColumns(
  table: Table,
  kind: 'project-away' | 'project-keep' | 'project-reorder',
  patterns: string[],
): Table {
  const named = patterns.flatMap(pattern => matching(table.columns, pattern));
  const others = table.columns.filter(column => !named.includes(column));
  if (kind === 'project-away') {
    return pick(table, others);
  }
  const kept = table.columns.filter(column => named.includes(column));
  return pick(table, kind === 'project-keep' ? kept : [...named, ...others]);
}

/** Gives columns new names, in their old places. */
export function renameColumns(
  table: Table,
  renames: Array<{ to: string; from: string }>,
): Table {
  const newNames = new Map(renames.map(({ to, from }) => [from, to]));
  for (const { from } of renames) {
    matching(table.columns, from);
  }
  const columns = table.columns.map(name => newNames.get(name) ?? name);
  const rows = table.rows.map(row => {
    const renamed: Row = {};
    table.columns.forEach((name, at) => {
      renamed[columns[at]] = row[name];
    });
    return renamed;
  });
  return { columns, rows };
}

function matching(columns: string[], pattern: string): string[] {
  if (pattern.includes('*')) {
    const expression = new RegExp(`^${pattern.split('*').join('.*')}$`);
    return columns.filter(column => expression.test(column));
  }
  if (!columns.includes(pattern)) {
    throw semanticError(`Failed to resolve column named '${pattern}'`);
  }
  return [pattern];
}

/** The table with those columns alone. */
export function pick(table: Table, columns: string[]): Table {
  const rows = table.rows.map(row =>
    Object.fromEntries(columns.map(name => [name, row[name]])),
  );
  return { columns, rows };
}

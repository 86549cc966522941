import { Table } from '../values';

/** All rows of all tables, with every column that one of them has. */
export function union(tables: Table[]): Table {
  const columns = new Set(tables.flatMap(table => table.columns));
  return { columns: [...columns], rows: tables.flatMap(table => table.rows) };
}

import { Column, KqlType } from '../KqlType';
import { Row, Table } from '../values';

/**
 * Rows of all tables. Columns of one name and type are one; of one name and several types they get
 * the type's name behind theirs. `isInner` keeps those alone that all tables have.
 */
export function union(tables: Table[], isInner = false): Table {
  const typesByName = new Map<string, Set<KqlType>>();
  for (const { columns } of tables) {
    for (const { name, type } of columns) {
      const types = typesByName.get(name) ?? new Set();
      typesByName.set(name, types.add(type));
    }
  }
  const nameIn = ({ name, type }: Column) =>
    (typesByName.get(name)?.size ?? 0) > 1 ? `${name}_${type}` : name;

  const columns = new Map<string, Column>();
  for (const table of tables) {
    for (const column of table.columns) {
      const isShared = tables.every(other =>
        other.columns.some(
          ({ name, type }) => name === column.name && type === column.type,
        ),
      );
      if (!isInner || isShared) {
        const name = nameIn(column);
        columns.set(name, { name, type: column.type });
      }
    }
  }
  const rows = tables.flatMap(table =>
    table.rows.map(row => {
      const renamed: Row = {};
      for (const column of table.columns) {
        renamed[nameIn(column)] = row[column.name];
      }
      return renamed;
    }),
  );
  return { columns: [...columns.values()], rows };
}

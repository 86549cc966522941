import { Operator } from '../ast';
import { Scope } from '../compileExpression';
import { isDynamicObject, KqlValue, Row, Table } from '../values';
import { compileColumns } from './project';

type MvExpand = Extract<Operator, { kind: 'mv-expand' }>;

/** A row for each element; several arrays go in step; an empty one gives a row with null. */
export function mvExpand(
  table: Table,
  operator: MvExpand,
  scope: Scope,
): Table {
  const expanded = compileColumns(operator.columns, table.columns, scope);
  const rows = table.rows.flatMap(row => {
    const lists = expanded.map(({ name, evaluate }) => ({
      name,
      items: elementsOf(evaluate(row)),
    }));
    const length = Math.max(1, ...lists.map(({ items }) => items.length));
    return Array.from({ length }, (_, at): Row => {
      const cells = lists.map(({ name, items }) => [name, items[at]]);
      return { ...row, ...Object.fromEntries(cells) };
    });
  });
  const columns = new Set([
    ...table.columns,
    ...expanded.map(({ name }) => name),
  ]);
  return { columns: [...columns], rows };
}

function elementsOf(value: KqlValue): KqlValue[] {
  if (Array.isArray(value)) {
    return value;
  }
  return isDynamicObject(value)
    ? Object.entries(value).map(([key, item]) => ({ [key]: item }))
    : [value];
}

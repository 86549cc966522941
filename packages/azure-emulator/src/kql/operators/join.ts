import { Operator } from '../ast';
import { limitError, semanticError } from '../KqlError';
import { ColumnNamer } from '../columnNames';
import { identityOf, isMissing, Row, Table } from '../values';

type Join = Extract<Operator, { kind: 'join' | 'lookup' }>;

const mostRows = 500_000;

/** Joins two tables on equal columns. */
export function join(left: Table, right: Table, operator: Join): Table {
  const { flavor, kind } = operator;
  const [leftKeys, rightKeys] = (['left', 'right'] as const).map(side =>
    operator.on.map(pair => nameOf(pair[side])),
  );
  requireColumns(left, leftKeys, kind);
  requireColumns(right, rightKeys, kind);
  if (/^left(?:anti|antisemi|semi)$|^anti$/.test(flavor)) {
    return onlyMatched(left, leftKeys, right, rightKeys, flavor);
  }
  if (/^right(?:anti|antisemi|semi)$/.test(flavor)) {
    return onlyMatched(right, rightKeys, left, leftKeys, flavor);
  }

  const groups = groupBy(right.rows, rightKeys);
  const namer = new ColumnNamer();
  left.columns.forEach(({ name }) => namer.reserve(name));
  const added = right.columns
    .filter(({ name }) => kind === 'join' || !rightKeys.includes(name))
    .map(column => ({ ...column, from: column.name }))
    .map(column => ({ ...column, name: namer.unique(column.name) }));
  const renamed = (row: Row) =>
    Object.fromEntries(added.map(({ name, from }) => [name, row[from]]));

  const used = new Set<Row>();
  const rows: Row[] = [];
  const keepsLeft = flavor === 'leftouter' || flavor === 'fullouter';
  const leftRows =
    flavor === 'innerunique' ? firstOfEach(left.rows, leftKeys) : left.rows;
  for (const row of leftRows) {
    const matches = groups.get(keyOf(row, leftKeys)) ?? [];
    for (const match of matches) {
      used.add(match);
      rows.push({ ...row, ...renamed(match) });
    }
    if (matches.length === 0 && keepsLeft) {
      rows.push({ ...row });
    }
    if (rows.length > mostRows) {
      throw limitError(`${kind}: a table may have ${mostRows} rows`);
    }
  }
  if (flavor === 'rightouter' || flavor === 'fullouter') {
    for (const row of right.rows) {
      if (!used.has(row)) {
        rows.push(renamed(row));
      }
    }
  }
  const columns = [
    ...left.columns,
    ...added.map(({ name, type }) => ({ name, type })),
  ];
  return { columns, rows };
}

function nameOf(key: Join['on'][number]['left']): string {
  return key.kind === 'column' ? key.name : '';
}

/** Rows of one side that have a match on the other, or that have none. */
function onlyMatched(
  table: Table,
  keys: string[],
  other: Table,
  otherKeys: string[],
  flavor: string,
): Table {
  const groups = groupBy(other.rows, otherKeys);
  const isAnti = flavor.includes('anti');
  return {
    columns: table.columns,
    rows: table.rows.filter(row => groups.has(keyOf(row, keys)) !== isAnti),
  };
}

function requireColumns(
  { columns }: Table,
  names: string[],
  operator: string,
): void {
  const absent = names.find(name => !columns.some(each => each.name === name));
  if (absent !== undefined) {
    throw semanticError(
      `'${operator}' operator: Failed to resolve column named '${absent}'`,
    );
  }
}

/** Undefined where a part is null: null equals nothing. */
function keyOf(row: Row, names: string[]): string | undefined {
  return names.some(name => isMissing(row[name]))
    ? undefined
    : names.map(name => identityOf(row[name])).join('\u0000');
}

function groupBy(rows: Row[], names: string[]): Map<string | undefined, Row[]> {
  const groups = new Map<string | undefined, Row[]>();
  for (const row of rows) {
    const key = keyOf(row, names);
    const group = groups.get(key);
    if (group) {
      group.push(row);
    } else if (key !== undefined) {
      groups.set(key, [row]);
    }
  }
  return groups;
}

function firstOfEach(rows: Row[], names: string[]): Row[] {
  const seen = new Set<string>();
  return rows.filter(row => {
    const key = keyOf(row, names);
    if (key === undefined || seen.has(key)) {
      return false;
    }
    seen.add(key);
    return true;
  });
}

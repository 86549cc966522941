import { Operator } from '../ast';
import { semanticError } from '../KqlError';
import { identityOf, isMissing, Row, Table } from '../values';

type Join = Extract<Operator, { kind: 'join' }>;

const flavors = [
  'inner',
  'innerunique',
  'leftouter',
  'rightouter',
  'fullouter',
  'leftanti',
  'leftantisemi',
  'anti',
  'leftsemi',
];

/** Joins two tables on equal columns. */
export function join(left: Table, right: Table, operator: Join): Table {
  const { flavor, on } = operator;
  if (!flavors.includes(flavor)) {
    throw semanticError(`join kind '${flavor}' is not known`);
  }
  requireColumns(
    left,
    on.map(pair => pair.left),
  );
  requireColumns(
    right,
    on.map(pair => pair.right),
  );
  const rightRows = groupBy(
    right.rows,
    on.map(pair => pair.right),
  );
  const leftRows =
    flavor === 'innerunique'
      ? firstOfEach(
          left.rows,
          on.map(pair => pair.left),
        )
      : left.rows;
  const matchesOf = (row: Row) =>
    rightRows.get(
      keyOf(
        row,
        on.map(pair => pair.left),
      ),
    ) ?? [];

  if (flavor === 'leftsemi') {
    return { ...left, rows: leftRows.filter(row => matchesOf(row).length > 0) };
  }
  if (flavor.includes('anti')) {
    return {
      ...left,
      rows: leftRows.filter(row => matchesOf(row).length === 0),
    };
  }

  const renamed = right.columns.map(name => rightName(name, left.columns));
  const columns = [...left.columns, ...renamed];
  const used = new Set<Row>();
  const rows = leftRows.flatMap(row => {
    const matches = matchesOf(row);
    matches.forEach(match => used.add(match));
    const isKept = flavor === 'leftouter' || flavor === 'fullouter';
    return matches.length === 0 && isKept
      ? [{ ...row }]
      : matches.map(match => ({ ...row, ...rename(match) }));
  });
  if (flavor === 'rightouter' || flavor === 'fullouter') {
    rows.push(...right.rows.filter(row => !used.has(row)).map(rename));
  }
  return { columns, rows };

  function rename(row: Row): Row {
    return Object.fromEntries(
      right.columns.map((name, at) => [renamed[at], row[name]]),
    );
  }
}

/** A right column whose name the left has already gets a number, as in Kusto. */
function rightName(name: string, taken: string[]): string {
  let candidate = name;
  for (let number = 1; taken.includes(candidate); number += 1) {
    candidate = `${name}${number}`;
  }
  return candidate;
}

function requireColumns(table: Table, names: string[]): void {
  const absent = names.find(name => !table.columns.includes(name));
  if (absent) {
    throw semanticError(`join: Failed to resolve column named '${absent}'`);
  }
}

function keyOf(row: Row, names: string[]): string | undefined {
  return names.some(name => isMissing(row[name]))
    ? undefined
    : names.map(name => identityOf(row[name])).join('\u0000');
}

function groupBy(rows: Row[], names: string[]): Map<string | undefined, Row[]> {
  const groups = new Map<string | undefined, Row[]>();
  for (const row of rows) {
    const key = keyOf(row, names);
    if (key !== undefined) {
      const group = groups.get(key) ?? [];
      group.push(row);
      groups.set(key, group);
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

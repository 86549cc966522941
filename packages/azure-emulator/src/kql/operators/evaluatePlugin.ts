import { Expression, Operator } from '../ast';
import { semanticError } from '../KqlError';
import { Column, commonType, KqlType } from '../KqlType';
import { Scope } from '../Scope';
import { isDynamicObject, KqlValue, Row, Table, toText } from '../values';
import { summarize } from './summarize';

type Evaluate = Extract<Operator, { kind: 'evaluate' }>;
type Plugin = (table: Table, args: Expression[], scope: Scope) => Table;

/** `bag_unpack(bag, "prefix")`: a column for each key. */
const unpackBag: Plugin = (table, [bag, ...options]) => {
  const bagName = columnOf(bag, 'bag_unpack');
  const option = (name: string, at: number) => {
    const named = options.find(
      each => each.kind === 'named' && each.name === name,
    );
    const value = named?.kind === 'named' ? named.value : options[at];
    return value?.kind === 'literal' ? value.value : undefined;
  };
  const start = toText(option('OutputColumnPrefix', 0));
  const conflict = toText(option('columnsConflict', 1)) || 'error';
  const ignored = option('ignoredProperties', 2);
  const itemsOf = (value: KqlValue) =>
    isDynamicObject(value)
      ? Object.entries(value).filter(
          ([key]) => !(Array.isArray(ignored) && ignored.includes(key)),
        )
      : [];
  const types = new Map<string, KqlType[]>();
  for (const row of table.rows) {
    for (const [key, item] of itemsOf(row[bagName])) {
      const name = start + key;
      types.set(name, [...new Set([...(types.get(name) ?? []), typeOf(item)])]);
    }
  }
  const others = table.columns.filter(({ name }) => name !== bagName);
  const clash = others.find(({ name }) => types.has(name));
  if (clash && conflict === 'error') {
    throw semanticError(
      `'bag_unpack' plugin: the column '${clash.name}' is there already`,
      'SEM0001',
    );
  }
  const isReplaced = conflict === 'replace_source';
  const kept = others.filter(({ name }) => !(isReplaced && types.has(name)));
  const keptNames = kept.map(({ name }) => name);
  const added = [...types]
    .filter(([name]) => !keptNames.includes(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, found]): Column => ({
      name,
      type: commonType(found),
    }));
  const rows = table.rows.map(({ [bagName]: value, ...row }) => {
    const unpacked = Object.fromEntries(
      itemsOf(value).map(([key, item]) => [start + key, item ?? undefined]),
    );
    return isReplaced ? { ...row, ...unpacked } : { ...unpacked, ...row };
  });
  return { columns: [...kept, ...added], rows };
};

function typeOf(value: KqlValue): KqlType {
  switch (typeof value) {
    case 'number':
      return Number.isInteger(value) ? 'long' : 'real';
    case 'boolean':
      return 'bool';
    case 'string':
      return 'string';
    default:
      return value instanceof Date ? 'datetime' : 'dynamic';
  }
}

/** `pivot(column, aggregate)`: a column for each value, summarised by the others. */
const pivot: Plugin = (table, [pivoted, aggregate, ...by], scope) => {
  const name = columnOf(pivoted, 'pivot');
  const used = aggregate ? namesIn(aggregate) : [];
  const keys =
    by.length > 0
      ? by.map(key => columnOf(key, 'pivot'))
      : table.columns
          .map(column => column.name)
          .filter(column => column !== name && !used.includes(column));
  const columnNamed = (each: string): Expression => ({
    kind: 'column',
    name: each,
  });
  const counted: Expression = { kind: 'call', name: 'count', args: [] };
  const summary = summarize(
    table,
    {
      kind: 'summarize',
      aggregates: [{ name: '$cell', expression: aggregate ?? counted }],
      by: [...keys, name].map(each => ({ expression: columnNamed(each) })),
    },
    scope,
  );
  const type = summary.columns[summary.columns.length - 1].type;
  const values = [
    ...new Set(summary.rows.map(row => toText(row[name]))),
  ].sort();
  const found = new Map<string, Row>();
  for (const row of summary.rows) {
    const id = JSON.stringify(keys.map(key => toText(row[key])));
    const target =
      found.get(id) ??
      Object.fromEntries([
        ...keys.map(key => [key, row[key]]),
        ...values.map(value => [value, type === 'long' ? 0 : undefined]),
      ]);
    target[toText(row[name])] = row.$cell;
    found.set(id, target);
  }
  const kept = summary.columns.filter(column => keys.includes(column.name));
  return {
    columns: [...kept, ...values.map(value => ({ name: value, type }))],
    rows: [...found.values()],
  };
};

function namesIn(expression: Expression): string[] {
  if (expression.kind === 'call') {
    return expression.args.flatMap(namesIn);
  }
  return expression.kind === 'column' ? [expression.name] : [];
}

/** A row for each cell. */
const narrow: Plugin = table => ({
  columns: [
    { name: 'Row', type: 'long' },
    { name: 'Column', type: 'string' },
    { name: 'Value', type: 'string' },
  ],
  rows: table.rows.flatMap((row, at) =>
    table.columns.map(({ name, type }) => ({
      Row: at,
      Column: name,
      Value: toText(row[name], type),
    })),
  ),
});

const plugins: Record<string, Plugin> = {
  bag_unpack: unpackBag,
  pivot,
  narrow,
};

/** Runs a plugin over the table. */
export function evaluatePlugin(
  table: Table,
  { plugin, args }: Evaluate,
  scope: Scope,
): Table {
  if (!Object.hasOwn(plugins, plugin)) {
    throw semanticError(
      `'evaluate' operator: '${plugin}' is not one of ${Object.keys(plugins).join(', ')}`,
      'SEM0260',
    );
  }
  return plugins[plugin](table, args, scope);
}

function columnOf(expression: Expression | undefined, plugin: string): string {
  if (expression?.kind !== 'column') {
    throw semanticError(`'${plugin}' plugin: a column is wanted`, 'SEM0001');
  }
  return expression.name;
}

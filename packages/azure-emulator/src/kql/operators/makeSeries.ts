import { Operator } from '../ast';
import { ColumnNamer } from '../columnNames';
import { compileExpression } from '../compileExpression';
import { limitError, semanticError } from '../KqlError';
import { ordinalAs } from '../ordinalAs';
import { Scope } from '../Scope';
import { identityOf, KqlValue, Row, Table, toOrdinal } from '../values';
import { compileColumns } from './project';
import { compileReduction } from './summarize';

type MakeSeries = Extract<Operator, { kind: 'make-series' }>;

const longestSeries = 1_048_576;

/** An array of values along an axis for each group; what has no rows takes a default. */
export function makeSeries(
  table: Table,
  operator: MakeSeries,
  scope: Scope,
): Table {
  const context = { columns: table.columns, scope, operator: 'make-series' };
  const namer = new ColumnNamer();
  const keys = compileColumns(
    operator.by,
    table.columns,
    scope,
    'make-series',
    namer,
  );
  const series = operator.series.map(each => ({
    reduction: compileReduction(each, table.columns, scope, namer),
    byDefault: each.byDefault
      ? (compileExpression(each.byDefault, context).evaluate({}) ?? null)
      : 0,
  }));
  const axis = compileExpression(operator.axis.expression, context);
  const axisName = namer.nameFor(operator.axis);
  const constant = (part: MakeSeries['step'] | undefined) =>
    part && toOrdinal(compileExpression(part, context).evaluate({}));
  const step = constant(operator.step);
  if (!step || step <= 0) {
    throw semanticError(
      "'make-series' operator: step must be positive",
      'SEM0001',
    );
  }

  const groups = new Map<string, { values: KqlValue[]; rows: Row[] }>();
  if (keys.length === 0 && (table.rows.length > 0 || operator.isNonEmpty)) {
    groups.set('', { values: [], rows: [] });
  }
  for (const row of table.rows) {
    const values = keys.map(({ evaluate }) => evaluate(row));
    const id = values.map(identityOf).join('\u0000');
    const group = groups.get(id) ?? { values, rows: [] };
    groups.set(id, group);
    group.rows.push(row);
  }
  const places = { from: constant(operator.from), to: constant(operator.to) };
  const columns = [
    ...keys.map(({ name, type }) => ({ name, type })),
    ...series.flatMap(({ reduction }) =>
      reduction.columns.map(({ name }) => ({ name, type: 'dynamic' as const })),
    ),
    { name: axisName, type: 'dynamic' as const },
  ];
  const rows = [...groups.values()].map(({ values, rows: grouped }) => {
    const buckets = bucketsOf(grouped);
    const cells = [
      ...values,
      ...series.map(({ reduction, byDefault }) =>
        buckets.rows.map(each =>
          each.length === 0 ? byDefault : (reduction.reduce(each)[0] ?? null),
        ),
      ),
      buckets.starts.map(start => ordinalAs(axis.type, start) ?? null),
    ];
    return Object.fromEntries(columns.map(({ name }, at) => [name, cells[at]]));
  });
  return { columns, rows };

  function bucketsOf(grouped: Row[]): { starts: number[]; rows: Row[][] } {
    const size = Number(step);
    const placed = grouped
      .map(row => ({ row, place: toOrdinal(axis.evaluate(row)) }))
      .filter(({ place }) => place !== undefined) as Array<{
      row: Row;
      place: number;
    }>;
    const [least, most] = placed.reduce(
      ([low, high], { place }) => [Math.min(low, place), Math.max(high, place)],
      [Infinity, -Infinity],
    );
    const binned = (value: number) => Math.floor(value / size) * size;
    const start =
      places.from === undefined || operator.isInclusive
        ? binned(places.from ?? least)
        : places.from;
    const end = places.to ?? binned(most) + size;
    const last = operator.isInclusive ? end + size * 1e-9 : end;
    const count = Math.max(0, Math.ceil((last - start) / size));
    if (!(count <= longestSeries)) {
      throw limitError(
        `make-series: a series may have ${longestSeries} values`,
      );
    }
    const rowsOf: Row[][] = Array.from({ length: count }, () => []);
    for (const { row, place } of placed) {
      rowsOf[Math.floor((place - start) / size)]?.push(row);
    }
    return { starts: rowsOf.map((_, at) => start + at * size), rows: rowsOf };
  }
}

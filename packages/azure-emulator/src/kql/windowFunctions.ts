import { Expression, NamedExpression } from './ast';
import { compileExpression } from './compileExpression';
import { Column } from './KqlType';
import { mapExpression } from './mapExpression';
import { Scope, Typed } from './Scope';
import { compareValues, KqlValue, Row, Table } from './values';

type Window = (rows: Row[], args: Typed[]) => KqlValue[];

function shifted(direction: 1 | -1): Window {
  return (rows, [value, offset, otherwise]) => {
    const by = direction * Number(offset?.evaluate({}) ?? 1);
    return rows.map((row, at) => {
      const other = rows[at + by];
      return other ? value.evaluate(other) : otherwise?.evaluate(row);
    });
  };
}

function number(rows: Row[], [start, restart]: Typed[]): KqlValue[] {
  const first = Number(start?.evaluate({}) ?? 1);
  let next = first;
  return rows.map(row => {
    next = restart?.evaluate(row) === true ? first : next;
    next += 1;
    return next - 1;
  });
}

function cumulate(rows: Row[], [term, restart]: Typed[]): KqlValue[] {
  let total = 0;
  return rows.map(row => {
    total = restart?.evaluate(row) === true ? 0 : total;
    total += Number(term.evaluate(row) ?? 0);
    return total;
  });
}

function rank(isDense: boolean): Window {
  return (rows, [term, restart]) => {
    let current = 0;
    let since = 0;
    let last: KqlValue;
    return rows.map((row, at) => {
      const value = term.evaluate(row);
      if (at === 0 || restart?.evaluate(row) === true) {
        current = 1;
        since = 0;
      } else if (compareValues(value, last) !== 0) {
        current = isDense ? current + 1 : since + 1;
      }
      since += 1;
      last = value;
      return current;
    });
  };
}

const windows: Record<string, { type?: Column['type']; run: Window }> = {
  prev: { run: shifted(-1) },
  next: { run: shifted(1) },
  row_number: { type: 'long', run: number },
  row_cumsum: { run: cumulate },
  row_rank_dense: { type: 'long', run: rank(true) },
  row_rank_min: { type: 'long', run: rank(false) },
};

/**
 * Puts columns in place of calls that look at other rows, such as `prev(x)`; gives the table with
 * those columns, and the expressions that read them.
 */
export function resolveWindows(
  table: Table,
  expressions: NamedExpression[],
  scope: Scope,
  operator: string,
): { table: Table; expressions: NamedExpression[] } {
  const added: Column[] = [];
  let { rows } = table;
  const resolved = expressions.map(named => ({
    ...named,
    expression: mapExpression(named.expression, replace),
  }));
  return {
    table: { columns: [...table.columns, ...added], rows },
    expressions: resolved,
  };

  function replace(part: Expression): Expression | undefined {
    const window =
      part.kind === 'call' && !scope.functions.has(part.name)
        ? Object.entries(windows).find(([name]) => name === part.name)?.[1]
        : undefined;
    if (!window || part.kind !== 'call') {
      return undefined;
    }
    const mapped = part.args.map(arg => mapExpression(arg, replace));
    const columns = [...table.columns, ...added];
    const args = mapped.map(arg =>
      compileExpression(arg, { columns, scope, operator }),
    );
    const values = window.run(rows, args);
    const name = `$window${added.length}`;
    added.push({ name, type: window.type ?? args[0]?.type ?? 'dynamic' });
    rows = rows.map((row, at) => ({ ...row, [name]: values[at] }));
    return { kind: 'column', name };
  }
}

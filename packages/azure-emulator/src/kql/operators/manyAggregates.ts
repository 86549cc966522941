import { extremeRow } from '../aggregates';
import { Expression, NamedExpression } from '../ast';
import { ColumnNamer, impliedName } from '../columnNames';
import { compileExpression } from '../compileExpression';
import { Column } from '../KqlType';
import { ordinalAs } from '../ordinalAs';
import { percentileOf } from '../percentileOf';
import { Scope } from '../Scope';
import { numbersOf } from '../statistics';
import { isMissing, Row } from '../values';
import type { Reduction } from './summarize';

/** Compiles `arg_max`, `arg_min`, `take_any` and `percentiles`; undefined for other expressions. */
export function compileManyAggregate(
  named: NamedExpression,
  columns: Column[],
  scope: Scope,
  namer: ColumnNamer,
  by: NamedExpression[],
): Reduction | undefined {
  const { expression } = named;
  if (expression.kind !== 'call') {
    return undefined;
  }
  const compile = (part: Expression) =>
    compileExpression(part, { columns, scope, operator: 'summarize' });
  switch (expression.name) {
    case 'arg_max':
    case 'argmax':
      return argExtreme(1);
    case 'arg_min':
    case 'argmin':
      return argExtreme(-1);
    case 'take_any':
      return takeAny();
    case 'percentiles':
      return percentiles();
    default:
      return undefined;
  }

  /** Names that the query gives go to the results from the left. */
  function givenName(at: number): string | undefined {
    if (named.names) {
      return named.names[at];
    }
    return at === 0 ? named.name : undefined;
  }

  function returned(args: Expression[], from: number) {
    const first = expression.kind === 'call' ? expression.args[0] : undefined;
    const taken = [
      ...by.map(key => impliedName(key.expression)),
      from > 0 && first ? impliedName(first) : undefined,
    ];
    const wanted = args.flatMap<Expression>(arg =>
      arg.kind === 'wildcard'
        ? columns
            .filter(({ name }) => !taken.includes(name))
            .map(({ name }) => ({ kind: 'column', name }))
        : [arg],
    );
    return wanted.map((part, at) => ({
      name: namer.nameFor({ name: givenName(at + from), expression: part }),
      ...compile(part),
    }));
  }

  function argExtreme(sign: 1 | -1): Reduction {
    const [ranked, ...others] =
      expression.kind === 'call' ? expression.args : [];
    const value = compile(ranked);
    const name = namer.nameFor({ name: givenName(0), expression: ranked });
    const rest = returned(others, 1);
    return {
      columns: [
        { name, type: value.type },
        ...rest.map(each => ({ name: each.name, type: each.type })),
      ],
      reduce: rows => {
        // Where every value is null, any row stands for the group.
        const row = extremeRow(rows, value, sign) ?? rows.at(0);
        return [
          row && value.evaluate(row),
          ...rest.map(each => row && each.evaluate(row)),
        ];
      },
    };
  }

  /** Each column takes the first row that has a value for it; several columns take one row. */
  function takeAny(): Reduction {
    const args = expression.kind === 'call' ? expression.args : [];
    const columnsOfRow = returned(args, 0);
    const [first] = columnsOfRow;
    return {
      columns: columnsOfRow.map(({ name, type }) => ({ name, type })),
      reduce: rows => {
        const row =
          columnsOfRow.length === 1
            ? rows.find(each => !isMissing(first.evaluate(each)))
            : rows.at(0);
        return columnsOfRow.map(each => row && each.evaluate(row));
      },
    };
  }

  function percentiles(): Reduction {
    const [of, ...ranks] = expression.kind === 'call' ? expression.args : [];
    const value = compile(of);
    const numbers = ranks.map(rank => Number(compile(rank).evaluate({})));
    const base = impliedName(of) ?? '';
    return {
      columns: numbers.map((rank, at) => ({
        name: namer.unique(
          givenName(at) ??
            `percentile_${base}_${String(rank).replace('.', '_')}`,
        ),
        type: value.type,
      })),
      reduce: (rows: Row[]) => {
        const values = numbersOf(rows, value);
        return numbers.map(rank =>
          ordinalAs(value.type, percentileOf(values, rank)),
        );
      },
    };
  }
}

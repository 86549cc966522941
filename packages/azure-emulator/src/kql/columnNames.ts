import { Expression, NamedExpression } from './ast';

/** Functions whose result is named as their first argument is. */
const namedByArgument = new Set(
  [
    'split tostring tohex todynamic toobject tolong toint toreal todouble',
    'todatetime totimespan totime tobool toboolean todecimal toguid parse_csv',
    'parsejson parse_json format_datetime format_timespan startofday bin floor',
    'bin_at binary_and binary_or binary_xor binary_not binary_shift_left',
    'binary_shift_right bitset_count_ones round ceiling pow sqrt log log2',
    'log10 exp exp2 exp10 cos sin tan acos asin atan atan2 abs format_bytes',
    'column_ifexists',
  ].flatMap(line => line.split(' ')),
);
const namedWithArgument = new Set(['strlen', 'string_size', 'gettype']);

/** The name that an expression gives itself, such as `a_b` for `a.b`; undefined where it has none. */
export function impliedName(expression: Expression): string | undefined {
  switch (expression.kind) {
    case 'column':
      return expression.name;
    case 'member': {
      const object = impliedName(expression.object);
      return object && `${object}_${expression.name}`;
    }
    case 'index': {
      const object = impliedName(expression.object);
      return object && expression.index.kind === 'literal'
        ? `${object}_${expression.index.value}`
        : undefined;
    }
    case 'call':
      return nameOfCall(expression.name.toLowerCase(), expression.args[0]);
    default:
      return undefined;
  }
}

function nameOfCall(
  name: string,
  first: Expression | undefined,
): string | undefined {
  const inner = first && impliedName(first);
  if (name === 'column_ifexists' && first?.kind === 'literal') {
    return String(first.value);
  }
  if (namedWithArgument.has(name)) {
    return `${name}_${inner ?? ''}`;
  }
  return namedByArgument.has(name) ? inner : undefined;
}

/** Gives names, each one once: those that the query gives, those implied, else `Column1` and on. */
export class ColumnNamer {
  readonly #taken = new Set<string>();
  readonly #prefix: string;
  #unnamed: number;

  constructor(prefix = 'Column', first = 1) {
    this.#prefix = prefix;
    this.#unnamed = first;
  }

  /** A name that a query gives, which no other column may take. */
  reserve(name: string): void {
    this.#taken.add(name);
  }

  nameFor({ name, expression }: NamedExpression): string {
    const implied = name ?? impliedName(expression);
    if (implied !== undefined) {
      return this.unique(implied);
    }
    const wanted = `${this.#prefix}${this.#unnamed}`;
    this.#unnamed += 1;
    return this.#taken.has(wanted)
      ? this.nameFor({ expression })
      : this.unique(wanted);
  }

  /** The name, with a number behind it where it is taken. */
  unique(name: string): string {
    let candidate = name;
    for (let number = 1; this.#taken.has(candidate); number += 1) {
      candidate = `${name}${number}`;
    }
    this.#taken.add(candidate);
    return candidate;
  }
}

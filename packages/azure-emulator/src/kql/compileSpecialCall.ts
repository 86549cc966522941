import { Expression } from './ast';
import type { CompileContext } from './compileExpression';
import { convertValue } from './convertValue';
import { commonType, typeNamed } from './KqlType';
import { compileRegex } from './regularExpression';
import { Typed } from './Scope';
import { isMissing, KqlValue, Row, Timespan, toText } from './values';

type Call = Extract<Expression, { kind: 'call' }>;
type Compile = (expression: Expression) => Typed;

/** Calls that know more than their arguments' values: the moment, the row's columns, a type. */
export function compileSpecialCall(
  { name, args }: Call,
  { columns, scope }: CompileContext,
  compile: Compile,
): Typed | undefined {
  switch (name.toLowerCase()) {
    case 'now':
    case 'ago':
      return moment(name.toLowerCase(), args[0] && compile(args[0]));
    case 'iff':
    case 'iif':
      return args.length === 3
        ? choose([args[0], args[1], args[2]], compile)
        : undefined;
    case 'case':
      return args.length >= 3 && args.length % 2 === 1
        ? choose(args, compile)
        : undefined;
    case 'extract':
    case 'extract_json':
    case 'extractjson':
      return typedExtract(name.toLowerCase());
    case 'column_ifexists':
    case 'columnifexists':
      return args.length === 2 && args[0].kind === 'literal'
        ? columnOr(String(args[0].value), args[1])
        : undefined;
    case 'pack_all': {
      const ignoresNulls =
        args[0]?.kind === 'literal' && args[0].value === true;
      return bagOf(
        columns.map(each => each.name),
        ignoresNulls,
      );
    }
    case 'bag_pack_columns':
      return bagOf(
        args.flatMap(arg => (arg.kind === 'column' ? [arg.name] : [])),
        false,
      );
    default:
      return typeNamed(name) && args.length === 1
        ? convert(name, compile(args[0]))
        : undefined;
  }

  function moment(kind: string, span: Typed | undefined): Typed {
    const sign = kind === 'ago' ? -1 : 1;
    return {
      type: 'datetime',
      evaluate: row => {
        const offset = span?.evaluate(row);
        const ms = offset instanceof Timespan ? offset.ms : 0;
        return new Date(scope.now.getTime() + sign * ms);
      },
    };
  }

  function columnOr(wanted: string, otherwise: Expression): Typed {
    return columns.some(column => column.name === wanted)
      ? compile({ kind: 'column', name: wanted })
      : compile(otherwise);
  }

  function bagOf(names: string[], ignoresNulls: boolean): Typed {
    return {
      type: 'dynamic',
      evaluate: (row: Row) =>
        Object.fromEntries(
          names
            .map(each => [each, row[each] ?? null] as const)
            .filter(
              ([, value]) =>
                !ignoresNulls || (!isMissing(value) && value !== ''),
            ),
        ),
    };
  }

  /** `extract(pattern, group, text, typeof(long))`. */
  function typedExtract(kind: string): Typed | undefined {
    const last = args.at(-1);
    const type = last?.kind === 'type' ? last.type : 'string';
    const values = args.filter(arg => arg.kind !== 'type').map(compile);
    const isRegex = kind === 'extract';
    if (values.length !== (isRegex ? 3 : 2)) {
      return undefined;
    }
    return {
      type,
      evaluate: row => {
        const found = values.map(value => value.evaluate(row));
        const text = isRegex
          ? groupOf(found[0], found[1], found[2])
          : atPath(toText(found[0]), toText(found[1]));
        return convertValue(text, type);
      },
    };
  }

  function convert(type: string, value: Typed): Typed {
    const to = typeNamed(type) ?? 'string';
    return {
      type: to,
      evaluate: row => convertValue(value.evaluate(row), to, value.type),
    };
  }
}

function choose(args: Expression[], compile: Compile): Typed {
  const parts = args.map(compile);
  const otherwise = parts[parts.length - 1];
  const values = parts.filter(
    (_, at) => at % 2 === 1 || at === parts.length - 1,
  );
  return {
    type: commonType(values.map(value => value.type)),
    evaluate: row => {
      for (let at = 0; at + 1 < parts.length; at += 2) {
        if (parts[at].evaluate(row) === true) {
          return parts[at + 1].evaluate(row);
        }
      }
      return otherwise.evaluate(row);
    },
  };
}

/** A capture group of the first match; group 0 is the match itself. */
function groupOf(pattern: KqlValue, group: KqlValue, text: KqlValue): KqlValue {
  const match = compileRegex(toText(pattern)).exec(toText(text));
  return match?.[Number(group)];
}

/** `$.a.b[0]['c']` in a text of JSON. */
export function atPath(path: string, json: string): KqlValue {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  for (const [, word, index, quoted] of path.matchAll(
    /\.?([A-Za-z_]\w*)|\[(\d+)\]|\[['"]([^'"]*)['"]\]/g,
  )) {
    const key = word ?? index ?? quoted;
    const isObject = typeof value === 'object' && value !== null;
    value =
      isObject && Object.hasOwn(value as object, key)
        ? (value as Record<string, unknown>)[key]
        : undefined;
  }
  return (value ?? undefined) as KqlValue;
}

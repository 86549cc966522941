import { Operator } from '../ast';
import { compileExpression } from '../compileExpression';
import { convertValue } from '../convertValue';
import { Scope } from '../Scope';
import { Row, Table, toText } from '../values';

type ParseKv = Extract<Operator, { kind: 'parse-kv' }>;

/** Takes `key=value` pairs of a text into columns. */
export function parseKeyValues(
  table: Table,
  operator: ParseKv,
  scope: Scope,
): Table {
  const source = compileExpression(operator.of, {
    columns: table.columns,
    scope,
    operator: 'parse-kv',
  });
  const rows = table.rows.map(row => {
    const pairs = readPairs(toText(source.evaluate(row)), operator);
    const extended: Row = { ...row };
    for (const { name, type } of operator.keys) {
      const text = pairs.get(name);
      extended[name] =
        text === undefined && type !== 'string'
          ? undefined
          : convertValue(text ?? '', type);
    }
    return extended;
  });
  const types = new Map(
    [...table.columns, ...operator.keys].map(({ name, type }) => [name, type]),
  );
  return { columns: [...types].map(([name, type]) => ({ name, type })), rows };
}

function readPairs(
  text: string,
  { pairDelimiter, valueDelimiter, quotes }: ParseKv,
): Map<string, string> {
  const pairs = new Map<string, string>();
  let at = 0;
  while (at < text.length) {
    const cut = text.indexOf(valueDelimiter, at);
    if (cut < 0 || !valueDelimiter) {
      break;
    }
    const head = text.slice(at, cut);
    const key = head.slice(
      pairDelimiter ? head.lastIndexOf(pairDelimiter) + 1 : 0,
    );
    const start = cut + valueDelimiter.length;
    const quote = quotes.find(
      each => each !== '' && text.startsWith(each, start),
    );
    const from = start + (quote?.length ?? 0);
    const end = text.indexOf(quote ?? (pairDelimiter || '\u0000'), from);
    const to = end < 0 ? text.length : end;
    pairs.set(key.trim(), text.slice(from, to));
    at = to + (quote ? quote.length : pairDelimiter.length || 1);
  }
  return pairs;
}

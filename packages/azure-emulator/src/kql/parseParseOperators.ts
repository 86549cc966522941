import { Operator, ParsePart } from './ast';
import { syntaxError } from './KqlError';
import { typeNamed } from './KqlType';
import { parseExpression } from './parseExpression';
import { parseTypedNames } from './parseTypedNames';
import { TokenReader } from './TokenReader';

const modes = ['simple', 'regex', 'relaxed'] as const;

/** Reads what follows `parse` or `parse-where`. */
export function parseParse(reader: TokenReader, word: string): Operator {
  let mode: (typeof modes)[number] = 'simple';
  let flags = '';
  if (reader.is('kind') && reader.is('=', 1)) {
    reader.next();
    reader.expect('=');
    const { text, at } = reader.peek();
    const found = modes.find(each => reader.accept(each));
    if (!found) {
      throw syntaxError(
        `parse kind '${text}' at ${at} is not one of ${modes.join(', ')}`,
      );
    }
    mode = found;
  }
  if (reader.is('flags') && reader.is('=', 1)) {
    reader.next();
    reader.expect('=');
    flags = reader.expectName();
  }
  const of = parseExpression(reader);
  reader.expect('with');
  const parts: ParsePart[] = [];
  for (;;) {
    const part = parsePart(reader);
    if (!part) {
      break;
    }
    parts.push(part);
  }
  return {
    kind: 'parse',
    mode,
    flags,
    of,
    parts,
    dropsUnmatched: word === 'parse-where',
  };
}

function parsePart(reader: TokenReader): ParsePart | undefined {
  if (reader.accept('*')) {
    return { kind: 'anything' };
  }
  const { kind, type } = reader.peek();
  if (kind === 'literal' && type === 'string') {
    return { kind: 'text', text: reader.expectText() };
  }
  if (kind !== 'name') {
    return undefined;
  }
  const name = reader.expectName();
  if (!reader.accept(':')) {
    return { kind: 'column', name, type: 'string' };
  }
  const typeName = reader.expectName();
  const columnType = typeNamed(typeName);
  if (!columnType) {
    throw syntaxError(`'${typeName}' is no type`);
  }
  return { kind: 'column', name, type: columnType };
}

/** Reads what follows `parse-kv`. */
export function parseParseKeyValues(reader: TokenReader): Operator {
  const of = parseExpression(reader);
  reader.expect('as');
  const keys = parseTypedNames(reader);
  const options = {
    pairDelimiter: ' ',
    valueDelimiter: '=',
    quotes: [] as string[],
    isGreedy: false,
  };
  if (reader.accept('with')) {
    reader.parenthesized(() =>
      reader.list(() => {
        const name = reader.expectName();
        reader.expect('=');
        readOption(reader, name, options);
      }),
    );
  }
  return { kind: 'parse-kv', of, keys, ...options };
}

function readOption(
  reader: TokenReader,
  name: string,
  options: {
    pairDelimiter: string;
    valueDelimiter: string;
    quotes: string[];
    isGreedy: boolean;
  },
): void {
  switch (name) {
    case 'pair_delimiter':
      options.pairDelimiter = reader.expectText();
      return;
    case 'kv_delimiter':
      options.valueDelimiter = reader.expectText();
      return;
    case 'quote':
      options.quotes =
        reader.peek().kind === 'literal'
          ? [...reader.expectText()]
          : reader.parenthesized(() => reader.list(() => reader.expectText()));
      return;
    case 'greedy':
      options.isGreedy = reader.expectName() === 'true';
      return;
    default:
      throw syntaxError(`parse-kv has no option '${name}'`);
  }
}

import { FunctionParameter, LetValue, Query, UserFunction } from './ast';
import { syntaxError } from './KqlError';
import { typeNamed } from './KqlType';
import { tokenize } from './lexer';
import { parseExpression } from './parseExpression';
import { parsePipeline } from './parsePipeline';
import { parseTypedNames } from './parseTypedNames';
import { TokenReader } from './TokenReader';

/** Reads a whole query: `let` statements, then one tabular expression. */
export function parseQuery(text: string): Query {
  const reader = new TokenReader(tokenize(text));
  const lets = parseLets(reader);
  const pipeline = parsePipeline(reader);
  while (reader.accept(';')) {
    // A trailing semicolon ends the statement and nothing follows it.
  }
  if (reader.peek().kind !== 'end') {
    const { text: found, at } = reader.peek();
    throw syntaxError(`unexpected '${found}' at ${at}`);
  }
  return { lets, main: { kind: 'pipeline', pipeline } };
}

function parseLets(reader: TokenReader): Query['lets'] {
  const lets: Query['lets'] = [];
  while (reader.is('let') || reader.is('set') || reader.is(';')) {
    if (reader.accept('set')) {
      skipOption(reader);
    } else if (reader.accept('let')) {
      const name = reader.expectName();
      reader.expect('=');
      lets.push({ name, value: parseLetValue(reader) });
      if (!reader.accept(';') && !reader.is('let')) {
        reader.expect(';');
      }
    } else {
      reader.next();
    }
  }
  return lets;
}

/** Options of `set` tune Kusto's engine and change no answer. */
function skipOption(reader: TokenReader): void {
  while (!reader.is(';') && reader.peek().kind !== 'end') {
    reader.next();
  }
}

function parseLetValue(reader: TokenReader): LetValue {
  reader.accept('view');
  if (reader.is('(')) {
    return reader.either<LetValue, LetValue>(
      () => ({ kind: 'function', definition: parseFunction(reader) }),
      () => parseValue(reader, [';', 'let']),
    );
  }
  return parseValue(reader, [';', 'let']);
}

/** A value, where an expression ends at one of `ends`; else a table. */
function parseValue(reader: TokenReader, ends: string[]): Query['main'] {
  return reader.either<Query['main'], Query['main']>(
    () => {
      const expression = parseExpression(reader);
      if (!ends.some(end => reader.is(end)) && reader.peek().kind !== 'end') {
        throw syntaxError('this is no expression');
      }
      return { kind: 'expression', expression };
    },
    () => ({ kind: 'pipeline', pipeline: parsePipeline(reader) }),
  );
}

/** `(a: long, T: (*)) { let b = a; … }` */
function parseFunction(reader: TokenReader): UserFunction {
  reader.expect('(');
  const parameters = reader.is(')')
    ? []
    : reader.list(() => parseParameter(reader));
  reader.expect(')');
  reader.expect('{');
  const lets = parseLets(reader);
  const main = parseValue(reader, ['}', ';']);
  while (reader.accept(';')) {
    // As behind a whole query.
  }
  reader.expect('}');
  return { parameters, body: { lets, main } };
}

function parseParameter(reader: TokenReader): FunctionParameter {
  const name = reader.expectName();
  reader.expect(':');
  if (reader.is('(')) {
    if (!(reader.is('*', 1) && reader.is(')', 2))) {
      parseTypedNames(reader);
      return { name, type: 'table' };
    }
    reader.parenthesized(() => reader.expect('*'));
    return { name, type: 'table' };
  }
  const typeName = reader.expectName();
  const type = typeNamed(typeName);
  if (!type) {
    throw syntaxError(`'${typeName}' is no type`);
  }
  const byDefault = reader.accept('=') ? parseExpression(reader) : undefined;
  return { name, type, byDefault };
}

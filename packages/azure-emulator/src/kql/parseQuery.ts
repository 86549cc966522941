import { Pipeline, Query } from './ast';
import { syntaxError } from './KqlError';
import { tokenize } from './lexer';
import { parseExpression, parseNamed } from './parseExpression';
import { parseOperator } from './parseOperator';
import { TokenReader } from './TokenReader';

/** Reads a whole query: `let` statements, then one tabular expression. */
export function parseQuery(text: string): Query {
  const reader = new TokenReader(tokenize(text));
  const lets: Query['lets'] = [];
  while (reader.is('let')) {
    lets.push(parseLet(reader));
  }
  const main = parsePipeline(reader);
  while (reader.accept(';')) {
    // A trailing semicolon ends the statement and nothing follows it.
  }
  if (reader.peek().kind !== 'end') {
    const { text: found, at } = reader.peek();
    throw syntaxError(`unexpected '${found}' at ${at}`);
  }
  return { lets, main };
}

function parseLet(reader: TokenReader): Query['lets'][number] {
  reader.expect('let');
  const name = reader.expectName();
  reader.expect('=');
  const isTabular =
    reader.peek().kind === 'name' && (reader.is('|', 1) || reader.is('print'));
  const value = isTabular ? parsePipeline(reader) : parseExpression(reader);
  reader.expect(';');
  return { name, value };
}

/** Reads a source and the operators that follow it. */
export function parsePipeline(reader: TokenReader): Pipeline {
  const pipeline = parseSource(reader);
  while (reader.accept('|')) {
    const operator = parseOperator(reader, parsePipeline);
    if (operator) {
      pipeline.operators.push(operator);
    }
  }
  return pipeline;
}

function parseSource(reader: TokenReader): Pipeline {
  if (reader.accept('(')) {
    const pipeline = parsePipeline(reader);
    reader.expect(')');
    return { source: { kind: 'pipeline', pipeline }, operators: [] };
  }
  if (reader.accept('print')) {
    const columns = reader.list(() => parseNamed(reader));
    return { source: { kind: 'print', columns }, operators: [] };
  }
  if (reader.accept('union')) {
    const [first, ...others] = reader.list(() => parseSource(reader));
    return {
      source: { kind: 'pipeline', pipeline: first },
      operators: [{ kind: 'union', others }],
    };
  }
  const name = reader.expectName();
  return { source: { kind: 'table', name }, operators: [] };
}

import { Operator, Pipeline, Source } from './ast';
import { parseArguments, parseExpression, parseNamed } from './parseExpression';
import { parseOperator } from './parseOperator';
import { parseTypedNames } from './parseTypedNames';
import { TokenReader } from './TokenReader';

/** Reads a source and the operators that follow it. */
export function parsePipeline(reader: TokenReader): Pipeline {
  return reader.nested(() => {
    const pipeline = parseSource(reader);
    pipeline.operators.push(...parseOperators(reader));
    return pipeline;
  });
}

/** Reads `| operator | operator …`. */
export function parseOperators(reader: TokenReader): Operator[] {
  const operators: Operator[] = [];
  while (reader.accept('|')) {
    const operator = parseOperator(reader);
    if (operator) {
      operators.push(operator);
    }
  }
  return operators;
}

/** Reads a source alone, such as an entry of `union`. */
export function parseSource(reader: TokenReader): Pipeline {
  if (reader.is('(')) {
    const pipeline = reader.parenthesized(() => parsePipeline(reader));
    return { source: { kind: 'pipeline', pipeline }, operators: [] };
  }
  if (reader.is('union') || reader.is('search')) {
    const operator = parseOperator(reader);
    return {
      source: { kind: 'nothing' },
      operators: operator ? [operator] : [],
    };
  }
  return { source: parseLeaf(reader), operators: [] };
}

function parseLeaf(reader: TokenReader): Source {
  if (reader.accept('print')) {
    return {
      kind: 'print',
      columns: reader.list(() => parseNamed(reader)),
    };
  }
  if (reader.is('range') && reader.peek(1).kind === 'name') {
    return parseRange(reader);
  }
  if (reader.is('datatable') && reader.is('(', 1)) {
    return parseDatatable(reader);
  }
  if (reader.is('materialize') && reader.is('(', 1)) {
    reader.next();
    const pipeline = reader.parenthesized(() => parsePipeline(reader));
    return { kind: 'pipeline', pipeline };
  }
  const name = reader.expectName();
  if (!reader.is('(')) {
    return { kind: 'table', name };
  }
  const args = parseArguments(reader);
  const [first] = args;
  if (name === 'table' && first?.kind === 'literal') {
    return { kind: 'table', name: String(first.value) };
  }
  if (reader.is('.') && ['workspace', 'app', 'database'].includes(name)) {
    // Another workspace's or database's table: this emulator has the one that was asked.
    reader.next();
    return { kind: 'table', name: reader.expectName() };
  }
  return { kind: 'call', name, args };
}

function parseRange(reader: TokenReader): Source {
  reader.expect('range');
  const name = reader.expectName();
  reader.expect('from');
  const from = parseExpression(reader);
  reader.expect('to');
  const to = parseExpression(reader);
  reader.expect('step');
  return { kind: 'range', name, from, to, step: parseExpression(reader) };
}

function parseDatatable(reader: TokenReader): Source {
  reader.expect('datatable');
  const columns = parseTypedNames(reader);
  reader.expect('[');
  const cells = [];
  while (!reader.is(']')) {
    cells.push(parseExpression(reader));
    if (!reader.accept(',')) {
      break;
    }
  }
  reader.expect(']');
  return { kind: 'datatable', columns, cells };
}

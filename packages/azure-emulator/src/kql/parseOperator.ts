import { Operator, Pipeline, SortKey } from './ast';
import { syntaxError } from './KqlError';
import { parseExpression, parseNamed } from './parseExpression';
import { TokenReader } from './TokenReader';

type ParsePipeline = (reader: TokenReader) => Pipeline;

/** Reads what stands between two pipes; undefined for `render`, which shapes no data. */
export function parseOperator(
  reader: TokenReader,
  parsePipeline: ParsePipeline,
): Operator | undefined {
  const at = reader.peek().at;
  const word = reader.expectName();
  switch (word) {
    case 'where':
    case 'filter':
      return { kind: 'where', condition: parseExpression(reader) };
    case 'project':
    case 'extend':
      return { kind: word, columns: reader.list(() => parseNamed(reader)) };
    case 'project-away':
    case 'project-keep':
    case 'project-reorder':
      return { kind: word, names: reader.list(() => parsePattern(reader)) };
    case 'project-rename':
      return { kind: word, renames: reader.list(() => parseRename(reader)) };
    case 'summarize':
      return parseSummarize(reader);
    case 'distinct':
      return { kind: word, columns: reader.list(() => parseNamed(reader)) };
    case 'order':
    case 'sort':
      reader.expect('by');
      return { kind: 'sort', keys: reader.list(() => parseSortKey(reader)) };
    case 'top':
      return parseTop(reader);
    case 'limit':
    case 'take':
      return { kind: 'take', count: parseExpression(reader) };
    case 'count':
      return { kind: 'count' };
    case 'mv-expand':
    case 'mvexpand':
      return parseMvExpand(reader);
    case 'join':
      return parseJoin(reader, parsePipeline);
    case 'union':
      return {
        kind: 'union',
        others: reader.list(() => parseOther(reader, parsePipeline)),
      };
    case 'render':
      skipToPipe(reader);
      return undefined;
    default:
      throw syntaxError(`'${word}' at ${at} is no operator of this emulator`);
  }
}

function parseSummarize(reader: TokenReader): Operator {
  const aggregates = reader.is('by')
    ? []
    : reader.list(() => parseNamed(reader));
  const by = reader.accept('by') ? reader.list(() => parseNamed(reader)) : [];
  return { kind: 'summarize', aggregates, by };
}

function parseTop(reader: TokenReader): Operator {
  const count = parseExpression(reader);
  reader.expect('by');
  return { kind: 'sort', keys: reader.list(() => parseSortKey(reader)), count };
}

function parseSortKey(reader: TokenReader): SortKey {
  const expression = parseExpression(reader);
  const isAscending = reader.accept('asc');
  if (!isAscending) {
    reader.accept('desc');
  }
  let areNullsFirst = isAscending;
  if (reader.accept('nulls')) {
    areNullsFirst = reader.accept('first');
    if (!areNullsFirst) {
      reader.expect('last');
    }
  }
  return { expression, isDescending: !isAscending, areNullsFirst };
}

function parseMvExpand(reader: TokenReader): Operator {
  const columns = reader.list(() => {
    const column = parseNamed(reader);
    if (reader.accept('to')) {
      reader.expect('typeof');
      reader.expect('(');
      const type = reader.expectName();
      reader.expect(')');
      return { ...column, expression: convert(column.expression, type) };
    }
    return column;
  });
  const limit = reader.accept('limit') ? parseExpression(reader) : undefined;
  return { kind: 'mv-expand', columns, limit };
}

/** Element types that `to typeof()` names need no change: values carry their own. */
function convert<T>(expression: T, type: string): T {
  if (!['string', 'long', 'int', 'real', 'dynamic', 'bool'].includes(type)) {
    throw syntaxError(`typeof(${type}) is not known`);
  }
  return expression;
}

function parseJoin(
  reader: TokenReader,
  parsePipeline: ParsePipeline,
): Operator {
  let flavor = 'innerunique';
  if (reader.accept('kind')) {
    reader.expect('=');
    flavor = reader.expectName().toLowerCase();
  }
  const right = parseOther(reader, parsePipeline);
  reader.expect('on');
  const on = reader.list(() => {
    if (!reader.accept('$left')) {
      const name = reader.expectName();
      return { left: name, right: name };
    }
    reader.expect('.');
    const left = reader.expectName();
    reader.expect('==');
    reader.expect('$right');
    reader.expect('.');
    return { left, right: reader.expectName() };
  });
  return { kind: 'join', flavor, right, on };
}

function parseOther(
  reader: TokenReader,
  parsePipeline: ParsePipeline,
): Pipeline {
  if (reader.accept('(')) {
    const pipeline = parsePipeline(reader);
    reader.expect(')');
    return pipeline;
  }
  return {
    source: { kind: 'table', name: reader.expectName() },
    operators: [],
  };
}

function parseRename(reader: TokenReader) {
  const to = reader.expectName();
  reader.expect('=');
  return { to, from: reader.expectName() };
}

function parsePattern(reader: TokenReader): string {
  let pattern = '';
  while (reader.peek().kind === 'name' || reader.is('*')) {
    pattern += reader.next().text;
  }
  return pattern;
}

function skipToPipe(reader: TokenReader): void {
  while (!reader.is('|') && !reader.is(';') && reader.peek().kind !== 'end') {
    reader.next();
  }
}

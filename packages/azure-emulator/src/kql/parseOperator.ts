import { Operator, SortKey } from './ast';
import { syntaxError } from './KqlError';
import { parseArguments, parseExpression, parseNamed } from './parseExpression';
import { parseMakeSeries } from './parseMakeSeries';
import { parseMvApply, parseMvExpand } from './parseMvOperators';
import { parseParse, parseParseKeyValues } from './parseParseOperators';
import { skipHints } from './skipHints';
import { parseJoin, parsePartition, parseUnion } from './parseTableOperators';
import { TokenReader } from './TokenReader';

type ParseOperator = (reader: TokenReader, word: string) => Operator;

const parsers: Record<string, ParseOperator> = {
  where: parseWhere,
  filter: parseWhere,
  project: parseColumns,
  extend: parseColumns,
  'project-away': parseNames,
  'project-keep': parseNames,
  'project-reorder': reader => ({
    kind: 'project-reorder',
    names: reader.list(() => ({
      pattern: parsePattern(reader),
      order: (['asc', 'desc'] as const).find(word => reader.accept(word)),
    })),
  }),
  'project-rename': reader => ({
    kind: 'project-rename',
    renames: reader.list(() => parseRename(reader)),
  }),
  summarize: parseSummarize,
  distinct: reader => ({
    kind: 'distinct',
    columns: reader.list(() => parseNamed(reader)),
  }),
  order: parseSort,
  sort: parseSort,
  top: parseTop,
  limit: reader => ({ kind: 'take', count: parseExpression(reader) }),
  take: reader => ({ kind: 'take', count: parseExpression(reader) }),
  sample: reader => ({ kind: 'take', count: parseExpression(reader) }),
  'sample-distinct': parseSampleDistinct,
  count: () => ({ kind: 'count' }),
  getschema: () => ({ kind: 'getschema' }),
  serialize: reader => ({
    kind: 'serialize',
    columns: isEnd(reader) ? [] : reader.list(() => parseNamed(reader)),
  }),
  as: reader => {
    skipHints(reader);
    return { kind: 'as', name: reader.expectName() };
  },
  'mv-expand': parseMvExpand,
  mvexpand: parseMvExpand,
  'mv-apply': parseMvApply,
  join: parseJoin,
  lookup: parseJoin,
  union: parseUnion,
  parse: parseParse,
  'parse-where': parseParse,
  'parse-kv': parseParseKeyValues,
  'make-series': parseMakeSeries,
  partition: parsePartition,
  search: parseSearch,
  evaluate: reader => {
    skipHints(reader);
    const plugin = reader.expectName();
    return { kind: 'evaluate', plugin, args: parseArguments(reader) };
  },
  invoke: reader => {
    const name = reader.expectName();
    return { kind: 'invoke', name, args: parseArguments(reader) };
  },
};

/** Reads what stands between two pipes; undefined for `render`, which shapes no data. */
export function parseOperator(reader: TokenReader): Operator | undefined {
  const { at } = reader.peek();
  const word = reader.expectName();
  if (word === 'render') {
    while (!isEnd(reader)) {
      reader.next();
    }
    return undefined;
  }
  if (!Object.hasOwn(parsers, word)) {
    throw syntaxError(`'${word}' at ${at} is no operator of this emulator`);
  }
  return parsers[word](reader, word);
}

function isEnd(reader: TokenReader): boolean {
  return (
    ['|', ';', ')', '}'].some(mark => reader.is(mark)) ||
    reader.peek().kind === 'end'
  );
}

function parseWhere(reader: TokenReader): Operator {
  return { kind: 'where', condition: parseExpression(reader) };
}

function parseColumns(reader: TokenReader, word: string): Operator {
  const kind = word === 'extend' ? 'extend' : 'project';
  return { kind, columns: reader.list(() => parseNamed(reader)) };
}

function parseNames(reader: TokenReader, word: string): Operator {
  const kind = word === 'project-away' ? 'project-away' : 'project-keep';
  return { kind, names: reader.list(() => parsePattern(reader)) };
}

function parseSummarize(reader: TokenReader): Operator {
  skipHints(reader);
  const aggregates = reader.is('by')
    ? []
    : reader.list(() => parseNamed(reader));
  const by = reader.accept('by') ? reader.list(() => parseNamed(reader)) : [];
  return { kind: 'summarize', aggregates, by };
}

function parseSort(reader: TokenReader): Operator {
  skipHints(reader);
  reader.expect('by');
  return { kind: 'sort', keys: reader.list(() => parseSortKey(reader)) };
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

function parseSampleDistinct(reader: TokenReader): Operator {
  const count = parseExpression(reader);
  reader.expect('of');
  return { kind: 'sample-distinct', count, of: parseNamed(reader) };
}

/** `search "x"`, `search in (T) "x"`: every table that is asked is the one before the pipe. */
function parseSearch(reader: TokenReader): Operator {
  skipHints(reader);
  return { kind: 'search', condition: parseExpression(reader) };
}

function parseRename(reader: TokenReader) {
  const to = reader.expectName();
  reader.expect('=');
  return { to, from: reader.expectName() };
}

function parsePattern(reader: TokenReader): string {
  let pattern = '';
  while (
    (reader.peek().kind === 'name' &&
      !(pattern && (reader.is('asc') || reader.is('desc')))) ||
    reader.is('*')
  ) {
    pattern += reader.next().text;
  }
  if (!pattern) {
    const { text, at } = reader.peek();
    throw syntaxError(`expected a column, found '${text}' at ${at}`);
  }
  return pattern;
}

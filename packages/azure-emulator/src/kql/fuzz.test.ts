import { seededRandom } from '../seededRandom';
import { KqlError } from './KqlError';
import { runQuery } from './runQuery';
import { Table } from './values';

const SEEDS = 12;
const QUERIES = 150;

const table: Table = {
  columns: [
    { name: 'at', type: 'datetime' },
    { name: 'name', type: 'string' },
    { name: 'count', type: 'long' },
    { name: 'bag', type: 'dynamic' },
  ],
  rows: Array.from({ length: 20 }, (_, at) => ({
    at: new Date(Date.UTC(2026, 10, 22, at)),
    name: `pod-${at % 3}`,
    count: at,
    bag: { zones: ['1', at], nested: { key: null } },
  })),
};

const words = [
  ...['T', 'name', 'count', 'bag', 'at', 'x', '_', '$left', '$right'],
  ...['where', 'project', 'extend', 'summarize', 'join', 'union', 'mv-expand'],
  ...['order by', 'top', 'limit', 'distinct', 'parse', 'make-series', 'let'],
  ...['project-away', 'kind=leftouter', 'by', 'on', 'asc', 'desc', 'in', '!in'],
  ...['and', 'or', 'not(', 'between', 'contains', 'has', 'startswith', '=~'],
  ...['count()', 'sum(count)', 'percentile(count, 95)', 'make_list(name)'],
  ...[
    'bin(at, 1h)',
    'ago(1d)',
    'tostring(',
    'strlen(',
    'split(',
    'todatetime(',
  ],
  ...['iff(', 'case(', 'dynamic([1,{"a":2}])', 'bag.zones[0]', 'bag["x"].y'],
  ...['|', '|', '|', '(', ')', '[', ']', '{', '}', ',', ';', '=', '==', '!='],
  ...['+', '-', '*', '/', '%', '<', '>', '..', '.', '@', '#', '"', "'", '\\'],
  ...[
    '0',
    '1',
    '-1',
    '1e308',
    '9223372036854775807',
    '0x',
    '1h',
    '1.5d',
    'null',
  ],
  ...['"text"', "'it''s'", '@"\\raw"', '// remark\n', '\u0000', '\u{1F4A5}'],
  ...['range x from 1 to 1000000 step 1', 'repeat(', 'matches regex "(a+)+$"'],
];

describe('whatever queries come to Kusto', () => {
  it.each(Array.from({ length: SEEDS }, (_, at) => at + 1))(
    'are answered or refused: seed %d',
    seed => {
      const random = seededRandom(seed);
      const pick = () => words[Math.floor(random() * words.length)];
      for (let made = 0; made < QUERIES; made++) {
        const length = 1 + Math.floor(random() * 14);
        const query = `${random() < 0.7 ? 'T | ' : ''}${Array.from({ length }, pick).join(' ')}`;
        expect({ query, outcome: attempt(query) }).toEqual({
          query,
          outcome: 'fine',
        });
      }
    },
  );

  it.each([
    ['parentheses', `print ${'('.repeat(20_000)}1${')'.repeat(20_000)}`],
    ['signs', `print ${'-'.repeat(20_000)}1`],
    ['operators', `T ${'| where true '.repeat(5_000)}`],
    ['lists', `print dynamic(${'['.repeat(20_000)}${']'.repeat(20_000)})`],
    ['functions', `print ${'strcat('.repeat(5_000)}"a"${')'.repeat(5_000)}`],
  ])('nest without end: %s', (_, query) => {
    expect(attempt(query)).toBe('fine');
  });
});

/** `fine` where there are rows or Kusto's refusal; else what broke. */
function attempt(query: string): string {
  try {
    const { rows } = runQuery(query, {
      now: new Date('2026-11-22T12:00:00Z'),
      table: name => (name === 'T' ? table : undefined),
    });
    return Array.isArray(rows) ? 'fine' : 'no rows';
  } catch (error) {
    return error instanceof KqlError ? 'fine' : String(error);
  }
}

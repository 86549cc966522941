import { seededRandom } from '../../../seededRandom';
import { PromqlEvaluation } from './evaluatePromql';
import { parsePromql } from './parsePromql';
import { PromqlError } from './PromqlError';
import { Series } from './PromqlValue';

const SEEDS = 12;
const QUERIES = 300;
const kinds = ['scalar', 'string', 'vector', 'matrix'];

const data: Series[] = ['a', 'b'].map(pod => ({
  labels: { __name__: 'requests_total', pod, le: '0.1' },
  points: [0, 10, 20, 5].map((value, at) => ({ atMs: at * 10_000, value })),
}));

const words = [
  ...['requests_total', 'requests_total{pod="a"}', '{__name__=~".+"}', 'none'],
  ...['rate(', 'increase(', 'sum(', 'avg by (pod) (', 'topk(', 'count_values('],
  ...['histogram_quantile(0.9, ', 'label_replace(', 'max_over_time(', 'abs('],
  ...['[1m]', '[1m:10s]', '[0s]', '[9999y]', 'offset 1m', '@ 10', '@ end()'],
  ...['+', '-', '*', '/', '%', '^', '==', '!=', '>bool', 'and', 'or', 'unless'],
  ...['on(pod)', 'ignoring(le)', 'group_left()', 'group_right(pod)', 'by', '('],
  ...[')', ')', ',', '{', '}', '[', ']', '"', "'", '`', '\\', '=~', '!~', '='],
  ...['1', '-1', '0x1F', '1e400', 'NaN', 'Inf', '"("', '"(a+)+$"', 'time()'],
  ...['vector(1)', 'scalar(', 'absent(', '# remark\n', '\u0000', '\u{1F4A5}'],
];

describe('whatever queries come to Prometheus', () => {
  it.each(Array.from({ length: SEEDS }, (_, at) => at + 1))(
    'are answered or refused: seed %d',
    seed => {
      const random = seededRandom(seed);
      const pick = () => words[Math.floor(random() * words.length)];
      for (let made = 0; made < QUERIES; made++) {
        const length = 1 + Math.floor(random() * 12);
        const query = Array.from({ length }, pick).join(' ');
        expect({ query, outcome: attempt(query) }).toEqual({
          query,
          outcome: 'fine',
        });
      }
    },
  );

  it.each([
    ['parentheses', `${'('.repeat(20_000)}1${')'.repeat(20_000)}`],
    ['signs', `${'-'.repeat(20_000)}1`],
    ['sums', `${'sum('.repeat(10_000)}x${')'.repeat(10_000)}`],
    ['operators', `1${' + 1'.repeat(20_000)}`],
  ])('nest without end: %s', (_, query) => {
    expect(attempt(query)).toBe('fine');
  });
});

/** `fine` where there is a value or Prometheus' refusal; else what broke. */
function attempt(query: string): string {
  try {
    const evaluation = new PromqlEvaluation(data, 0, 60_000);
    const { type } = evaluation.evaluate(parsePromql(query), 30_000);
    return kinds.includes(type) ? 'fine' : type;
  } catch (error) {
    // The surface answers a tree that is too deep as an execution that failed.
    const isRefusal =
      error instanceof PromqlError || error instanceof RangeError;
    return isRefusal ? 'fine' : String(error);
  }
}

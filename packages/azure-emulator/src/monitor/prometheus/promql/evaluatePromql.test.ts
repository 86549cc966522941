import { PromqlEvaluation } from './evaluatePromql';
import { Series } from './PromqlValue';
import { parsePromql } from './parsePromql';

const nowMs = 1_000_000_000;

/** A series with a point each 15 seconds, the last one now. */
function series(
  name: string,
  labels: Record<string, string>,
  values: number[],
): Series {
  return {
    labels: { __name__: name, ...labels },
    points: values.map((value, at) => ({
      atMs: nowMs - (values.length - 1 - at) * 15_000,
      value,
    })),
  };
}

const rising = Array.from({ length: 41 }, (_, at) => at * 30);
const all = [
  series('lag', { namespace: 'market', partition: '0' }, [5, 7]),
  series('lag', { namespace: 'market', partition: '1' }, [1, 3]),
  series('lag', { namespace: 'event', partition: '0' }, [100]),
  series('limit', { namespace: 'market' }, [8]),
  series('gets_total', { namespace: 'market', result: 'hit' }, rising),
];

function ask(query: string) {
  const evaluation = new PromqlEvaluation(all, nowMs, nowMs);
  const value = evaluation.evaluate(parsePromql(query), nowMs);
  return value.type === 'vector'
    ? Object.fromEntries(
        value.samples.map(sample => [
          Object.values(sample.labels).join('/'),
          Number(sample.value.toPrecision(12)),
        ]),
      )
    : value;
}

describe('evaluatePromql', () => {
  it.each([
    ['sum by (namespace) (lag)', { market: 10, event: 100 }],
    ['max without (partition) (lag)', { market: 7, event: 100 }],
    ['topk(1, lag)', { 'lag/event/0': 100 }],
    ['lag{namespace=~"mar.*",partition!="0"}', { 'lag/market/1': 3 }],
    ['sum by (namespace) (lag) > 50', { event: 100 }],
    ['sum by (namespace) (lag) > bool 50', { market: 0, event: 1 }],
    ['sum by (namespace) (lag) / on (namespace) limit', { market: 1.25 }],
    ['sum by (namespace) (lag) unless on (namespace) limit', { event: 100 }],
    ['rate(gets_total[5m])', { 'market/hit': 2 }],
    ['increase(gets_total[5m])', { 'market/hit': 600 }],
    ['gets_total offset 5m', { 'gets_total/market/hit': 600 }],
    [
      'max_over_time(lag{namespace="market"}[1m]) - 1',
      {
        'market/0': 6,
        'market/1': 2,
      },
    ],
    ['-(2 + 3 * 4)', { type: 'scalar', value: -14 }],
    ['2 ^ 3 ^ 2', { type: 'scalar', value: 512 }],
    ['-1 ^ 2', { type: 'scalar', value: -1 }],
    ['0x1f + 1_000 + 1m', { type: 'scalar', value: 1091 }],
    ['"a\\x41"', { type: 'string', value: 'aA' }],
    ['absent_metric', {}],
  ])('%s', (query, expected) => {
    expect(ask(query)).toEqual(expected);
  });

  it('takes a counter that began anew for growth, not for loss', () => {
    const restarted = [series('gets_total', {}, [100, 110, 5, 15])];
    const value = new PromqlEvaluation(restarted, nowMs, nowMs).evaluate(
      parsePromql('increase(gets_total[1m])'),
      nowMs,
    );
    const [sample] = value.type === 'vector' ? value.samples : [];
    expect(sample.value).toBeGreaterThanOrEqual(25);
    expect(sample.value).toBeLessThan(40);
  });

  it.each(['sum(', 'rate(lag)', 'nope(lag)', 'lag{a~"b"}', 'lag[5q]'])(
    'refuses %s',
    query => {
      expect(() => ask(query)).toThrow();
    },
  );
});

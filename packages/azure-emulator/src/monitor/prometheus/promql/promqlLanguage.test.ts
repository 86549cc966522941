import { PromqlEvaluation, samplesOf } from './evaluatePromql';
import { parsePromql } from './parsePromql';
import { Labels, Series } from './PromqlValue';

/** A series with a point each ten seconds from 0; undefined stands for none, `stale` for its end. */
function series(
  labels: Labels,
  values: Array<number | undefined | 'stale'>,
): Series {
  return {
    labels,
    points: values.flatMap((value, at) =>
      value === undefined
        ? []
        : [
            {
              atMs: at * 10_000,
              value: value === 'stale' ? NaN : value,
              isStale: value === 'stale',
            },
          ],
    ),
  };
}

const counting = Array.from({ length: 31 }, (_, at) => at * 10);
const data = [
  series({ __name__: 'requests_total', job: 'api', pod: 'a' }, counting),
  series({ __name__: 'requests_total', job: 'api', pod: 'b' }, counting),
  series({ __name__: 'owner', pod: 'a', team: 'blue' }, [1, 1, 1, 1]),
  series({ __name__: 'owner', pod: 'b', team: 'red' }, [1, 1, 1, 1]),
  series({ __name__: 'gone', pod: 'a' }, [4, 4, 'stale']),
  series({ __name__: 'heat', pod: 'a' }, [1, 5, 3, 9]),
  series({ __name__: 'heat', pod: 'b' }, [2, 2, 2, NaN]),
  ...[
    ['0.1', 2],
    ['0.2', 6],
    ['+Inf', 8],
  ].map(([le, count]) =>
    series({ __name__: 'latency_bucket', job: 'api', le: String(le) }, [
      Number(count),
      Number(count),
      Number(count),
      Number(count),
    ]),
  ),
];

/** Text of each sample at 30 seconds, such as `pod=a: 3`. */
function ask(query: string, atMs = 30_000): string[] {
  const evaluation = new PromqlEvaluation(data, 0, 60_000);
  return samplesOf(evaluation.evaluate(parsePromql(query), atMs)).map(
    ({ labels, value }) => {
      const text = Object.entries(labels)
        .sort()
        .map(([name, label]) => `${name}=${label}`)
        .join(' ');
      return `${text}: ${Number(value.toPrecision(6))}`;
    },
  );
}

// After Prometheus's own description of its query language
// (https://prometheus.io/docs/prometheus/latest/querying/, November 2026).
describe('PromQL', () => {
  it.each([
    ['rate(requests_total{pod="a"}[30s])', ['job=api pod=a: 1']],
    ['increase(requests_total{pod="a"}[30s])', ['job=api pod=a: 30']],
    ['irate(requests_total{pod="b"}[30s])', ['job=api pod=b: 1']],
    ['last_over_time(heat{pod="a"}[30s])', ['__name__=heat pod=a: 9']],
    ['max_over_time(heat{pod="a"}[30s]) - 1', ['pod=a: 8']],
    ['quantile_over_time(0.5, heat{pod="a"}[30s])', ['pod=a: 5']],
    ['changes(heat{pod="a"}[1m])', ['pod=a: 3']],
    ['resets(heat{pod="a"}[1m])', ['pod=a: 1']],
    ['deriv(requests_total{pod="a"}[30s])', ['job=api pod=a: 1']],
    ['predict_linear(requests_total{pod="a"}[30s], 10)', ['job=api pod=a: 40']],
    ['count_over_time(heat{pod="a"}[20s:10s])', ['pod=a: 2']],
    [
      'max_over_time(rate(requests_total{pod="a"}[20s])[20s:10s])',
      ['job=api pod=a: 1'],
    ],
    ['heat{pod="a"} @ 10', ['__name__=heat pod=a: 5']],
    ['heat{pod="a"} @ start()', ['__name__=heat pod=a: 1']],
    ['heat{pod="a"} @ end() offset 40s', ['__name__=heat pod=a: 3']],
    ['heat{pod="a"} offset -10s', ['__name__=heat pod=a: 9']],
    ['gone', []],
    ['gone offset 20s', ['__name__=gone pod=a: 4']],
    ['absent(gone{pod="a"})', ['pod=a: 1']],
    ['absent(heat)', []],
    ['absent_over_time(none{job="x", pod=~".+"}[1m])', ['job=x: 1']],
    [
      'requests_total * on (pod) group_left (team) owner',
      ['job=api pod=a team=blue: 30', 'job=api pod=b team=red: 30'],
    ],
    [
      'owner * on (pod) group_right (team) requests_total',
      ['job=api pod=a team=blue: 30', 'job=api pod=b team=red: 30'],
    ],
    ['requests_total / ignoring (job) heat{pod="a"}', ['pod=a: 3.33333']],
    ['heat{pod="a"} and on (pod) owner', ['__name__=heat pod=a: 9']],
    ['heat unless on (pod) owner{team="red"}', ['__name__=heat pod=a: 9']],
    ['gone or heat{pod="a"}', ['__name__=heat pod=a: 9']],
    ['requests_total{pod="a"} > bool 100', ['job=api pod=a: 0']],
    ['requests_total > 100', []],
    ['1 > bool 2', [': 0']],
    ['sum(requests_total)', [': 60']],
    ['sum by (team) (owner)', ['team=blue: 1', 'team=red: 1']],
    ['sum without (pod) (requests_total)', ['job=api: 60']],
    ['count_values("value", owner)', ['value=1: 2']],
    ['quantile(0.5, requests_total)', [': 30']],
    ['topk(1, heat)', ['__name__=heat pod=a: 9']],
    ['stddev(owner)', [': 0']],
    ['group(heat)', [': 1']],
    ['histogram_quantile(0.5, latency_bucket)', ['job=api: 0.15']],
    ['histogram_quantile(1, latency_bucket)', ['job=api: 0.2']],
    ['clamp(heat{pod="a"}, 2, 4)', ['pod=a: 4']],
    ['clamp_max(heat{pod="a"}, 5)', ['pod=a: 5']],
    [
      'label_replace(heat{pod="a"}, "index", "$1-x", "pod", "(.*)")',
      ['__name__=heat index=a-x pod=a: 9'],
    ],
    [
      'label_join(owner{pod="a"}, "both", "/", "pod", "team")',
      ['__name__=owner both=a/blue pod=a team=blue: 1'],
    ],
    [
      'sort_desc(sum by (pod) (requests_total) + on (pod) owner)',
      ['pod=a: 31', 'pod=b: 31'],
    ],
    ['timestamp(heat{pod="a"})', ['pod=a: 30']],
    ['hour(vector(3600 * 5))', [': 5']],
    ['days_in_month(vector(0))', [': 31']],
    ['scalar(heat)', [': NaN']],
    ['heat{pod=~"(?i)A"}', ['__name__=heat pod=a: 9']],
    ['{__name__="heat", pod!~"b|c"}', ['__name__=heat pod=a: 9']],
  ])('%s', (query, expected) => {
    expect(ask(query)).toEqual(expected);
  });

  it.each([
    ['heat[30s]  offset 1m offset 1m', 'bad_data'],
    ['sum(heat[1m])', 'bad_data'],
    ['rate(heat)', 'bad_data'],
    ['1 > 2', 'bad_data'],
    ['{pod=~".*"}', 'bad_data'],
    ['heat{pod=~"("}', 'execution'],
    ['label_replace(heat, "pod", "x", "pod", ".*")', 'execution'],
    ['requests_total + on (job) owner + on (job) requests_total', 'execution'],
    ['owner * on (team) group_left () heat', 'execution'],
    [`${'('.repeat(300)}1${')'.repeat(300)}`, 'bad_data'],
  ])('refuses %s', (query, errorType) => {
    expect(() => ask(query)).toThrow(expect.objectContaining({ errorType }));
  });
});

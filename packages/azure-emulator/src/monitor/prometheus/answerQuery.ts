import { PromqlNode } from './promql/ast';
import {
  defaultStepMs,
  lookbackMs,
  PromqlEvaluation,
  samplesOf,
} from './promql/evaluatePromql';
import { parsePromql } from './promql/parsePromql';
import { PromqlError } from './promql/PromqlError';
import { keyOfLabels, Labels, Series } from './promql/PromqlValue';
import { momentMs, numberText, stepMs } from './parameters';

/** As Prometheus: no more points than this in one series of an answer. */
const mostPoints = 11_000;

/** The series that lie in a span of milliseconds since 1970. */
export type ReadSeries = (fromMs: number, toMs: number) => Series[];

/** Answers `/query`: an expression at one moment. */
export function answerInstant(
  parameters: URLSearchParams,
  nowMs: number,
  read: ReadSeries,
) {
  const tree = parsePromql(parameters.get('query') ?? '');
  const atMs = momentMs(parameters.get('time'), nowMs);
  const series = read(...spanOf(tree, atMs, atMs));
  const value = new PromqlEvaluation(series, atMs, atMs).evaluate(tree, atMs);
  const seconds = atMs / 1000;
  switch (value.type) {
    case 'scalar':
      return {
        resultType: 'scalar',
        result: [seconds, numberText(value.value)],
      };
    case 'string':
      return { resultType: 'string', result: [seconds, value.value] };
    case 'matrix':
      return {
        resultType: 'matrix',
        result: value.series.map(({ labels, points }) => ({
          metric: labels,
          values: points.map(point => [
            point.atMs / 1000,
            numberText(point.value),
          ]),
        })),
      };
    default:
      return {
        resultType: 'vector',
        result: value.samples.map(sample => ({
          metric: sample.labels,
          value: [seconds, numberText(sample.value)],
        })),
      };
  }
}

/** Answers `/query_range`: an expression at each step of a range. */
export function answerRange(
  parameters: URLSearchParams,
  nowMs: number,
  read: ReadSeries,
) {
  const tree = parsePromql(parameters.get('query') ?? '');
  const fromMs = momentMs(parameters.get('start'), nowMs);
  const toMs = momentMs(parameters.get('end'), nowMs);
  const step = stepMs(parameters.get('step'));
  if (toMs < fromMs) {
    throw new PromqlError('end timestamp must not be before start time');
  }
  if ((toMs - fromMs) / step > mostPoints) {
    throw new PromqlError(
      'exceeded maximum resolution of 11,000 points per timeseries. Try decreasing the query resolution (?step=XX)',
    );
  }
  const series = read(...spanOf(tree, fromMs, toMs));
  const evaluation = new PromqlEvaluation(series, fromMs, toMs);
  const found = new Map<
    string,
    { metric: Labels; values: Array<[number, string]> }
  >();
  for (let atMs = fromMs; atMs <= toMs; atMs += step) {
    const value = evaluation.evaluate(tree, atMs);
    if (value.type === 'matrix' || value.type === 'string') {
      throw new PromqlError(
        `invalid expression type "${value.type}" for range query, must be Scalar or instant Vector`,
      );
    }
    for (const sample of samplesOf(value)) {
      const key = keyOfLabels(sample.labels);
      const known = found.get(key) ?? { metric: sample.labels, values: [] };
      known.values.push([atMs / 1000, numberText(sample.value)]);
      found.set(key, known);
    }
  }
  return { resultType: 'matrix', result: [...found.values()] };
}

/** The span of points that an expression may look at, asked from one moment to another. */
function spanOf(
  node: PromqlNode,
  fromMs: number,
  toMs: number,
): [fromMs: number, toMs: number] {
  switch (node.kind) {
    case 'selector':
    case 'subquery': {
      const { at, offsetMs } = node.moment;
      const edges = { start: fromMs, end: toMs };
      const fixed = typeof at === 'string' ? edges[at] : at;
      const end = (fixed ?? toMs) - offsetMs;
      const reach = Math.max(node.rangeMs ?? 0, lookbackMs) + defaultStepMs;
      const start = (fixed ?? fromMs) - offsetMs - reach;
      return node.kind === 'selector'
        ? [start, end]
        : spanOf(node.inner, start, end);
    }
    case 'number':
    case 'text':
      return [fromMs, toMs];
    case 'call':
      return widest(node.args);
    case 'binary':
      return widest([node.left, node.right]);
    case 'aggregate':
      return widest([node.inner, ...(node.parameter ? [node.parameter] : [])]);
    default:
      return spanOf(node.inner, fromMs, toMs);
  }

  function widest(parts: PromqlNode[]): [number, number] {
    return parts
      .map(part => spanOf(part, fromMs, toMs))
      .reduce<[number, number]>(
        ([low, high], [from, to]) => [Math.min(low, from), Math.max(high, to)],
        [fromMs, toMs],
      );
  }
}

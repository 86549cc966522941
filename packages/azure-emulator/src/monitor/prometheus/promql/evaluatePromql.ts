import { aggregate } from './aggregate';
import { Moment, PromqlNode } from './ast';
import { callFunction } from './callFunction';
import { combine } from './combine';
import { compileMatcher } from './labelFunctions';
import { executionError } from './PromqlError';
import {
  keyOfLabels,
  PromqlValue,
  Sample,
  Series,
  withoutName,
} from './PromqlValue';

/** How far back an instant selector looks for a point. */
export const lookbackMs = 300_000;
/** Distance of a subquery's moments where it names none. */
export const defaultStepMs = 60_000;
const mostSubqueryPoints = 200_000;

/** Evaluates an expression at moments of one query. */
export class PromqlEvaluation {
  readonly #series: Series[];
  readonly #startMs: number;
  readonly #endMs: number;
  readonly #selected = new Map<PromqlNode, Series[]>();

  /** `startMs` and `endMs` are the ends of the queried range, for `@ start()` and `@ end()`. */
  constructor(series: Series[], startMs: number, endMs: number) {
    this.#series = series;
    this.#startMs = startMs;
    this.#endMs = endMs;
  }

  evaluate(node: PromqlNode, atMs: number): PromqlValue {
    switch (node.kind) {
      case 'number':
        return { type: 'scalar', value: node.value };
      case 'text':
        return { type: 'string', value: node.value };
      case 'negative':
        return negate(this.evaluate(node.inner, atMs));
      case 'selector':
        return node.rangeMs === undefined
          ? { type: 'vector', samples: this.#instant(node, atMs) }
          : this.#range(node, node.rangeMs, atMs);
      case 'subquery':
        return this.#subquery(node, atMs);
      case 'call':
        return callFunction(
          node,
          node.args.map(arg => this.evaluate(arg, atMs)),
          atMs,
        );
      case 'aggregate':
        return this.#aggregate(node, atMs);
      default:
        return combine(
          node,
          this.evaluate(node.left, atMs),
          this.evaluate(node.right, atMs),
        );
    }
  }

  #aggregate(
    node: Extract<PromqlNode, { kind: 'aggregate' }>,
    atMs: number,
  ): PromqlValue {
    const inner = this.evaluate(node.inner, atMs);
    const parameter = node.parameter && this.evaluate(node.parameter, atMs);
    const samples = inner.type === 'vector' ? inner.samples : [];
    return { type: 'vector', samples: aggregate(node, samples, parameter) };
  }

  #momentMs({ at, offsetMs }: Moment, atMs: number): number {
    const edges = { start: this.#startMs, end: this.#endMs };
    const fixed = typeof at === 'string' ? edges[at] : at;
    return (fixed ?? atMs) - offsetMs;
  }

  #select(node: Extract<PromqlNode, { kind: 'selector' }>): Series[] {
    const known = this.#selected.get(node);
    if (known) {
      return known;
    }
    const tests = node.matchers.map(compileMatcher);
    const found = this.#series.filter(({ labels }) =>
      tests.every(test => test(labels)),
    );
    this.#selected.set(node, found);
    return found;
  }

  #instant(
    node: Extract<PromqlNode, { kind: 'selector' }>,
    atMs: number,
  ): Sample[] {
    const momentMs = this.#momentMs(node.moment, atMs);
    return this.#select(node).flatMap(({ labels, points }) => {
      const latest = points.findLast(point => point.atMs <= momentMs);
      const isFresh =
        latest && !latest.isStale && latest.atMs > momentMs - lookbackMs;
      return isFresh
        ? [{ labels, value: latest.value, sampledMs: latest.atMs }]
        : [];
    });
  }

  #range(
    node: Extract<PromqlNode, { kind: 'selector' }>,
    rangeMs: number,
    atMs: number,
  ): PromqlValue {
    const endMs = this.#momentMs(node.moment, atMs);
    const startMs = endMs - rangeMs;
    const series = this.#select(node).flatMap(({ labels, points }) => {
      const inRange = points.filter(
        point => point.atMs > startMs && point.atMs <= endMs && !point.isStale,
      );
      return inRange.length > 0 ? [{ labels, points: inRange }] : [];
    });
    return { type: 'matrix', series, startMs, endMs };
  }

  /** Moments are multiples of the step, so that they stay the same as the query moves. */
  #subquery(
    node: Extract<PromqlNode, { kind: 'subquery' }>,
    atMs: number,
  ): PromqlValue {
    const { rangeMs, stepMs = defaultStepMs } = node;
    const endMs = this.#momentMs(node.moment, atMs);
    const startMs = endMs - rangeMs;
    if (rangeMs / stepMs > mostSubqueryPoints) {
      throw executionError(
        'query processing would load too many samples into memory in query execution',
      );
    }
    const found = new Map<string, Series>();
    const firstMs = (Math.floor(startMs / stepMs) + 1) * stepMs;
    for (let momentMs = firstMs; momentMs <= endMs; momentMs += stepMs) {
      const value = this.evaluate(node.inner, momentMs);
      for (const { labels, value: number } of samplesOf(value)) {
        const key = keyOfLabels(labels);
        const series = found.get(key) ?? { labels, points: [] };
        series.points.push({ atMs: momentMs, value: number });
        found.set(key, series);
      }
    }
    return { type: 'matrix', series: [...found.values()], startMs, endMs };
  }
}

/** A number counts as a sample without labels. */
export function samplesOf(value: PromqlValue): Sample[] {
  if (value.type === 'vector') {
    return value.samples;
  }
  return value.type === 'scalar' ? [{ labels: {}, value: value.value }] : [];
}

function negate(value: PromqlValue): PromqlValue {
  if (value.type === 'vector') {
    const samples = value.samples.map(sample => ({
      labels: withoutName(sample.labels),
      value: -sample.value,
    }));
    return { type: 'vector', samples: distinctSamples(samples) };
  }
  return value.type === 'scalar'
    ? { type: 'scalar', value: -value.value }
    : value;
}

/** Refuses samples that differ in nothing but their values. */
export function distinctSamples(samples: Sample[]): Sample[] {
  const keys = new Set(samples.map(({ labels }) => keyOfLabels(labels)));
  if (keys.size < samples.length) {
    throw executionError(
      'vector cannot contain metrics with the same labelset',
    );
  }
  return samples;
}

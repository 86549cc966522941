import { aggregate } from './aggregate';
import { LabelMatcher, PromqlNode } from './ast';
import { combine } from './combine';
import { PromqlError } from './PromqlError';
import { rangeFunctions, vectorFunctions } from './promqlFunctions';
import { Labels, PromqlValue, Sample, Series } from './PromqlValue';

/** How far back an instant selector looks for a point. */
export const lookbackMs = 300_000;

/** Evaluates an expression at one moment. */
export function evaluatePromql(
  tree: PromqlNode,
  series: Series[],
  atMs: number,
): PromqlValue {
  function evaluate(node: PromqlNode): PromqlValue {
    switch (node.kind) {
      case 'number':
        return node.value;
      case 'negative': {
        const inner = evaluate(node.inner);
        return typeof inner === 'number'
          ? -inner
          : inner.map(({ labels, value }) => ({
              labels: withoutName(labels),
              value: -value,
            }));
      }
      case 'selector':
        return instant(node);
      case 'call':
        return call(node);
      case 'aggregate':
        return aggregate(
          node,
          vectorOf(evaluate(node.inner)),
          node.parameter && evaluate(node.parameter),
        );
      default:
        return combine(node, evaluate(node.left), evaluate(node.right));
    }
  }

  function instant(node: Extract<PromqlNode, { kind: 'selector' }>): Sample[] {
    if (node.rangeMs !== undefined) {
      throw new PromqlError('expected type instant vector, got range vector');
    }
    const momentMs = atMs - node.offsetMs;
    return matching(node.matchers).flatMap(({ labels, points }) => {
      const latest = points.findLast(point => point.atMs <= momentMs);
      return latest && latest.atMs > momentMs - lookbackMs
        ? [{ labels, value: latest.value }]
        : [];
    });
  }

  function call(node: Extract<PromqlNode, { kind: 'call' }>): PromqlValue {
    const overRange = rangeFunctions[node.name];
    if (overRange) {
      const [selector] = node.args;
      if (selector?.kind !== 'selector' || selector.rangeMs === undefined) {
        throw new PromqlError(
          `expected type range vector in call to function "${node.name}"`,
        );
      }
      const { rangeMs, offsetMs } = selector;
      const endMs = atMs - offsetMs;
      return matching(selector.matchers).flatMap(({ labels, points }) => {
        const inRange = points.filter(
          point => point.atMs > endMs - rangeMs && point.atMs <= endMs,
        );
        const value = overRange(inRange, rangeMs, endMs);
        return value === undefined
          ? []
          : [{ labels: withoutName(labels), value }];
      });
    }
    const ofVector = vectorFunctions[node.name];
    if (!ofVector) {
      throw new PromqlError(`unknown function with name "${node.name}"`);
    }
    return ofVector(node.args.map(evaluate));
  }

  function matching(matchers: LabelMatcher[]): Series[] {
    const tests = matchers.map(compileMatcher);
    return series.filter(({ labels }) => tests.every(test => test(labels)));
  }

  return evaluate(tree);
}

export function withoutName(labels: Labels): Labels {
  return Object.fromEntries(
    Object.entries(labels).filter(([name]) => name !== '__name__'),
  );
}

export function vectorOf(value: PromqlValue): Sample[] {
  if (typeof value === 'number') {
    throw new PromqlError('expected type instant vector, got scalar');
  }
  return value;
}

/** An absent label counts as the empty one; expressions are anchored at both ends. */
function compileMatcher({ name, operator, value }: LabelMatcher) {
  if (operator === '=' || operator === '!=') {
    return (labels: Labels) =>
      ((labels[name] ?? '') === value) === (operator === '=');
  }
  let expression: RegExp;
  try {
    expression = new RegExp(`^(?:${value})$`, 'u');
  } catch {
    throw new PromqlError(`error parsing regexp: "${value}"`);
  }
  return (labels: Labels) =>
    expression.test(labels[name] ?? '') === (operator === '=~');
}

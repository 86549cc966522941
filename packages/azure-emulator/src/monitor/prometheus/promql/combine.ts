import { PromqlNode } from './ast';
import type { Labels, PromqlValue, Sample } from './PromqlValue';
import { PromqlError } from './PromqlError';

type BinaryNode = Extract<PromqlNode, { kind: 'binary' }>;

const arithmetic: Record<string, (a: number, b: number) => number> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
};

const comparisons: Record<string, (a: number, b: number) => boolean> = {
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

/** Applies a binary operator to numbers and vectors; vectors match one to one. */
export function combine(
  node: BinaryNode,
  left: PromqlValue,
  right: PromqlValue,
): PromqlValue {
  if (['and', 'or', 'unless'].includes(node.operator)) {
    return combineSets(node, left, right);
  }
  if (typeof left === 'number' && typeof right === 'number') {
    const compare = comparisons[node.operator];
    return compare
      ? Number(compare(left, right))
      : arithmetic[node.operator](left, right);
  }
  if (typeof right === 'number') {
    return (left as Sample[]).flatMap(sample =>
      operate(node, sample.labels, sample.value, right, sample.value),
    );
  }
  if (typeof left === 'number') {
    return right.flatMap(sample =>
      operate(node, sample.labels, left, sample.value, sample.value),
    );
  }
  const others = new Map(
    right.map(sample => [keyOf(node, sample.labels), sample]),
  );
  if (others.size < right.length) {
    throw new PromqlError(
      'found duplicate series for the match group on the right side of the operation',
    );
  }
  return left.flatMap(sample => {
    const other = others.get(keyOf(node, sample.labels));
    return other
      ? operate(node, sample.labels, sample.value, other.value, sample.value)
      : [];
  });
}

/** A comparison keeps or drops a sample; with `bool`, and in arithmetic, there is a new one. */
function operate(
  node: BinaryNode,
  labels: Labels,
  a: number,
  b: number,
  kept: number,
): Sample[] {
  const compare = comparisons[node.operator];
  if (compare && !node.isBool) {
    return compare(a, b) ? [{ labels, value: kept }] : [];
  }
  const value = compare
    ? Number(compare(a, b))
    : arithmetic[node.operator](a, b);
  return [{ labels: matchLabels(node, labels), value }];
}

function combineSets(
  node: BinaryNode,
  left: PromqlValue,
  right: PromqlValue,
): Sample[] {
  if (typeof left === 'number' || typeof right === 'number') {
    throw new PromqlError(
      `set operator "${node.operator}" not allowed in binary scalar expression`,
    );
  }
  const rightKeys = new Set(right.map(({ labels }) => keyOf(node, labels)));
  if (node.operator === 'and') {
    return left.filter(({ labels }) => rightKeys.has(keyOf(node, labels)));
  }
  if (node.operator === 'unless') {
    return left.filter(({ labels }) => !rightKeys.has(keyOf(node, labels)));
  }
  const leftKeys = new Set(left.map(({ labels }) => keyOf(node, labels)));
  return [
    ...left,
    ...right.filter(({ labels }) => !leftKeys.has(keyOf(node, labels))),
  ];
}

function keyOf(node: BinaryNode, labels: Labels): string {
  return JSON.stringify(Object.entries(matchLabels(node, labels)).sort());
}

function matchLabels({ matching }: BinaryNode, labels: Labels): Labels {
  return Object.fromEntries(
    Object.entries(labels).filter(([name]) => {
      if (matching?.kind === 'on') {
        return matching.labels.includes(name);
      }
      return name !== '__name__' && !matching?.labels.includes(name);
    }),
  );
}

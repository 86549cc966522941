import { PromqlNode } from './ast';
import { executionError } from './PromqlError';
import {
  keyOfLabels,
  Labels,
  PromqlValue,
  Sample,
  withoutName,
} from './PromqlValue';

type BinaryNode = Extract<PromqlNode, { kind: 'binary' }>;

const arithmetic: Record<string, (a: number, b: number) => number> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
  '^': (a, b) => (a === 1 || (a === -1 && !Number.isFinite(b)) ? 1 : a ** b),
  atan2: Math.atan2,
};

const comparisons: Record<string, (a: number, b: number) => boolean> = {
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

/** Applies a binary operator to numbers and vectors. */
export function combine(
  node: BinaryNode,
  left: PromqlValue,
  right: PromqlValue,
): PromqlValue {
  if (left.type === 'scalar' && right.type === 'scalar') {
    return { type: 'scalar', value: numberOf(node, left.value, right.value) };
  }
  if (left.type === 'vector' && right.type === 'vector') {
    const isSet = ['and', 'or', 'unless'].includes(node.operator);
    const samples = isSet
      ? combineSets(node, left.samples, right.samples)
      : matchVectors(node, left.samples, right.samples);
    return { type: 'vector', samples };
  }
  return { type: 'vector', samples: withNumber(node, left, right) };
}

function numberOf({ operator }: BinaryNode, a: number, b: number): number {
  return Object.hasOwn(comparisons, operator)
    ? Number(comparisons[operator](a, b))
    : arithmetic[operator](a, b);
}

/** A comparison without `bool` keeps the vector's sample as it is, or drops it. */
function withNumber(
  node: BinaryNode,
  left: PromqlValue,
  right: PromqlValue,
): Sample[] {
  const samples = [left, right].flatMap(side =>
    side.type === 'vector' ? side.samples : [],
  );
  const filters = isFilter(node);
  return samples.flatMap(sample => {
    const a = left.type === 'scalar' ? left.value : sample.value;
    const b = right.type === 'scalar' ? right.value : sample.value;
    const result = numberOf(node, a, b);
    if (filters) {
      return result ? [sample] : [];
    }
    return [{ labels: withoutName(sample.labels), value: result }];
  });
}

function isFilter({ operator, isBool }: BinaryNode): boolean {
  return Object.hasOwn(comparisons, operator) && !isBool;
}

/** Matches one to one, or many to one where `group_left` or `group_right` says so. */
function matchVectors(
  node: BinaryNode,
  left: Sample[],
  right: Sample[],
): Sample[] {
  const isManyRight = node.matching?.many === 'right';
  const [many, one] = isManyRight ? [right, left] : [left, right];
  const ones = new Map<string, Sample>();
  for (const sample of one) {
    const key = matchKey(node, sample.labels);
    if (ones.has(key)) {
      throw executionError(
        `found duplicate series for the match group on the ${isManyRight ? 'left' : 'right'} hand-side of the operation; many-to-many matching not allowed: matching labels must be unique on one side`,
      );
    }
    ones.set(key, sample);
  }
  const seen = new Set<string>();
  return many.flatMap(sample => {
    const key = matchKey(node, sample.labels);
    const partner = ones.get(key);
    if (!partner) {
      return [];
    }
    const labels = resultLabels(node, sample.labels, partner.labels);
    const isGrouped = node.matching?.many !== undefined;
    const [a, b] = isManyRight
      ? [partner.value, sample.value]
      : [sample.value, partner.value];
    const result = numberOf(node, a, b);
    const filters = isFilter(node);
    const isDropped = filters && !result;
    const id = isGrouped ? keyOfLabels(labels) : key;
    if (seen.has(id) && !(isGrouped && isDropped)) {
      throw executionError(
        'multiple matches for labels: many-to-one matching must be explicit (group_left/group_right)',
      );
    }
    if (!(isGrouped && isDropped)) {
      seen.add(id);
    }
    return isDropped ? [] : [{ labels, value: filters ? a : result }];
  });
}

function resultLabels(node: BinaryNode, many: Labels, one: Labels): Labels {
  const { matching } = node;
  const named = isFilter(node) ? many : withoutName(many);
  if (!matching?.many) {
    if (!isFilter(node)) {
      return matchLabels(node, named);
    }
    const labels = matching?.labels ?? [];
    return matching?.kind === 'on' ? pick(named, labels) : omit(named, labels);
  }
  const result = { ...named };
  for (const name of matching.include) {
    if (one[name]) {
      result[name] = one[name];
    } else {
      delete result[name];
    }
  }
  return result;
}

function combineSets(
  node: BinaryNode,
  left: Sample[],
  right: Sample[],
): Sample[] {
  const rightKeys = new Set(right.map(({ labels }) => matchKey(node, labels)));
  if (node.operator !== 'or') {
    const isAnd = node.operator === 'and';
    return left.filter(
      ({ labels }) => rightKeys.has(matchKey(node, labels)) === isAnd,
    );
  }
  const leftKeys = new Set(left.map(({ labels }) => matchKey(node, labels)));
  return [
    ...left,
    ...right.filter(({ labels }) => !leftKeys.has(matchKey(node, labels))),
  ];
}

function matchKey(node: BinaryNode, labels: Labels): string {
  return keyOfLabels(matchLabels(node, labels));
}

/** The labels that two samples must share. */
function matchLabels({ matching }: BinaryNode, labels: Labels): Labels {
  return matching?.kind === 'on'
    ? pick(labels, matching.labels)
    : omit(withoutName(labels), matching?.labels ?? []);
}

function pick(labels: Labels, names: string[]): Labels {
  return Object.fromEntries(
    Object.entries(labels).filter(([name]) => names.includes(name)),
  );
}

function omit(labels: Labels, names: string[]): Labels {
  return Object.fromEntries(
    Object.entries(labels).filter(([name]) => !names.includes(name)),
  );
}

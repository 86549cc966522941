import { PromqlNode } from './ast';
import {
  extreme,
  mean,
  nanFirst,
  preciseSum,
  quantile,
  variance,
} from './preciseSum';
import { executionError } from './PromqlError';
import { keyOfLabels, Labels, PromqlValue, Sample } from './PromqlValue';

type AggregateNode = Extract<PromqlNode, { kind: 'aggregate' }>;

const reducers: Record<string, (values: number[]) => number> = {
  sum: preciseSum,
  avg: mean,
  max: values => extreme(values, 1),
  min: values => extreme(values, -1),
  count: values => values.length,
  group: () => 1,
  stddev: values => Math.sqrt(variance(values)),
  stdvar: variance,
};

/** Aggregates that take a parameter before the vector. */
export const parameterised = [
  'topk',
  'bottomk',
  'limitk',
  'quantile',
  'count_values',
];

export const aggregateNames = [...Object.keys(reducers), ...parameterised];

/** One sample for each group of labels; `topk` and its like keep some samples of each. */
export function aggregate(
  node: AggregateNode,
  samples: Sample[],
  parameter: PromqlValue | undefined,
): Sample[] {
  const groups = new Map<string, { labels: Labels; members: Sample[] }>();
  for (const sample of samples) {
    const labels = groupLabels(node, sample.labels);
    const key = keyOfLabels(labels);
    const group = groups.get(key) ?? { labels, members: [] };
    group.members.push(sample);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ labels, members }) => {
    const values = members.map(({ value }) => value);
    if (Object.hasOwn(reducers, node.name)) {
      return [{ labels, value: reducers[node.name](values) }];
    }
    if (parameter?.type === 'string') {
      return countValues(parameter.value, labels, values);
    }
    const number = parameter?.type === 'scalar' ? parameter.value : NaN;
    return node.name === 'quantile'
      ? [{ labels, value: quantile(number, values) }]
      : ranked(node.name, members, number);
  });
}

function ranked(name: string, members: Sample[], count: number): Sample[] {
  if (Number.isNaN(count) || Math.abs(count) > Number.MAX_SAFE_INTEGER) {
    throw executionError(`Scalar value ${count} overflows int64`);
  }
  const most = Math.max(0, Math.trunc(count));
  if (name === 'limitk') {
    return members.slice(0, most);
  }
  const sign = name === 'topk' ? -1 : 1;
  // What is not a number comes last in both.
  return members
    .toSorted((a, b) => {
      const isNan = Number.isNaN(a.value) || Number.isNaN(b.value);
      return isNan
        ? -nanFirst(a.value, b.value)
        : sign * nanFirst(a.value, b.value);
    })
    .slice(0, most);
}

/** A sample for each value, with the value as a label and how often it stands. */
function countValues(
  label: string,
  labels: Labels,
  values: number[],
): Sample[] {
  const counts = new Map<string, number>();
  for (const value of values) {
    const text = String(value);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].map(([text, count]) => ({
    labels: { ...labels, [label]: text },
    value: count,
  }));
}

function groupLabels({ grouping, labels }: AggregateNode, all: Labels): Labels {
  const isKept = (name: string) =>
    grouping === 'by'
      ? labels.includes(name)
      : name !== '__name__' && !labels.includes(name);
  return Object.fromEntries(
    Object.entries(all).filter(([name]) => isKept(name)),
  );
}

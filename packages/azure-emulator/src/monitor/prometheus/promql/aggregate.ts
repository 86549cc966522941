import { PromqlNode } from './ast';
import type { Labels, PromqlValue, Sample } from './PromqlValue';
import { PromqlError } from './PromqlError';

type AggregateNode = Extract<PromqlNode, { kind: 'aggregate' }>;

const reducers: Record<string, (values: number[]) => number> = {
  sum: values => values.reduce((total, value) => total + value, 0),
  avg: values =>
    values.reduce((total, value) => total + value, 0) / values.length,
  max: values => Math.max(...values),
  min: values => Math.min(...values),
  count: values => values.length,
};

/** One sample for each group of labels; `topk` and `bottomk` keep some samples of each. */
export function aggregate(
  node: AggregateNode,
  samples: Sample[],
  parameter: PromqlValue | undefined,
): Sample[] {
  const groups = new Map<string, { labels: Labels; members: Sample[] }>();
  for (const sample of samples) {
    const labels = groupLabels(node, sample.labels);
    const key = JSON.stringify(Object.entries(labels).sort());
    const group = groups.get(key) ?? { labels, members: [] };
    group.members.push(sample);
    groups.set(key, group);
  }
  const reduce = reducers[node.name];
  return [...groups.values()].flatMap(({ labels, members }) =>
    reduce
      ? [{ labels, value: reduce(members.map(({ value }) => value)) }]
      : ranked(node.name, members, parameter),
  );
}

function ranked(
  name: string,
  members: Sample[],
  count: PromqlValue | undefined,
): Sample[] {
  if (typeof count !== 'number') {
    throw new PromqlError(`expected type scalar in aggregation parameter`);
  }
  const sign = name === 'topk' ? -1 : 1;
  return [...members]
    .sort((a, b) => sign * (a.value - b.value))
    .slice(0, count);
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

import { KqlError, Pipeline, Query } from '../kql';

/** Joins and unions together, as Resource Graph counts them. */
const mostJoins = 3;
const mostExpansions = 3;
const flavors = ['innerunique', 'inner', 'leftouter', 'fullouter'];

/** Operators that Resource Graph takes (https://learn.microsoft.com/azure/governance/resource-graph/concepts/query-language, November 2026). */
const operators = [
  'count',
  'distinct',
  'extend',
  'join',
  'mv-expand',
  'parse',
  'project',
  'project-away',
  'sort',
  'summarize',
  'take',
  'union',
  'where',
];

/** Refuses what Kusto knows and Resource Graph does not. Throws a `KqlError`. */
export function checkGraphLimits({ main, lets }: Query): void {
  const pipelines = [main, ...lets.map(({ value }) => value)].flatMap(value =>
    value.kind === 'pipeline' ? [value.pipeline] : [],
  );
  const used = pipelines.flatMap(operatorsOf);
  for (const operator of used) {
    if (!operators.includes(operator.kind)) {
      throw new KqlError(
        'DisallowedTabularOperator',
        `Resource Graph does not take the operator '${operator.kind}'; it takes ${operators.join(', ')}`,
      );
    }
    if (operator.kind === 'join' && !flavors.includes(operator.flavor)) {
      throw new KqlError(
        'DisallowedJoinFlavor',
        `Resource Graph does not take joins of kind '${operator.flavor}'; it takes ${flavors.join(', ')}`,
      );
    }
  }
  const count = (kinds: string[]) =>
    used.filter(({ kind }) => kinds.includes(kind)).length;
  if (count(['join', 'union']) > mostJoins) {
    throw new KqlError(
      'DisallowedMaxNumberOfRemoteTables',
      `A query may have ${mostJoins} joins and unions together`,
    );
  }
  if (count(['mv-expand']) > mostExpansions) {
    throw new KqlError(
      'DisallowedMaxNumberOfMvExpands',
      `A query may have ${mostExpansions} mv-expand operators`,
    );
  }
}

/** Operators of a pipeline and of those inside it. */
function operatorsOf({
  source,
  operators: own,
}: Pipeline): Pipeline['operators'] {
  const inSource =
    source.kind === 'pipeline' ? operatorsOf(source.pipeline) : [];
  return [
    ...inSource,
    ...own.flatMap(operator => [operator, ...operatorsWithin(operator)]),
  ];
}

function operatorsWithin(
  operator: Pipeline['operators'][number],
): Pipeline['operators'] {
  switch (operator.kind) {
    case 'join':
      return operatorsOf(operator.right);
    case 'union':
      return operator.others.flatMap(operatorsOf);
    default:
      return [];
  }
}

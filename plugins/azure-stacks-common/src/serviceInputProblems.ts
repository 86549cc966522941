import { Messaging, TOPIC_LIMITS, TopicInput, topicSchema } from './topics';

/** What of a form's values depends on other values. */
export interface DependentValues {
  pool: 'own' | 'shared';
  poolLayout: 'zones' | 'perZone';
  vmSize?: string;
  minCount?: number;
  maxCount?: number;
  messaging: Messaging;
  topics: TopicInput[];
  corsOrigins: string[];
  corsMethods: string[];
  cache: 'none' | 'shared' | 'own';
  listTtlSeconds?: number;
  itemTtlSeconds?: number;
}

export interface InputProblem {
  path: Array<string | number>;
  message: string;
}

/** Values that are right alone and wrong together. */
export function serviceInputProblems(input: DependentValues): InputProblem[] {
  return [
    ...poolProblems(input),
    ...topicProblems(input),
    ...(input.corsOrigins.length > 0 && input.corsMethods.length === 0
      ? [problem('corsMethods', 'Choose the methods that the origins may use')]
      : []),
    ...missing(
      input.cache !== 'none',
      input,
      ['listTtlSeconds', 'itemTtlSeconds'],
      'A cache needs a time to live',
    ),
  ];
}

function poolProblems(input: DependentValues): InputProblem[] {
  const { pool, poolLayout, minCount, maxCount } = input;
  const found = [
    ...missing(
      pool === 'own',
      input,
      ['vmSize'],
      'An own pool needs a virtual machine size',
    ),
    ...missing(
      pool === 'own',
      input,
      ['minCount'],
      'An own pool needs a smallest number of nodes',
    ),
    ...missing(
      pool === 'own',
      input,
      ['maxCount'],
      'An own pool needs a largest number of nodes',
    ),
  ];
  if ((maxCount ?? Infinity) < (minCount ?? 1)) {
    found.push(
      problem('maxCount', 'Must not be smaller than the smallest number'),
    );
  }
  if (pool === 'own' && poolLayout === 'perZone') {
    for (const field of ['minCount', 'maxCount'] as const) {
      if ((input[field] ?? 0) % 3 !== 0) {
        found.push(
          problem(
            field,
            'With a pool per zone the number must be a multiple of three',
          ),
        );
      }
    }
  }
  return found;
}

function topicProblems({ messaging, topics }: DependentValues): InputProblem[] {
  const found: InputProblem[] = [];
  const limit = TOPIC_LIMITS[messaging].topics;
  if (topics.length > limit) {
    found.push(
      problem(
        'topics',
        messaging === 'eventhubs'
          ? `At most ${limit} topics: each takes two of the ${2 * limit} event hubs`
          : `At most ${limit} topics`,
      ),
    );
  }
  if (new Set(topics.map(({ name }) => name)).size < topics.length) {
    found.push(problem('topics', 'Must not contain the same value twice'));
  }
  topics.forEach((topic, index) => {
    const parsed = topicSchema(messaging).safeParse(topic);
    parsed.error?.issues.forEach(({ path, message }) =>
      found.push({ path: ['topics', index, ...path.map(String)], message }),
    );
  });
  return found;
}

function missing(
  isNeeded: boolean,
  input: DependentValues,
  fields: Array<keyof DependentValues>,
  message: string,
): InputProblem[] {
  return fields
    .filter(field => isNeeded && input[field] === undefined)
    .map(field => problem(field, message));
}

function problem(field: keyof DependentValues, message: string): InputProblem {
  return { path: [field], message };
}

import {
  topicSchema,
  type TopicInput,
} from '@slipway/plugin-azure-stacks-common';

/** A topic while it is being typed. */
export type TopicDraft = Partial<TopicInput>;

/** What is wrong with a topic, by field. */
export function topicProblems(
  topic: TopicDraft,
  earlier: readonly TopicDraft[],
): Partial<Record<keyof TopicInput, string>> {
  const parsed = topicSchema.safeParse(topic);
  const problems: Record<string, string> = {};
  parsed.error?.issues.forEach(issue => {
    problems[String(issue.path[0])] ??= issue.message;
  });
  if (topic.name && earlier.some(({ name }) => name === topic.name)) {
    problems.name ??= `'${topic.name}' is there already`;
  }
  return problems;
}

import {
  topicSchema,
  type Messaging,
  type TopicInput,
} from '@slipway/plugin-azure-stacks-common';

/** A topic while it is being typed. */
export type TopicDraft = Partial<TopicInput>;

/** Who carries the topics of a form; Event Hubs unless it says another. */
export function messagingOf(values: { messaging?: unknown } = {}): Messaging {
  return values.messaging === 'strimzi' ? 'strimzi' : 'eventhubs';
}

/** What is wrong with a topic, by field. */
export function topicProblems(
  topic: TopicDraft,
  earlier: readonly TopicDraft[],
  messaging: Messaging,
): Partial<Record<keyof TopicInput, string>> {
  const parsed = topicSchema(messaging).safeParse(topic);
  const problems: Record<string, string> = {};
  parsed.error?.issues.forEach(issue => {
    problems[String(issue.path[0])] ??= issue.message;
  });
  if (topic.name && earlier.some(({ name }) => name === topic.name)) {
    problems.name ??= `'${topic.name}' is there already`;
  }
  return problems;
}

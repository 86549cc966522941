import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { TOPIC_LIMITS } from '@slipway/plugin-azure-stacks-common';
import { messagingOf, topicProblems, type TopicDraft } from './topicProblems';
import { TopicTable } from './TopicTable';

/** `ui:field: TopicTable` for an array of topics. */
export const topicTableField = createFormField({
  name: 'TopicTable',
  component: TopicTable,
  validation: (value, validation, { formData }) => {
    const messaging = messagingOf(formData);
    const topics: TopicDraft[] = Array.isArray(value) ? value : [];
    const most = TOPIC_LIMITS[messaging].topics;
    if (topics.length > most) {
      validation.addError(`At most ${most} topics`);
    }
    topics.forEach((topic, index) => {
      const problems = topicProblems(topic, topics.slice(0, index), messaging);
      Object.values(problems).forEach(problem =>
        validation.addError(`Topic ${index + 1}: ${problem}`),
      );
    });
  },
});

import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { topicProblems, type TopicDraft } from './topicProblems';
import { TopicTable } from './TopicTable';

/** `ui:field: TopicTable` for an array of topics. */
export const topicTableField = createFormField({
  name: 'TopicTable',
  component: TopicTable,
  validation: (value, validation) => {
    const topics: TopicDraft[] = Array.isArray(value) ? value : [];
    topics.forEach((topic, index) => {
      const problems = topicProblems(topic, topics.slice(0, index));
      Object.values(problems).forEach(problem =>
        validation.addError(`Topic ${index + 1}: ${problem}`),
      );
    });
  },
});

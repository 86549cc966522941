import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { CheckedList, formatOf } from './CheckedList';
import { entryProblem } from './entryProblem';

/**
 * `ui:field: CheckedList` for an array of strings;
 * `ui:options.format` is `origin`, `cidr` or `header`.
 */
export const checkedListField = createFormField({
  name: 'CheckedList',
  component: CheckedList,
  validation: (value, validation, { uiSchema }) => {
    const entries: string[] = Array.isArray(value) ? value : [];
    const format = formatOf(uiSchema?.['ui:options']);
    entries.forEach((entry, index) => {
      const problem = entryProblem(format, entry, entries.slice(0, index));
      if (problem) {
        validation.addError(problem);
      }
    });
  },
});

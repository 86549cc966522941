import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { azureStacksApiRef } from '../../api';
import { NodeSize } from './NodeSize';
import { sizeProblem } from './sizeProblem';

/** `ui:field: NodeSize`: a size that the region of the field `environment` offers in three zones. */
export const nodeSizeField = createFormField({
  name: 'NodeSize',
  component: NodeSize,
  validation: async (value, validation, { apiHolder, formData }) => {
    const { environment, maxCount, pool } = Object(formData);
    if (pool === 'shared') {
      return;
    }
    // Without an answer the preview says whether the size is there.
    const sizes = await apiHolder
      .get(azureStacksApiRef)
      ?.sizes(String(environment))
      .catch(() => undefined);
    const problem = sizeProblem(String(value), sizes, Number(maxCount));
    if (problem) {
      validation.addError(problem);
    }
  },
});

import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { nameProblem } from './nameProblem';
import { ServiceName } from './ServiceName';

/** `ui:field: ServiceName`: a name by the contract that nobody has yet. */
export const serviceNameField = createFormField({
  name: 'ServiceName',
  component: ServiceName,
  validation: async (value, validation, { apiHolder }) => {
    const catalogApi = apiHolder.get(catalogApiRef);
    const problem = await nameProblem(String(value ?? ''), catalogApi);
    if (problem) {
      validation.addError(problem);
    }
  },
});

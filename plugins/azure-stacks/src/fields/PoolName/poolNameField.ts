import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { azureStacksApiRef } from '../../api';
import { PoolName } from './PoolName';
import { poolNameProblem } from './poolNameProblem';

/** `ui:field: PoolName`: a node pool that the environment's cluster does not have yet. */
export const poolNameField = createFormField({
  name: 'PoolName',
  component: PoolName,
  validation: async (value, validation, { apiHolder, formData }) => {
    const values = { ...formData, poolName: value };
    const problem = await poolNameProblem(
      values,
      apiHolder.get(azureStacksApiRef),
    ).catch(() => undefined);
    if (problem) {
      validation.addError(problem);
    }
  },
});

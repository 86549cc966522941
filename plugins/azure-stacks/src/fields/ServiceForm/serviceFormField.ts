import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { ServiceForm } from './ServiceForm';

/**
 * `ui:field: ServiceForm` at the root of a step; `ui:options.presets` holds
 * the values of each preset by its name.
 */
export const serviceFormField = createFormField({
  name: 'ServiceForm',
  component: ServiceForm,
});

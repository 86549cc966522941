import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { ServicePreset } from './ServicePreset';

/** `ui:field: ServicePreset` for a field of type string with an enum. */
export const servicePresetField = createFormField({
  name: 'ServicePreset',
  component: ServicePreset,
});

import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { azureStacksApiRef } from '../../api';
import { previewRequest } from './previewRequest';
import { StackPreviewPanel } from './StackPreviewPanel';

/**
 * `ui:field: StackPreview` for a field of type null. The form does not go on
 * while something blocks the stack.
 */
export const stackPreviewField = createFormField({
  name: 'StackPreview',
  component: StackPreviewPanel,
  validation: async (_, validation, { apiHolder, formData, uiSchema }) => {
    const options = uiSchema?.['ui:options'];
    const asked = previewRequest({ ...formData }, options);
    if ('missing' in asked) {
      asked.missing.forEach(({ field, message, isEmpty }) =>
        validation.addError(
          isEmpty ? `${field} is still needed` : `${field}: ${message}`,
        ),
      );
      return;
    }
    const api = apiHolder.get(azureStacksApiRef);
    const preview = await api?.preview(asked.request);
    preview?.blocking.forEach(({ message }) => validation.addError(message));
  },
});

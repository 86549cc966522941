import { useCallback } from 'react';
import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { applyPreset, type FormValues } from './applyPreset';

export interface ServiceFormOptions {
  presets?: Record<string, FormValues>;
}

/**
 * The stock form of a step, whose other fields follow when the field `preset`
 * changes. A field alone cannot do that: it can change itself only.
 */
export function ServiceForm(
  props: FieldExtensionComponentProps<FormValues, ServiceFormOptions>,
) {
  const { formData = {}, onChange, registry, uiSchema } = props;
  const { ObjectField } = registry.fields;
  const presets = uiSchema?.['ui:options']?.presets;

  const chosen = formData.preset;

  const handleChange = useCallback<typeof onChange>(
    (values = {}, ...rest) => {
      const { preset } = values;
      const filled =
        preset === chosen
          ? values
          : applyPreset(
              values,
              presets?.[String(preset)],
              presets?.[String(chosen)],
            );
      onChange(filled, ...rest);
    },
    [chosen, onChange, presets],
  );

  return <ObjectField {...props} formData={formData} onChange={handleChange} />;
}
